import { primaryLanguage } from '../../language/primary-language.ts'
import type { Candidate } from './candidate.ts'
import type { RankingReason } from './ranking-reason.ts'

type Factors = RankingReason['factors']
type Known = Omit<Candidate, 'text' | 'history'>

/** A page in the question's own language over the same page in another. */
const SAME_LANGUAGE = 1.5
/** The other priors decide between pages that fit about as well, and no more. */
const FRESH_AT_MOST = 0.05
const FRESH_HALF_LIFE_YEARS = 2
const ACCEPTED_ANSWER = 1.05
const POPULAR_AT_MOST = 0.05
/** As many readers as make half of the most that popularity can do. */
const HALF_POPULAR_READERS = 1_000
/** What a like and a reply tell, in readers. */
const READERS_A_LIKE = 50
const READERS_A_REPLY = 20
const YEAR_MS = 365.25 * 24 * 3_600_000

/** What a candidate's score is multiplied by, whatever the words; factors of 1 are left out. `now` in epoch milliseconds. */
export function priorFactors(candidate: Known, { lang, now }: { lang: string; now: number }): Factors {
  const factors: Factors = [
    { name: 'language', by: languageFactor(candidate.lang, lang) },
    { name: 'freshness', by: freshness(candidate.updated, now) },
    { name: 'accepted_answer', by: candidate.kind === 'thread' && candidate.answered ? ACCEPTED_ANSWER : 1 },
    { name: 'popularity', by: popularity(candidate) },
  ]
  return factors.filter(({ by }) => by !== 1)
}

/** For an engine that has to choose its candidates before they are ranked. */
export function languageFactor(articleLang: string, lang: string): number {
  return primaryLanguage(articleLang) === lang ? SAME_LANGUAGE : 1
}

function freshness(updated: string | null, now: number): number {
  const changed = Date.parse(updated ?? '')
  if (Number.isNaN(changed)) return 1
  const years = Math.max(0, now - changed) / YEAR_MS
  return 1 + FRESH_AT_MOST * 2 ** (-years / FRESH_HALF_LIFE_YEARS)
}

function popularity({ views, likes, replies }: Known): number {
  const readers = (views ?? 0) + READERS_A_LIKE * (likes ?? 0) + READERS_A_REPLY * (replies ?? 0)
  if (!(readers > 0)) return 1
  return 1 + (POPULAR_AT_MOST * readers) / (readers + HALF_POPULAR_READERS)
}
