import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { SuggestionAnswer } from '../contract/types.ts'
import type { Audience } from '../contract/vocabulary.ts'
import { type Route, route } from '../http/route.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { pageQuestion } from './page-question.ts'
import { type PinnedFor, pinnedAnswers } from './pinned-answers.ts'
import { type SuggestLinksDependencies, suggestLinks } from './suggest-links.ts'

/** A minute is short enough for a corrected page to be seen, and spares the engine the questions that everybody asks. */
const SHARED = 'public, max-age=60, stale-while-revalidate=600'
/** Nothing found may be an index that is just being filled. */
const SHARED_BRIEFLY = 'public, max-age=5'

export interface SuggestionRouteDependencies extends SuggestLinksDependencies {
  /** Whom a person counts among, for private content; never rejects. */
  audiencesOf: (identity: Identity | null) => Promise<Audience[]>
  /** Whether links do not come by themselves to this person: an experiment. Answers in time; never rejects. */
  isHeldOut: (site: Site, identity: Identity | null) => Promise<boolean>
  /** The article that a pin means, by id or address; null when there is none. */
  articleIdOf: (idOrAddress: string) => string | null
}

export function suggestionRoutes({
  audiencesOf,
  isHeldOut,
  articleIdOf,
  ...dependencies
}: SuggestionRouteDependencies): Route[] {
  const suggest = suggestLinks(dependencies)
  const pinnedBy = (site: Site, asked: PinnedFor) =>
    pinnedAnswers(site.pinned, asked).flatMap((stated) => articleIdOf(stated) ?? [])
  return [
    route(endpoints.getSuggestions, async ({ query, identity, site, locale, signal }) => {
      const { q, page = '', title, ids, requested = false } = query
      const heldOut = requested ? Promise.resolve(false) : isHeldOut(site, identity)
      const asked = { text: q, page, asYouType: true }
      const ofPage = { text: pageQuestion(title ?? '', page), asYouType: false }
      const answer = await suggest(
        {
          ...asked,
          ...(title !== undefined && q.trim() === '' && ofPage),
          ...(ids && { only: ids }),
          site: site.id,
          description: '',
          audiences: await audiencesOf(identity),
          heldOut,
          pinned: pinnedBy(site, asked),
          exclude: [],
          locale: query.locale ?? locale,
          limit: query.limit,
        },
        signal,
      )
      return success({
        status: 200,
        body: answer,
        headers: cacheHeaders(answer, identity !== null, query.locale),
      })
    }),
    route(endpoints.postSuggestions, async ({ body, identity, site, locale, signal }) => {
      const {
        subject = '',
        description = '',
        page = '',
        limit,
        severity,
        confidential,
        requested = false,
      } = body
      const heldOut = requested ? Promise.resolve(false) : isHeldOut(site, identity)
      const asked = { text: subject, page, asYouType: false }
      const answer = await suggest(
        {
          ...asked,
          site: site.id,
          description,
          audiences: await audiencesOf(identity),
          heldOut,
          pinned: pinnedBy(site, asked),
          exclude: [],
          locale: body.locale ?? locale,
          limit,
          severity,
          confidential,
        },
        signal,
      )
      return success({ status: 200, body: answer, headers: { 'cache-control': 'private, no-store' } })
    }),
  ]
}

function cacheHeaders(
  { documentation, community, degraded }: SuggestionAnswer,
  signedIn: boolean,
  askedLocale: string | undefined,
): Record<string, string> {
  if (signedIn) return { 'cache-control': 'private, no-store' }
  if (degraded) return { 'cache-control': 'no-store' }
  const isEmpty = documentation.length === 0 && community.length === 0
  return {
    'cache-control': isEmpty ? SHARED_BRIEFLY : SHARED,
    // A browser or a CDN would else give the answer of nobody to the person who signed in a moment after: a token is no part of
    // the address. Nor is the language, where it was not stated there.
    vary: askedLocale === undefined ? 'authorization, accept-language' : 'authorization',
  }
}
