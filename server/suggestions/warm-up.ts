import { LOCALES } from '../contract/vocabulary.ts'
import { type ArticleSearch, BLANK_QUERY } from './article-search.ts'

const WARM_UP_LIMIT_MS = 5_000

/**
 * Asks the engine a few questions that nobody waits for: a cluster that has just started answers its first ones too late
 * for the deadline. Never rejects, and gives up when the engine does not answer.
 */
export async function warmUp(search: Pick<ArticleSearch, 'search'>): Promise<void> {
  const signal = AbortSignal.timeout(WARM_UP_LIMIT_MS)
  try {
    for (const asYouType of [true, false]) {
      for (const lang of LOCALES) {
        const query = { ...BLANK_QUERY, text: 'warm up', asYouType, lang }
        await search.search(query, signal)
      }
    }
  } catch {
    // Not there yet: the first questions are answered as degraded, and the circuit breaker notices when it is.
  }
}
