import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { EvaluationReport } from '../../server/evaluation/evaluate.ts'
import { evaluationData } from '../support/evaluation-data.ts'
import { type EvaluatedEngine, evaluateSet } from './evaluate-set.ts'

/** Pages, threads and questions in English and French, written for this purpose. */
const FIXTURE = fileURLToPath(new URL('../fixtures/evaluation', import.meta.url))

/** A real set in short: its first questions, and what they must give. Found values are a few hundredths above. */
interface RealSet {
  name: string
  questions: number
  leastNdcg: number
}

const REAL_SETS: RealSet[] = [
  { name: 'redash-help', questions: 60, leastNdcg: 0.35 },
  { name: 'cdtn-fr', questions: 200, leastNdcg: 0.42 },
  { name: 'stackfaq', questions: 150, leastNdcg: 0.85 },
]
const REAL_SET_WITHIN_MS = 120_000

/** Floors that an engine must hold; those on the fixture break with a broken analyzer, lane, ranking or past question. */
export function describeRelevance(name: string, engine: () => EvaluatedEngine): void {
  describe(name, () => {
    const shareKept = (report: EvaluationReport, variant: string) =>
      report.otherwise.find((other) => other.name === variant)?.kept

    it('finds in both languages what helps, near the top', async () => {
      const { scores, degraded, unknownDocuments } = await evaluateSet(engine(), FIXTURE)
      expect({ degraded, unknownDocuments }).toEqual({ degraded: 0, unknownDocuments: 0 })
      expect(scores.interleaved.questions).toBe(42)
      expect(scores.interleaved.ndcg10).toBeGreaterThan(0.89)
      expect(scores.interleaved.hit5).toBeGreaterThan(0.95)
      expect(scores.documentation.ndcg10).toBeGreaterThan(0.915)
      expect(scores.community.ndcg10).toBeGreaterThan(0.8)
    })

    it('finds a word in its other forms, with its accents or without', async () => {
      const { scores } = await evaluateSet(engine(), FIXTURE, {
        queries: join(FIXTURE, 'word-forms.jsonl'),
        qrels: join(FIXTURE, 'word-forms.tsv'),
      })
      expect(scores.interleaved.ndcg10).toBeGreaterThan(0.9)
    })

    it('finds documentation by the questions that helpers answered with it', async () => {
      const { scores: withHistory } = await evaluateSet(engine(), FIXTURE)
      const { scores: withoutHistory } = await evaluateSet(engine(), FIXTURE, { withAnsweredWith: false })
      expect(withHistory.documentation.ndcg10 - withoutHistory.documentation.ndcg10).toBeGreaterThan(0.07)
      expect(withHistory.interleaved.ndcg10).toBeGreaterThanOrEqual(withoutHistory.interleaved.ndcg10)
    })

    it('finds it while it is typed', async () => {
      const report = await evaluateSet(engine(), FIXTURE, { asYouType: true })
      expect(report.scores.interleaved.ndcg10).toBeGreaterThan(0.86)
      expect(shareKept(report, 'half')?.interleaved).toBeGreaterThan(0.85)
      expect(shareKept(report, 'threeQuarters')?.interleaved).toBeGreaterThan(0.9)
    })

    it('finds it with a typo in each question', async () => {
      const report = await evaluateSet(engine(), FIXTURE, { typos: true })
      expect(shareKept(report, 'clean')?.interleaved).toBeGreaterThan(0.9)
    })

    for (const { name: set, questions, leastNdcg } of REAL_SETS) {
      const isThere = evaluationData(set, 'corpus.jsonl') !== null
      it.skipIf(!isThere)(
        `holds its floor on ${set}, in short`,
        async () => {
          const folder = evaluationData(set) as string
          const { scores } = await evaluateSet(engine(), folder, { limit: questions })
          expect(scores.interleaved.questions).toBe(questions)
          expect(scores.interleaved.ndcg10).toBeGreaterThan(leastNdcg)
        },
        REAL_SET_WITHIN_MS,
      )
    }
  })
}
