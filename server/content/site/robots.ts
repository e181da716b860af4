import robotsParser from 'robots-parser'
import type { PoliteClient } from '../fetching/polite-client.ts'
import { retryAfterMs } from '../fetching/retry-after.ts'
import { ROBOT_NAME } from '../fetching/user-agent.ts'
import { SourceError } from '../sources/source-error.ts'
import { fetchProblem } from './fetch-problem.ts'

/** The package exports the function itself, its types say that it stands in `default`. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What a site's robots.txt lets this robot do (RFC 9309). */
export interface Robots {
  mayRead(url: string): boolean
  /** Addresses of its sitemaps, as they are written. */
  sitemaps: string[]
}

/** RFC 9309 asks for at least half a megabyte to be read. */
const MOST_BYTES = 512 * 1024
/** A site that asks for more would not be read within days. */
const LONGEST_DELAY_SECONDS = 10

/**
 * Reads a site's robots.txt, and keeps to its `Crawl-delay` within bounds. Without one all may be read; as long as it
 * cannot be had, nothing may.
 *
 * Errors: rejects with `SourceError` in the latter case.
 */
export async function readRobots(client: PoliteClient, site: URL): Promise<Robots> {
  const address = new URL('/robots.txt', site)
  const answer = await client.get(address, { accept: 'text/plain', mostBytes: MOST_BYTES })
  if (answer.kind === 'answer') return robotsOf(address, answer.body.toString(), client)
  const isAbsent =
    answer.kind === 'status' && answer.status >= 300 && answer.status < 500 && answer.status !== 429
  const isElsewhere =
    answer.kind === 'failed' &&
    (answer.code === 'redirected_elsewhere' || answer.code === 'too_many_redirects')
  if (isAbsent || isElsewhere) return { mayRead: () => true, sitemaps: [] }
  const retryAfter =
    answer.kind === 'status' ? retryAfterMs(answer.headers.get('retry-after'), Date.now()) : null
  throw new SourceError(
    `${address.href} cannot be read (${fetchProblem(answer)}), and as long as it is not known what may be read, nothing is. Try again later.`,
    { retryAfterSeconds: retryAfter === null ? undefined : Math.ceil(retryAfter / 1000) },
  )
}

function robotsOf(address: URL, text: string, client: PoliteClient): Robots {
  const robots = parseRobots(address.href, text.replace(/^\uFEFF/, ''))
  const delay = robots.getCrawlDelay(ROBOT_NAME) ?? 0
  if (delay > 0) client.slowDown(Math.min(delay, LONGEST_DELAY_SECONDS) * 1000)
  return {
    // Rules are looked up by the place on the site: with or without `www.`, by http or https, it is the same.
    mayRead(url) {
      const { pathname, search } = new URL(url)
      return robots.isAllowed(new URL(pathname + search, address).href, ROBOT_NAME) ?? true
    },
    sitemaps: robots.getSitemaps(),
  }
}
