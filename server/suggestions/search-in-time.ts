import type { Logger } from 'pino'
import type { ArticleLanes, ArticleQuery, ArticleSearch } from './article-search.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import { warmUp } from './warm-up.ts'

interface SearchInTimeDependencies {
  search: Pick<ArticleSearch, 'search'>
  /** What a search may take. */
  withinMs: number
  log: Pick<Logger, 'info' | 'warn'>
  now?: () => number
}

/** One late answer is bad luck, this many in a row is an outage. */
const FAILURES_TO_OPEN = 3
/** An engine that is back is noticed within this time, if anybody asks. */
const RETRY_AFTER_MS = 1_000

/** A search that never rejects and never takes longer than it may: null when there is no answer in time. */
export function searchInTime({
  search,
  withinMs,
  log,
  now = () => performance.now(),
}: SearchInTimeDependencies): (query: ArticleQuery, signal: AbortSignal) => Promise<ArticleLanes | null> {
  let lastError: unknown
  const breaker = createCircuitBreaker({
    failuresToOpen: FAILURES_TO_OPEN,
    retryAfterMs: RETRY_AFTER_MS,
    now,
    onChange: (state) =>
      state === 'open'
        ? log.warn({ err: lastError }, 'the search engine does not answer; suggestions are degraded')
        : log.info('the search engine answers again'),
  })
  let warmingUp = false

  /** An engine that has just come back is late at first, and gets no further with searches that are called off. */
  async function warmUpAgain(): Promise<void> {
    if (warmingUp) return
    warmingUp = true
    await warmUp(search)
    warmingUp = false
  }

  return async (query, signal) => {
    const attempt = breaker.attempt()
    if (!attempt) return null
    const deadline = AbortSignal.timeout(withinMs)
    try {
      const lanes = await search.search(query, AbortSignal.any([signal, deadline]))
      attempt.succeeded()
      return lanes
    } catch (error) {
      // A person who types on has left this question; that says nothing about the engine.
      if (signal.aborted && !deadline.aborted) attempt.abandoned()
      else {
        lastError = error
        attempt.failed()
        if (attempt.isProbe) warmUpAgain()
      }
      return null
    }
  }
}
