import type { Grades } from './judgements.ts'

/** How good one ranking is, or many on average; each from 0 to 1. */
export interface Figures {
  /** Normalised discounted cumulative gain of the first ten: gain 2^grade − 1 over an ideal from all judgements. */
  ndcg10: number
  /** One over the place of the first helpful document among the first ten; 0 when there is none. */
  mrr10: number
  /** 1 when a helpful document is among the first five. */
  hit5: number
  /** Share of all helpful documents that are among the first five. */
  recall5: number
}

export const FIGURES = ['ndcg10', 'mrr10', 'hit5', 'recall5'] as const satisfies (keyof Figures)[]

/** Results that count at all. */
export const DEPTH = 10
const HIT_DEPTH = 5

/** Documents without a grade help nobody. Zero throughout when no document has one above 0. */
export function figuresOf(ranking: readonly string[], grades: Grades): Figures {
  const gradeAt = ranking.slice(0, DEPTH).map((id) => grades.get(id) ?? 0)
  const helpful = [...grades.values()].filter((grade) => grade > 0)
  const ideal = discountedGain(helpful.sort((a, b) => b - a).slice(0, DEPTH))
  const first = gradeAt.findIndex((grade) => grade > 0)
  const found = gradeAt.slice(0, HIT_DEPTH).filter((grade) => grade > 0).length
  return {
    ndcg10: ideal === 0 ? 0 : discountedGain(gradeAt) / ideal,
    mrr10: first === -1 ? 0 : 1 / (first + 1),
    hit5: found > 0 ? 1 : 0,
    recall5: helpful.length === 0 ? 0 : found / helpful.length,
  }
}

function discountedGain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)
}
