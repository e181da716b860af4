import { decodeText } from '../fetching/decode-text.ts'
import type { Fetched, PoliteClient } from '../fetching/polite-client.ts'
import type { PageFailure, ReadPage, UnchangedPage } from '../pages/page-entry.ts'
import { PAGE_LIMITS } from '../pages/page-limits.ts'
import type { PageState } from '../sources/source-memory.ts'
import { fetchProblem } from './fetch-problem.ts'
import { isListedAsBefore, type NotedPage, notedPage, notesOf } from './page-notes.ts'
import type { PageParser } from './page-parser.ts'
import type { ListedPage } from './site-listing.ts'
import type { SitePageDefaults } from './site-page.ts'

export type PageOutcome =
  | Pick<ReadPage, 'article' | 'where' | 'state'>
  | Pick<UnchangedPage, 'unchanged'>
  /** The server says that there is no such page. */
  | { missing: PageFailure }
  /** `isSilent`: the server may not be answering at all. */
  | { failure: PageFailure; isSilent: boolean }

export interface PageReaderOptions {
  client: PoliteClient
  parser: PageParser
  mayRead: (url: URL) => boolean
  /** Every address that the site lists. */
  isListed: (url: string) => boolean
  defaults: SitePageDefaults
  now: () => number
  /** Pages that were read since then, by an earlier run that was cut off, are not read again. */
  resumeFrom: number
}

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1'

/** Reads the pages of one run; of several addresses that one article has, the first gives it. */
export function pageReader(options: PageReaderOptions) {
  const { client, parser, mayRead, isListed, defaults, now, resumeFrom } = options
  const given = new Set<string>()

  return async (page: ListedPage, state: PageState | undefined): Promise<PageOutcome> => {
    const noted = notedPage(state)
    const outcome =
      state && noted && isToBeTrusted(page, noted) ? { unchanged: state } : await read(page, state, noted)
    if ('unchanged' in outcome && outcome.unchanged.articleId !== null) given.add(outcome.unchanged.articleId)
    return outcome
  }

  function isToBeTrusted({ lastmod }: ListedPage, noted: NotedPage): boolean {
    return noted.readAt >= resumeFrom || isListedAsBefore(noted, lastmod, now())
  }

  async function read(
    { url, lastmod }: ListedPage,
    state: PageState | undefined,
    noted: NotedPage | null,
  ): Promise<PageOutcome> {
    const readAt = now()
    const answer = await client.get(url, {
      accept: ACCEPT,
      mostBytes: PAGE_LIMITS.bytes,
      validators: noted?.validators,
      mayRead: (target) => mayRead(target),
    })
    const noteOf = (validators: NotedPage['validators']) => notesOf({ validators, listedAs: lastmod, readAt })
    if (answer.kind === 'not_modified' && state && noted) {
      return { unchanged: { ...state, data: noteOf(noted.validators) } }
    }
    if (answer.kind !== 'answer') return withoutAnswer(url, answer)

    const left = (isSettled: boolean): PageOutcome => ({
      unchanged: { key: url, articleId: null, data: isSettled ? noteOf(answer.validators) : null },
    })
    if (answer.url !== url && isListed(answer.url)) return left(true)
    const contentType = answer.headers.get('content-type')
    if (contentType !== null && !/^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType))
      return left(true)

    const { headers } = answer
    const fetched = {
      html: decodeText(answer.body, contentType),
      url: answer.url,
      headers,
      listedAs: lastmod,
    }
    const parsed = await parser.parse(fetched, defaults)
    if ('problem' in parsed) {
      const failure = {
        file: url,
        line: 1,
        id: url,
        code: 'response_unreadable',
        detail: parsed.problem,
      } as const
      return { failure, isSilent: false }
    }
    const { address, content } = parsed
    if ('left' in content || (address !== url && isListed(address))) return left(true)
    if ('problem' in content) {
      return { failure: { file: url, line: 1, id: address, ...content.problem }, isSilent: false }
    }
    // Another address gave the article; should that one go, this one has to be asked again.
    if (given.has(address)) return left(false)
    given.add(address)
    return {
      article: content.article,
      where: { file: url, line: 1 },
      state: { key: url, data: noteOf(answer.validators) },
    }
  }
}

function withoutAnswer(url: string, answer: Exclude<Fetched, { kind: 'answer' }>): PageOutcome {
  const where = { file: url, line: 1, id: url }
  if (answer.kind === 'status') {
    const failure: PageFailure = { ...where, code: 'http_status', detail: String(answer.status) }
    if (answer.status === 404 || answer.status === 410) return { missing: failure }
    return { failure, isSilent: answer.status >= 500 || answer.status === 429 }
  }
  if (answer.kind === 'failed' && answer.code === 'too_big') {
    return { failure: { ...where, code: 'response_too_big' }, isSilent: false }
  }
  const isSilent = answer.kind === 'failed' && (answer.code === 'unreachable' || answer.code === 'timed_out')
  return { failure: { ...where, code: 'fetch_failed', detail: fetchProblem(answer) }, isSilent }
}
