import type { Logger } from 'pino'
import type { Link, SuggestionAnswer } from '../contract/types.ts'
import type { ArticleKind, Audience, Severity } from '../contract/vocabulary.ts'
import { primaryLanguage } from '../language/primary-language.ts'
import { questionLanguage } from '../language/question-language.ts'
import type { ArticleHit, ArticleSearch } from './article-search.ts'
import { queryId } from './query-id.ts'
import { readDraft } from './read-draft.ts'
import { searchInTime } from './search-in-time.ts'

export interface SuggestLinksDependencies {
  search: Pick<ArticleSearch, 'search'>
  /** The server's own address, without a slash at its end: articles whose address is a path stand there. */
  publicUrl: string
  log: Pick<Logger, 'info' | 'warn'>
  /** What a search may take before the answer goes out without links. */
  searchWithinMs?: number
}

export interface SuggestionRequest {
  site: string
  /** The question as typed so far, or the subject of a draft. */
  text: string
  /** The rest of a draft. */
  description: string
  asYouType: boolean
  /** The address of the page that the person is on; empty when it is not known. */
  page: string
  /** Whom the person counts among. */
  audiences: Audience[]
  /** Articles that the site's owner has set for this page or question. */
  pinned: string[]
  /** Suggests these alone, in this order, whatever is asked. */
  only?: string[]
  /** Articles that are not to be suggested, nor anything because of them: the thread that the question is asked in. */
  exclude: string[]
  /** BCP 47 language that the person reads. */
  locale: string
  /** Links a lane. */
  limit: number
  severity?: Severity | undefined
  confidential?: boolean | undefined
  /** Links do not come by themselves to this person, who has not asked for them either. Resolves in time. */
  heldOut?: Promise<boolean>
}

/** The answer is out within 400 ms; the rest of them is for the way through the server. */
const SEARCH_WITHIN_MS = 320
const URGENT: Severity = 1
const HIGH: Severity = 2
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u

/**
 * Links for a question, in two lanes. Never rejects: when the engine fails or is late, the lanes are empty and the answer
 * says so. A matter that time presses, or a confidential one, is never sent to the community; an urgent or confidential one is never
 * held out from links either: no experiment is worth it.
 */
export function suggestLinks({
  search,
  publicUrl,
  log,
  searchWithinMs = SEARCH_WITHIN_MS,
}: SuggestLinksDependencies): (request: SuggestionRequest, signal: AbortSignal) => Promise<SuggestionAnswer> {
  const searchLanes = searchInTime({ search, withinMs: searchWithinMs, log })
  const find = async (request: SuggestionRequest, signal: AbortSignal): Promise<SuggestionAnswer> => {
    const { asYouType, locale, limit, audiences, exclude, page, only } = request
    const pinned = only ?? request.pinned
    const nothing = { queryId: queryId(request), documentation: [], community: [] }
    const draft = readDraft({ subject: request.text, description: request.description, page })
    const question = `${draft.text} ${draft.description}`
    const isAsked = SOMETHING_TO_FIND.test(question)
    if (!isAsked && pinned.length === 0) return { ...nothing, degraded: false }

    const kinds: ArticleKind[] = isForSupportAlone(request) ? ['doc'] : ['doc', 'thread']
    const lang = questionLanguage(question, primaryLanguage(locale))
    // The page alone asks nothing: it has its pins, and no links to what happens to share a word with its address.
    const background = isAsked ? draft.background : ''
    const query = { ...draft, background, asYouType, lang, kinds, limit, audiences, exclude, pinned }
    const lanes = await searchLanes(only ? { ...query, only, limit: only.length } : query, signal)
    if (!lanes) return { ...nothing, degraded: true }
    // Whoever asks for an article by its id is not the owner of the site, who pins.
    const isPinned = (hit: ArticleHit) => hit.pinned && only === undefined
    const links = (hits: ArticleHit[]) =>
      hits.map((hit) => linkOf({ ...hit, pinned: isPinned(hit) }, publicUrl))
    return {
      ...nothing,
      documentation: links(lanes.doc),
      community: kinds.includes('thread') ? links(lanes.thread) : [],
      degraded: lanes.partial,
    }
  }
  return async (request, signal) => {
    // The engine is asked meanwhile: who is held out takes a look at the store, and the answer cannot wait for one after the other.
    const answer = await find(request, signal)
    if (isNeverHeldOut(request) || !(await request.heldOut)) return answer
    return { queryId: answer.queryId, documentation: [], community: [], degraded: false, heldOut: true }
  }
}

/** Severity 2 too: by its definition a near deadline may be missed. */
function isForSupportAlone({ severity, confidential }: SuggestionRequest): boolean {
  return severity === URGENT || severity === HIGH || confidential === true
}

function isNeverHeldOut({ severity, confidential }: SuggestionRequest): boolean {
  return severity === URGENT || confidential === true
}

function linkOf(hit: ArticleHit, publicUrl: string): Link {
  const { id, title, section, snippet, lang, answered, updated, pinned } = hit
  const url = section?.url ?? hit.url
  return {
    id,
    url: url.startsWith('/') ? publicUrl + url : url,
    title,
    section: section?.heading ?? null,
    snippet,
    locale: lang,
    answered,
    updatedAt: updated,
    pinned,
  }
}
