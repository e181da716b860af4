import { describe, expect, it } from 'vitest'
import { compareRuns } from './compare-runs.ts'

function question(id: string) {
  return { id, text: `What is ${id}?`, body: '', lang: null, exclude: [], intent: null }
}

const questions = ['up', 'down', 'same', 'lost', 'unjudged'].map(question)
const judgements = new Map(['up', 'down', 'same', 'lost'].map((id) => [id, new Map([['right', 1]])]))
const before = new Map([
  ['up', ['wrong', 'right']],
  ['down', ['right']],
  ['same', ['right']],
  ['lost', ['right']],
])
const after = new Map([
  ['up', ['right']],
  ['down', ['wrong', 'right']],
  ['same', ['right', 'wrong']],
])

describe('two runs compared', () => {
  const comparison = compareRuns({ before, after }, { questions, judgements, seed: 1 })

  it('count wins, losses and ties of the judged questions; a question not in a run found nothing', () => {
    expect(comparison).toMatchObject({ questions: 4, wins: 1, losses: 2, ties: 1 })
  })

  it('state the mean difference of now minus then with an interval around it', () => {
    expect(comparison.baseline.mrr10).toBeCloseTo((0.5 + 1 + 1 + 1) / 4, 10)
    const { mean, interval } = comparison.difference.mrr10
    expect(mean).toBeCloseTo((0.5 - 0.5 + 0 - 1) / 4, 10)
    expect(interval[0]).toBeLessThan(mean)
    expect(interval[1]).toBeGreaterThan(mean)
  })

  it('name what changed most, first, and nothing that did not', () => {
    expect(comparison.changed.map(({ question }) => question)).toEqual(['lost', 'up', 'down'])
    expect(comparison.changed[0]).toEqual({ question: 'lost', text: 'What is lost?', before: 1, after: 0 })
  })

  it('of the same run differ in nothing', () => {
    const same = compareRuns({ before, after: before }, { questions, judgements, seed: 1 })
    expect(same).toMatchObject({ wins: 0, losses: 0, ties: 4, changed: [] })
    expect(same.difference.ndcg10).toEqual({ mean: 0, interval: [0, 0] })
  })
})
