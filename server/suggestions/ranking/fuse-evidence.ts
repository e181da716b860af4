import type { Candidate } from './candidate.ts'

/** History alone can be worth at most this share of the lane's best text. */
const HISTORY_AT_MOST = 1
/** The history score, as a share of the lane's best text, that is worth half of what history can be worth. */
const HALF_AT = 0.5

/**
 * One score of two kinds of evidence, by candidate. History is added and saturates against the lane's best text: who has
 * none keeps the place that its text gives it among its like, and no number of past questions drowns the words.
 */
export function fuseEvidence(candidates: readonly Pick<Candidate, 'text' | 'history'>[]): number[] {
  const bestText = Math.max(0, ...candidates.map(({ text }) => text))
  const bestHistory = Math.max(0, ...candidates.map(({ history }) => history))
  const scale = bestText > 0 ? bestText : bestHistory
  return candidates.map(({ text, history }) => {
    if (history <= 0) return text
    return text + (HISTORY_AT_MOST * scale * history) / (history + HALF_AT * scale)
  })
}
