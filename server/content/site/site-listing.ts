import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { decodeText } from '../fetching/decode-text.ts'
import type { PoliteClient } from '../fetching/polite-client.ts'
import { isSameSite } from '../fetching/same-site.ts'
import { SourceError } from '../sources/source-error.ts'
import { fetchProblem } from './fetch-problem.ts'
import { parseSitemap } from './parse-sitemap.ts'
import type { Robots } from './robots.ts'

export interface ListedPage {
  url: string
  lastmod: string | null
}

export interface SiteListing {
  /** Each once, in the order of the sitemaps. */
  pages: ListedPage[]
  /** Sitemaps that could not be read, with the reason: there may be pages that are not among `pages`. */
  unread: { url: string; problem: string }[]
  /** How many addresses of other sites were left out. */
  foreign: number
}

/** By the protocol one sitemap has at most 50,000 addresses and 50 MB; so has a site here. */
const MOST_PAGES = 50_000
const MOST_SITEMAP_BYTES = 50 * 1024 * 1024
const MOST_SITEMAPS = 1_000
/** An index of indexes is not allowed, and met with. */
const MOST_LEVELS = 3

interface WaitingSitemap {
  url: URL
  level: number
}

/**
 * The pages that a site lists. `start` is a sitemap, or an address of the site: then its sitemaps are those that its
 * robots.txt names, else the one in the usual place.
 *
 * Errors: rejects with `SourceError` when no sitemap can be read.
 */
export async function listSite(client: PoliteClient, start: URL, robots: Robots): Promise<SiteListing> {
  const named = isSitemapAddress(start)
    ? [start]
    : robots.sitemaps.flatMap((address) => ownAddress(address, start, start) ?? [])
  const listing = await (named.length > 0
    ? readSitemaps(named, client, start)
    : readUsualSitemap(client, start))
  if (listing.pages.length === 0) throw new SourceError(emptyListingMessage(listing, start))
  return listing
}

export function isSitemapAddress({ pathname }: URL): boolean {
  return /\.(xml|xml\.gz|txt|txt\.gz)$|\/[^/]*sitemap[^/]*$/i.test(pathname)
}

/** Beside the address, as sites below a path have it, then at the root. */
async function readUsualSitemap(client: PoliteClient, start: URL): Promise<SiteListing> {
  const folder = start.pathname.endsWith('/') ? start.pathname : `${start.pathname}/`
  const places = new Set([`${folder}sitemap.xml`, '/sitemap.xml', '/sitemap_index.xml'])
  const nowhere: SiteListing = { pages: [], unread: [], foreign: 0 }
  for (const place of places) {
    const listing = await readSitemaps([new URL(place, start)], client, start)
    if (listing.pages.length > 0 || listing.unread.length === 0) return listing
    nowhere.unread.push(...listing.unread)
  }
  return nowhere
}

async function readSitemaps(first: URL[], client: PoliteClient, start: URL): Promise<SiteListing> {
  const listing: SiteListing = { pages: [], unread: [], foreign: 0 }
  const waiting: WaitingSitemap[] = first.map((url) => ({ url, level: 1 }))
  const sitemaps = new Set(first.map(({ href }) => href))
  const pages = new Map<string, ListedPage>()
  const leave = (url: URL, problem: string) => listing.unread.push({ url: url.href, problem })
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { url, level } = next
    const entries = await readSitemap(client, url)
    if (typeof entries === 'string') {
      leave(url, entries)
      continue
    }
    for (const { kind, address, lastmod } of entries) {
      const own = ownAddress(address, url, start)
      if (own === null) {
        listing.foreign += 1
      } else if (kind === 'sitemap') {
        if (sitemaps.has(own.href)) continue
        sitemaps.add(own.href)
        if (level === MOST_LEVELS) leave(own, 'sitemaps are nested too deeply')
        else if (sitemaps.size > MOST_SITEMAPS) leave(own, `there are more than ${MOST_SITEMAPS} sitemaps`)
        else waiting.push({ url: own, level: level + 1 })
      } else if (!pages.has(own.href)) {
        if (pages.size === MOST_PAGES) {
          leave(url, `the site lists more than ${MOST_PAGES} pages`)
          break
        }
        pages.set(own.href, { url: own.href, lastmod })
      }
    }
  }
  return { ...listing, pages: [...pages.values()] }
}

async function readSitemap(client: PoliteClient, url: URL) {
  const answer = await client.get(url, {
    accept: 'application/xml, text/xml, text/plain;q=0.5',
    mostBytes: MOST_SITEMAP_BYTES,
  })
  if (answer.kind !== 'answer') return fetchProblem(answer)
  const body = await unpacked(answer.body)
  if (body === null) return 'it cannot be unpacked, or is larger than 50 MB'
  return (await parseSitemap(decodeText(body, answer.headers.get('content-type')))) ?? 'it is not a sitemap'
}

/** A `.gz` is served as it stands, which is not the same as a compressed transfer. */
async function unpacked(body: Buffer): Promise<Buffer | null> {
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body
  try {
    return await promisify(gunzip)(body, { maxOutputLength: MOST_SITEMAP_BYTES })
  } catch {
    return null
  }
}

/** An address of the site that is read, without a place in the page; null for others. */
function ownAddress(address: string, base: URL, start: URL): URL | null {
  if (!URL.canParse(address, base.href)) return null
  const url = new URL(address, base)
  url.hash = ''
  // Many a sitemap was made before its site went over to https.
  if (url.protocol === 'http:' && start.protocol === 'https:') url.protocol = 'https:'
  return isSameSite(url, start) ? url : null
}

function emptyListingMessage({ unread, foreign }: SiteListing, start: URL): string {
  if (foreign > 0) {
    return `The sitemap of ${start.href} lists ${foreign} pages, all of another site. Give the address of that site.`
  }
  const [first] = unread
  if (first === undefined) return `The sitemap of ${start.href} lists no page.`
  const tried = unread.map(({ url, problem }) => `${url}: ${problem}`).join('; ')
  return isSitemapAddress(start)
    ? `The sitemap cannot be read (${tried}).`
    : `No sitemap was found (${tried}). Give the address of the sitemap.`
}
