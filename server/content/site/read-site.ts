import type { Audience } from '../../contract/vocabulary.ts'
import { createPoliteClient, type PoliteClientOptions } from '../fetching/polite-client.ts'
import type { GonePage, PageEntry, PageFailure } from '../pages/page-entry.ts'
import { SourceError } from '../sources/source-error.ts'
import { NOTHING_REMEMBERED, type SourceCursor, type SourceMemory } from '../sources/source-memory.ts'
import { openPageParser, type PageParser } from './page-parser.ts'
import { type PageOutcome, pageReader } from './page-reader.ts'
import { pathFilter } from './path-filter.ts'
import { type Robots, readRobots } from './robots.ts'
import { isSitemapAddress, type ListedPage, listSite, type SiteListing } from './site-listing.ts'

/** How the site is asked; what is left out is as `createPoliteClient` has it. */
type SiteAccess = Pick<PoliteClientOptions, 'userAgent' | 'requestsPerSecond' | 'signal' | 'pause'> &
  Partial<Pick<PoliteClientOptions, 'timeouts' | 'lookup'>>

export interface SiteOptions extends SiteAccess {
  /** The language of a page that states none. */
  lang: string
  /** Who may see the pages; everyone when left out. */
  audience?: Audience[] | undefined
  /** Beginnings of paths, with `*` for anything; empty or left out: all. */
  include?: string[] | undefined
  exclude?: string[] | undefined
  /** What an earlier run learned: pages that have not changed since are not read again. */
  memory?: SourceMemory | undefined
  /** Milliseconds since the epoch. */
  now?: (() => number) | undefined
  /** Used and left open; without one, the run has its own. */
  parser?: PageParser | undefined
}

/** So many pages without an answer, one after another, are a site that is down. */
const MOST_SILENT = 8
/** When more pages than this share are said to be gone, it is more likely the site that is broken. */
const MOST_GONE = { pages: 10, share: 0.5 }
/** A run that was cut off longer ago is begun anew. */
const LONGEST_RUN_MS = 24 * 60 * 60 * 1000

/**
 * The pages of a documentation site, as its sitemaps list them and its robots.txt allows, in their order. `address` is a
 * sitemap, or an address of the site: then the pages below it are read. An article is known by its page's canonical address.
 *
 * Errors: rejects with `SourceError` when the site cannot be read (its robots.txt or its sitemap cannot be had, it stopped
 * answering, most of it is gone), and with the signal's reason. A page that cannot be read is a failure among the others.
 */
export async function* readSite(address: string, options: SiteOptions): AsyncGenerator<PageEntry> {
  const { memory = NOTHING_REMEMBERED, now = Date.now, parser = openPageParser(), ...access } = options
  const start = startOf(address)
  const client = createPoliteClient({ ...access, start, now })
  try {
    const robots = await readRobots(client, start)
    const listing = await listSite(client, start, robots)
    yield* unreadSitemaps(listing)

    const isWanted = wantedPages(start, options, robots)
    const pages = listing.pages.filter(({ url }) => isWanted(new URL(url)))
    if (pages.length === 0) throw new SourceError(nothingWantedMessage(start, listing, robots))
    const startedAt = resumedRun(memory.cursor, now()) ?? now()
    yield { cursor: { startedAt }, share: 0 }

    const listed = new Set(pages.map(({ url }) => url))
    const readPage = pageReader({
      client,
      parser,
      mayRead: (url) => robots.mayRead(url.href),
      isListed: (url) => listed.has(url),
      defaults: { lang: options.lang, audience: options.audience ?? ['everyone'] },
      now,
      resumeFrom: startedAt,
    })
    const gone: GonePage[] = []
    let silent = 0
    for (const [index, page] of pages.entries()) {
      const share = (index + 1) / pages.length
      const state = memory.pages.get(page.url)
      const outcome = await readPage(page, state)
      silent = isSilent(outcome) ? silent + 1 : 0
      if (silent === MOST_SILENT) throw new SourceError(silentMessage(start, silent))
      if ('missing' in outcome && state) gone.push({ gone: state, share })
      else if ('missing' in outcome) yield { failure: outcome.missing, formerIds: [], share }
      else if ('failure' in outcome) yield { ...failed(page, outcome.failure, state?.articleId), share }
      else yield { ...outcome, share }
    }
    if (gone.length > MOST_GONE.pages && gone.length > pages.length * MOST_GONE.share) {
      throw new SourceError(
        `${gone.length} of the ${pages.length} pages that ${start.host} lists are not there (404). That many do not go at once: nothing was removed.`,
      )
    }
    yield* gone
    yield { cursor: null, share: 1 }
  } finally {
    client.close()
    if (parser !== options.parser) await parser.close()
  }
}

function startOf(address: string): URL {
  const start = URL.canParse(address) ? new URL(address) : null
  if (start === null || !/^https?:$/.test(start.protocol)) {
    throw new SourceError(`"${address}" is not the address of a site: it begins with https:// or http://.`)
  }
  if (start.username !== '' || start.password !== '') {
    throw new SourceError('The address of a site holds no user name and no password.')
  }
  start.hash = ''
  return start
}

/** Pages may stand in a sitemap that could not be read, so none is taken for gone. */
function* unreadSitemaps({ unread }: SiteListing): Generator<PageEntry> {
  for (const { url, problem } of unread) {
    yield { failure: { file: url, line: 1, code: 'fetch_failed', detail: problem }, formerIds: [], share: 0 }
  }
  if (unread.length > 0) yield { partial: true, share: 0 }
}

/** Files that a site lists beside its pages. */
const FILE =
  /\.(?:7z|avi|bz2|csv|docx?|exe|gif|gz|ico|jpe?g|js|json|mp[34]|pdf|png|pptx?|svg|tar|webp|xlsx?|xml|zip)$/i

function wantedPages(
  start: URL,
  { include = [], exclude = [] }: SiteOptions,
  robots: Robots,
): (url: URL) => boolean {
  const isChosen = pathFilter(include, exclude)
  const isBelow = isSitemapAddress(start) ? () => true : isBelowPath(start.pathname)
  return (url) => isBelow(url) && isChosen(url) && !FILE.test(url.pathname) && robots.mayRead(url.href)
}

function isBelowPath(path: string): (url: URL) => boolean {
  const folder = path.endsWith('/') ? path : `${path}/`
  return ({ pathname }) => `${pathname}/`.startsWith(folder)
}

function nothingWantedMessage(start: URL, { pages }: SiteListing, robots: Robots): string {
  const isForbidden = !pages.some(({ url }) => robots.mayRead(url))
  return isForbidden
    ? `The robots.txt of ${start.host} allows none of its ${pages.length} pages to be read.`
    : `None of the ${pages.length} pages that ${start.host} lists is wanted: see the address and the paths to include or exclude.`
}

function resumedRun(cursor: SourceCursor | null, now: number): number | null {
  const startedAt = cursor?.startedAt
  return typeof startedAt === 'number' && now - startedAt < LONGEST_RUN_MS ? startedAt : null
}

function isSilent(outcome: PageOutcome): boolean {
  return 'isSilent' in outcome && outcome.isSilent
}

function silentMessage({ host }: URL, pages: number): string {
  return `${host} stopped answering: ${pages} pages one after another could not be had. What was read before is in; nothing was removed.`
}

function failed({ url }: ListedPage, failure: PageFailure, articleId: string | null | undefined) {
  return { failure, formerIds: [articleId ?? url], key: url }
}
