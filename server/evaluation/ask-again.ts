import { setTimeout as delay } from 'node:timers/promises'
import type { SuggestionAnswer } from '../contract/types.ts'
import type { SuggestionRequest } from '../suggestions/suggest-links.ts'

export type Suggest = (request: SuggestionRequest, signal: AbortSignal) => Promise<SuggestionAnswer>

/** `took`: milliseconds of the answer itself, without those before it. */
export type TimedSuggest = (
  request: SuggestionRequest,
  signal: AbortSignal,
) => Promise<{ answer: SuggestionAnswer; took: number }>

/** In all of a run: an engine that is down for good must not make it endless. */
const MOST_RETRIES = 10

/**
 * Asks again after `retryAfterMs` when an answer is degraded: an engine that is slow for a moment is not to count as one
 * that found nothing.
 */
export function askingAgain(suggest: Suggest, retryAfterMs: number): TimedSuggest {
  let retries = 0
  return async (request, signal) => {
    for (;;) {
      const before = performance.now()
      const answer = await suggest(request, signal)
      const took = performance.now() - before
      if (!answer.degraded || retries === MOST_RETRIES) return { answer, took }
      retries += 1
      await delay(retryAfterMs, undefined, { signal })
    }
  }
}
