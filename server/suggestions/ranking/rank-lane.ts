import type { Candidate } from './candidate.ts'
import { fuseEvidence } from './fuse-evidence.ts'
import { withoutNearDuplicates } from './near-duplicates.ts'
import { priorFactors } from './prior-factors.ts'
import type { Evidence, RankingReason } from './ranking-reason.ts'

/** Changes with every change of the order in which links are shown, so that answers of two orders are never mixed up. */
export const RANKING_VERSION = 2

/** Candidates that an engine hands over by each kind of evidence, a lane: priors and folding need more than are shown. */
export function candidatesWanted(limit: number): number {
  return limit * 2 + 20
}

const UNPINNED = Number.MAX_SAFE_INTEGER

export interface LaneQuery {
  /** The question's language, a primary subtag. */
  lang: string
  /** Hits wanted. */
  limit: number
  /** Ids that come first, in this order. */
  pinned: readonly string[]
  /** Epoch milliseconds. */
  now: number
}

export interface RankedCandidate<C extends Candidate> {
  candidate: C
  pinned: boolean
  /** `RankingReason` without what only the engine knows. */
  reason: {
    score: number
    text: Evidence
    history: Evidence
    factors: RankingReason['factors']
  }
}

/**
 * The best candidates of one lane, best first: pinned ones, then by evidence and priors, of near-duplicates the best.
 * The order does not depend on the order of `candidates`; equals are ordered by id.
 */
export function rankLane<C extends Candidate>(
  candidates: readonly C[],
  { lang, limit, pinned, now }: LaneQuery,
): RankedCandidate<C>[] {
  const fused = fuseEvidence(candidates)
  const textRanks = ranksBy(candidates, ({ text }) => text)
  const historyRanks = ranksBy(candidates, ({ history }) => history)
  const places = new Map(pinned.map((id, place) => [id, place]))
  const entries = candidates.map((candidate, at) => {
    const factors = priorFactors(candidate, { lang, now })
    const score = factors.reduce((product, { by }) => product * by, fused[at] as number)
    return { candidate, factors, score, place: places.get(candidate.id) ?? UNPINNED }
  })
  const found = entries
    .filter(({ score, place }) => score > 0 || place < UNPINNED)
    .sort((a, b) => a.place - b.place || b.score - a.score || compare(a.candidate.id, b.candidate.id))
  return withoutNearDuplicates(found, ({ candidate }) => candidate, limit).map(
    ({ candidate, factors, score, place }) => ({
      candidate,
      pinned: place < UNPINNED,
      reason: {
        score,
        text: { score: candidate.text, rank: textRanks.get(candidate.id) ?? null },
        history: { score: candidate.history, rank: historyRanks.get(candidate.id) ?? null },
        factors,
      },
    }),
  )
}

/** Places from 1, by id; candidates of which this evidence says nothing have none. */
function ranksBy(
  candidates: readonly Candidate[],
  evidenceOf: (candidate: Candidate) => number,
): Map<string, number> {
  const told = candidates.filter((candidate) => evidenceOf(candidate) > 0)
  told.sort((a, b) => evidenceOf(b) - evidenceOf(a) || compare(a.id, b.id))
  return new Map(told.map(({ id }, at) => [id, at + 1]))
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
