import { pageAddressOf } from '../panel/page-address-of.ts'
import { LIMITS } from './contract.ts'

/** What `GET /v1/suggestions` is asked for without a question. */
export type SuggestedQuery = { ids: string } | { page: string; title: string }

const HOW_TO =
  "Guichet: suggest needs ids of articles (['docs:sso']), { page: '/billing', title: '…' }, or null to drop what was suggested."

/**
 * The links that the host page wants shown while nothing is asked, as the server is asked for them; null: none.
 *
 * @throws {Error} for anything else, with what to write instead.
 */
export function suggestedQuery(links: unknown): SuggestedQuery | null {
  if (links === null || links === undefined) return null
  const { articles, page, title = '' } = Array.isArray(links) ? { articles: links } : Object(links)
  if (Array.isArray(articles) && articles.every((id) => typeof id === 'string')) {
    const ids = articles.slice(0, LIMITS.linksPerLane).join(',')
    return ids === '' ? null : { ids }
  }
  if (typeof page !== 'string' || typeof title !== 'string') throw new Error(HOW_TO)
  return { page: pageAddressOf(page), title: title.slice(0, LIMITS.pageTitleCharacters) }
}
