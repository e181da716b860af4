import type { z } from 'zod'
import type { HttpResponse } from '../fetching/http-exchange.ts'
import type { Fetched, PoliteClient } from '../fetching/polite-client.ts'
import { retryAfterMs } from '../fetching/retry-after.ts'
import { type Pause, pauseOnTheClock } from '../fetching/turns.ts'
import { errorAnswer } from './discourse-schemas.ts'

/** An API key of a forum, to read what only its members see. */
export interface DiscourseKey {
  key: string
  username: string
}

/** What a forum answers. */
export type Answer<Value> =
  | { kind: 'value'; value: Value }
  /** It is not there, or no longer. */
  | { kind: 'missing' }
  /** It is there, and not for us. */
  | { kind: 'forbidden' }
  | AnswerFailure

export interface AnswerFailure {
  kind: 'failed'
  code: 'fetch_failed' | 'http_status' | 'response_too_big' | 'response_unreadable'
  /** In English. */
  detail: string
  /** The forum is away or wants to be left alone, and would not answer another question either. */
  isAway: boolean
  retryAfterSeconds?: number | undefined
}

export interface DiscourseApiOptions {
  client: PoliteClient
  /** Ends in a slash. */
  base: string
  key?: DiscourseKey | undefined
  pause?: Pause | undefined
  now?: (() => number) | undefined
  signal?: AbortSignal | undefined
}

export interface DiscourseApi {
  /** Errors: values; rejects with the signal's reason when that aborts. */
  get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<Answer<z.output<Schema>>>
}

/** Topics of forums where people post logs are large; more than this is no topic. */
const MOST_BYTES = 20 * 1024 * 1024

/** Asks a forum's JSON API, and rests when its rate limit is used up. */
export function discourseApi(options: DiscourseApiOptions): DiscourseApi {
  const { client, base, key, pause = pauseOnTheClock, now = Date.now, signal } = options
  const headers: Record<string, string> = key ? { 'api-key': key.key, 'api-username': key.username } : {}
  let restMs = 0
  return {
    async get(path, schema) {
      if (restMs > 0) await pause(restMs, signal)
      const fetched = await client.get(new URL(path, base), {
        accept: 'application/json',
        headers,
        mostBytes: MOST_BYTES,
        waitMs: askedWaitMs,
      })
      restMs = 'headers' in fetched ? restAskedFor(fetched.headers, now()) : 0
      return answerOf(fetched, schema, now())
    },
  }
}

function answerOf<Schema extends z.ZodType>(
  fetched: Fetched,
  schema: Schema,
  now: number,
): Answer<z.output<Schema>> {
  switch (fetched.kind) {
    case 'answer':
      return readJson(fetched.body, schema)
    case 'status':
      return refusal(fetched, now)
    case 'not_modified':
      return { kind: 'failed', code: 'http_status', detail: '304', isAway: false }
    case 'failed':
      return fetched.code === 'too_big'
        ? { kind: 'failed', code: 'response_too_big', detail: fetched.detail, isAway: false }
        : { kind: 'failed', code: 'fetch_failed', detail: `${fetched.code}: ${fetched.detail}`, isAway: true }
  }
}

function readJson<Schema extends z.ZodType>(body: Buffer, schema: Schema): Answer<z.output<Schema>> {
  const json = parseJson(body)
  if (json === undefined) {
    const isPage = /^\s*</.test(body.subarray(0, 200).toString())
    return unreadable(isPage ? 'a web page, not JSON' : 'not JSON')
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return { kind: 'value', value: parsed.data }
  const [issue] = parsed.error.issues
  return unreadable(`${issue?.path.join('.')}: ${issue?.message}`)
}

function unreadable(detail: string): AnswerFailure {
  return { kind: 'failed', code: 'response_unreadable', detail, isAway: false }
}

/** What stands before a forum (a firewall, a proxy) forbids with a page: only the forum itself says why in JSON. */
function refusal(fetched: Extract<Fetched, { kind: 'status' }>, now: number): Answer<never> {
  const { status, headers, body } = fetched
  if (status === 404 || status === 410) return { kind: 'missing' }
  if ((status === 401 || status === 403) && readError(body) !== undefined) return { kind: 'forbidden' }
  const waitMs = askedWaitMs({ headers, body }) ?? retryAfterMs(headers.get('retry-after'), now)
  const limit = headers.get('discourse-rate-limit-error-code')
  return {
    kind: 'failed',
    code: 'http_status',
    detail: limit ? `${status}, ${limit.slice(0, 100)}` : String(status),
    isAway: true,
    retryAfterSeconds: waitMs ? Math.ceil(waitMs / 1000) : undefined,
  }
}

/** The API says in its answer how long to wait; what limits requests before it says so in a header. */
function askedWaitMs({ body }: Pick<HttpResponse, 'headers' | 'body'>): number | undefined {
  const seconds = readError(body)?.extras?.wait_seconds
  return seconds != null && seconds >= 0 ? seconds * 1000 : undefined
}

function readError(body: Buffer): z.output<typeof errorAnswer> | undefined {
  const json = parseJson(body)
  return json === undefined ? undefined : errorAnswer.safeParse(json).data
}

const LONGEST_REST_MS = 120_000
/** Seconds beyond this are a time, not a wait. */
const FIRST_TIME = 1_000_000_000

/** Proxies tell how many requests are left, and when there are more again: seconds from now, or a time. */
function restAskedFor(headers: Headers, now: number): number {
  const remaining = numberIn(headers.get('x-ratelimit-remaining') ?? headers.get('ratelimit-remaining'))
  const reset = numberIn(headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset'))
  if (remaining === undefined || remaining > 0 || reset === undefined) return 0
  const ms = reset > FIRST_TIME ? reset * 1000 - now : reset * 1000
  return Math.min(Math.max(0, ms), LONGEST_REST_MS)
}

function numberIn(header: string | null): number | undefined {
  return header !== null && /^\d+(\.\d+)?$/.test(header.trim()) ? Number(header) : undefined
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
