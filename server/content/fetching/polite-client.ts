import { lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { leadsInside, publicLookup } from './address-guard.ts'
import {
  type Connections,
  exchange,
  type FetchFailure,
  type HttpResponse,
  openConnections,
  type Timeouts,
} from './http-exchange.ts'
import { retryAfterMs } from './retry-after.ts'
import { isSameSite } from './same-site.ts'
import { createPace, createTurns, type Pause, pauseOnTheClock } from './turns.ts'

export interface PoliteClientOptions {
  /** Where reading starts: only its site is read, and addresses inside only when this is one. */
  start: URL
  userAgent: string
  /** 2 when left out; one request at a time in any case. */
  requestsPerSecond?: number | undefined
  /** A site that asks for a longer wait is given up for this run; two minutes when left out. */
  longestWaitMs?: number
  timeouts?: Partial<Timeouts>
  signal?: AbortSignal | undefined
  now?: () => number
  pause?: Pause | undefined
  lookup?: LookupFunction
}

/** What a server said of a page's version; handed back, it makes a request conditional. */
export interface Validators {
  etag: string | null
  lastModified: string | null
}

export interface PoliteRequest {
  accept?: string
  /** They go to the host that was asked for alone. */
  headers?: Record<string, string>
  /** Of the decoded body; 5 MB when left out. */
  mostBytes?: number
  validators?: Validators | undefined
  /** Asked of every address that a redirect leads to. */
  mayRead?: (url: URL) => boolean
  /** The wait in milliseconds that an answer asks for elsewhere than in `Retry-After`; undefined: it does not. */
  waitMs?: (response: HttpResponse) => number | undefined
}

export type Fetched =
  /** `url` is where redirects led to. */
  | { kind: 'answer'; status: number; url: string; headers: Headers; body: Buffer; validators: Validators }
  | { kind: 'not_modified'; url: string }
  /** Every status that is neither a success nor to be tried again; `body` is its beginning. */
  | { kind: 'status'; status: number; url: string; headers: Headers; body: Buffer }
  | FetchFailure

export interface PoliteClient {
  /** Errors: values; rejects with the reason of the client's signal when that aborts. */
  get(url: string | URL, request?: PoliteRequest): Promise<Fetched>
  /** The site asks for at least this long between two requests. */
  slowDown(intervalMs: number): void
  close(): void
}

const DEFAULTS = { requestsPerSecond: 2, longestWaitMs: 120_000, mostBytes: 5 * 1024 * 1024 }
const DEFAULT_TIMEOUTS: Timeouts = { silenceMs: 15_000, totalMs: 60_000 }
const MOST_REDIRECTS = 5
const MOST_RETRIES = 3

/** An HTTP client that reads one site as its owner would want it read: slowly, one page at a time, and never elsewhere. */
export function createPoliteClient(options: PoliteClientOptions): PoliteClient {
  const { start, now = Date.now, pause = pauseOnTheClock, lookup = systemLookup as LookupFunction } = options
  const takeTurn = createTurns()
  const pace = createPace(1000 / (options.requestsPerSecond ?? DEFAULTS.requestsPerSecond), now, pause)
  const timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts }
  let site: Promise<Connections> | undefined

  /** An address that is written as numbers is looked up by nobody: it is the start's own, or of another site. */
  async function openSite(): Promise<Connections> {
    return openConnections((await leadsInside(start, lookup)) ? lookup : publicLookup(lookup))
  }

  async function request(
    url: URL,
    headers: Record<string, string>,
    { mostBytes = DEFAULTS.mostBytes, waitMs }: PoliteRequest,
  ): Promise<HttpResponse | FetchFailure> {
    site ??= openSite()
    const connections = await site
    for (let retries = 0; ; retries++) {
      await pace.wait(options.signal)
      const { signal } = options
      const answer = await exchange(url, { connections, headers, mostBytes, timeouts, signal })
      if (retries === MOST_RETRIES || !isWorthRetrying(answer)) return answer
      const asked =
        answer.kind === 'response'
          ? (waitMs?.(answer) ?? retryAfterMs(answer.headers.get('retry-after'), now()))
          : null
      const wait = Math.max(asked ?? 0, 1000 * 2 ** retries)
      if (wait > (options.longestWaitMs ?? DEFAULTS.longestWaitMs)) return answer
      await pause(wait, signal)
    }
  }

  async function follow(first: URL, wanted: PoliteRequest): Promise<Fetched> {
    let url = first
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      if (!isSameSite(url, start)) return { kind: 'failed', code: 'redirected_elsewhere', detail: url.href }
      if (redirects > 0 && wanted.mayRead && !wanted.mayRead(url)) {
        return { kind: 'failed', code: 'disallowed', detail: url.href }
      }
      const isSameHost = url.hostname === first.hostname && isSameSite(url, first)
      const own = isSameHost ? wanted.headers : {}
      const answer = await request(url, headersFor(wanted, options.userAgent, own), wanted)
      if (answer.kind === 'failed') return answer
      const target = redirectTarget(answer, url)
      if (target === null) return fetched(answer, url)
      url = target
    }
    return { kind: 'failed', code: 'too_many_redirects', detail: url.href }
  }

  return {
    get: (url, wanted = {}) => takeTurn(() => follow(new URL(url), wanted)),
    slowDown: pace.slowDown,
    close() {
      site?.then(({ http, https }) => {
        http.destroy()
        https.destroy()
      })
    },
  }
}

function isWorthRetrying(answer: HttpResponse | FetchFailure): boolean {
  return answer.kind === 'failed'
    ? answer.code === 'unreachable' || answer.code === 'timed_out'
    : answer.status === 429 || answer.status >= 500
}

function headersFor(
  { accept = '*/*', validators }: PoliteRequest,
  userAgent: string,
  own: Record<string, string> = {},
): Record<string, string> {
  return {
    ...own,
    accept,
    'user-agent': userAgent,
    ...(validators?.etag ? { 'if-none-match': validators.etag } : {}),
    ...(validators?.lastModified ? { 'if-modified-since': validators.lastModified } : {}),
  }
}

const REDIRECTS = [301, 302, 303, 307, 308]

function redirectTarget({ status, headers }: HttpResponse, from: URL): URL | null {
  const location = headers.get('location')
  if (!REDIRECTS.includes(status) || location === null || !URL.canParse(location, from.href)) return null
  const target = new URL(location, from)
  // A redirect that names no place in the page keeps the one that was asked for.
  if (target.hash === '') target.hash = from.hash
  return target
}

function fetched({ status, headers, body }: HttpResponse, { href: url }: URL): Fetched {
  if (status === 304) return { kind: 'not_modified', url }
  if (status < 200 || status >= 300) return { kind: 'status', status, url, headers, body }
  const validators = { etag: headers.get('etag'), lastModified: headers.get('last-modified') }
  return { kind: 'answer', status, url, headers, body, validators }
}
