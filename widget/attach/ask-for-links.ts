import type { Link, SuggestionAnswer } from '../api/contract.ts'
import { createRequest, type RequestOptions, type RequestParts } from '../api/request.ts'
import type { SuggestedQuery } from '../api/suggested-query.ts'
import { latestOnly, SUPERSEDED } from '../panel/latest-only.ts'
import type { DraftRequest } from './draft-request.ts'

/** What links are wanted for: what is written, or what the host page suggests while nothing is. */
export type Wanted =
  | { by: 'draft'; draft: DraftRequest; locale: string; page: string; requested: boolean }
  | { by: 'host'; query: SuggestedQuery; locale: string }

export interface FoundLinks {
  queryId: string
  documentation: Link[]
  community: Link[]
  /** They do not come by themselves: the person has to ask for them. */
  heldOut: boolean
}

export interface AskForLinks {
  /** The latest alone is answered, once writing has paused; the same again asks nothing. Null: none. */
  want(wanted: Wanted | null): void
}

interface AskForLinksParts extends RequestParts {
  site: string
  found(links: FoundLinks, wanted: Wanted): void
}

/** A whole draft changes slowly, and costs more to search with than a question: in milliseconds. */
const DEBOUNCE_MS = 400
/** Above a button, links are read at a glance. */
const MOST_DOCUMENTATION = 3
const MOST_COMMUNITY = 2

export function askForLinks({ site, found, ...parts }: AskForLinksParts): AskForLinks {
  const request = createRequest(parts)
  const latest = latestOnly()
  let asked = 'null'
  let debounce: ReturnType<typeof setTimeout> | undefined

  function requestFor(wanted: Wanted): RequestOptions {
    const { locale } = wanted
    if (wanted.by === 'host') return { query: { site, locale, ...wanted.query } }
    const { draft, page, requested } = wanted
    const body = { site, locale, page, ...draft, limit: MOST_DOCUMENTATION, ...(requested && { requested }) }
    return { method: 'POST', body }
  }

  async function ask(wanted: Wanted) {
    try {
      const answer = await latest.run((signal) =>
        request<SuggestionAnswer>('/v1/suggestions', {
          ...requestFor(wanted),
          token: 'optional',
          signal,
          answers: ['queryId', 'documentation', 'community'],
        }),
      )
      if (answer === SUPERSEDED) return
      const { queryId, documentation, community, heldOut = false } = answer
      found(
        {
          queryId,
          documentation: documentation.slice(0, MOST_DOCUMENTATION),
          community: community.slice(0, MOST_COMMUNITY),
          heldOut,
        },
        wanted,
      )
    } catch {
      // The form works without. The next letter asks again.
      asked = ''
    }
  }

  return {
    want(wanted) {
      const key = JSON.stringify(wanted)
      if (key === asked) return
      asked = key
      clearTimeout(debounce)
      latest.cancel()
      if (wanted) debounce = setTimeout(ask, wanted.by === 'draft' ? DEBOUNCE_MS : 0, wanted)
    },
  }
}
