import type { Candidate } from './candidate.ts'

/** The most that history can be worth, as a share of the lane's best text. */
const HISTORY_AT_MOST = 1.3
/** The history score, as a share of the lane's best text, that is worth half of that. */
const HALF_AT = 0.4
/** How sharply history that is like the question is told from history that shares a word with it. */
const SHARPNESS = 3

/**
 * One score of two kinds of evidence, by candidate. History is added as a Hill curve of its share of the lane's best text:
 * next to nothing while a past question only shares a few words, and bounded however many there are. So pages without
 * history keep their places unless another has answered this very question.
 */
export function fuseEvidence(candidates: readonly Pick<Candidate, 'text' | 'history'>[]): number[] {
  const bestText = candidates.reduce((best, { text }) => Math.max(best, text), 0)
  const bestHistory = candidates.reduce((best, { history }) => Math.max(best, history), 0)
  const scale = bestText > 0 ? bestText : bestHistory
  return candidates.map(({ text, history }) => {
    if (history <= 0) return text
    // Written so that neither a tiny nor a huge share overflows.
    const worth = 1 / (1 + ((HALF_AT * scale) / history) ** SHARPNESS)
    return text + HISTORY_AT_MOST * scale * worth
  })
}
