import { describe, expect, it } from 'vitest'
import { type JudgedRanking, scoreLane } from './score-lane.ts'

function result(question: string, intent: string | null, isFound: boolean): JudgedRanking {
  return { question, intent, ranking: isFound ? ['right'] : [], grades: new Map([['right', 1]]) }
}

describe('the score of a lane', () => {
  it('counts a question that found nothing as one that failed', () => {
    const lane = scoreLane([result('a', null, true), result('b', null, false)], 1)
    expect(lane).toMatchObject({ questions: 2, ndcg10: 0.5, mrr10: 0.5, hit5: 0.5, recall5: 0.5 })
    expect(lane).not.toHaveProperty('byIntent')
  })

  it('leaves out a question that nothing in the lane answers', () => {
    const unanswerable = { ...result('c', null, false), grades: new Map([['wrong', 0]]) }
    expect(scoreLane([result('a', null, true), unanswerable], 1)).toMatchObject({ questions: 1, ndcg10: 1 })
  })

  it('counts an intent once, however many wordings it has', () => {
    const results = [
      result('a1', 'a', true),
      result('a2', 'a', true),
      result('a3', 'a', false),
      result('b1', 'b', false),
      result('c', null, true),
    ]
    const { questions, hit5, byIntent } = scoreLane(results, 1)
    expect({ questions, hit5 }).toEqual({ questions: 5, hit5: 3 / 5 })
    expect(byIntent?.intents).toBe(3)
    expect(byIntent?.hit5).toBeCloseTo((2 / 3 + 0 + 1) / 3, 10)
  })

  it('is 0 on no question', () => {
    expect(scoreLane([], 1)).toMatchObject({ questions: 0, ndcg10: 0, interval: { ndcg10: [0, 0] } })
  })
})
