import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { InsideAddressError } from './address-guard.ts'

export type FetchFailureCode =
  | 'unreachable'
  | 'timed_out'
  | 'too_big'
  | 'too_many_redirects'
  /** To another site, or from https to http. */
  | 'redirected_elsewhere'
  /** An address inside, where the site that is read is outside. */
  | 'address_refused'
  /** `mayRead` said no to the target of a redirect. */
  | 'disallowed'

export interface FetchFailure {
  kind: 'failed'
  code: FetchFailureCode
  /** What happened, in English; or the address that a redirect led to. */
  detail: string
}

export interface HttpResponse {
  kind: 'response'
  status: number
  headers: Headers
  /** Decoded by `Content-Encoding`; of another status than 2xx its beginning. */
  body: Buffer
}

export interface Timeouts {
  /** The longest time without a byte. */
  silenceMs: number
  /** The longest time for one request and its answer. */
  totalMs: number
}

export interface ExchangeOptions {
  connections: Connections
  headers: Record<string, string>
  mostBytes: number
  timeouts: Timeouts
  signal: AbortSignal | undefined
}

export interface Connections {
  http: HttpAgent
  https: HttpsAgent
}

/** Kept-alive connections that find their addresses by `lookup`. */
export function openConnections(lookup: LookupFunction): Connections {
  const options = { keepAlive: true, maxSockets: 1, lookup }
  return { http: new HttpAgent(options), https: new HttpsAgent(options) }
}

/** What is told of an error page. */
const ERROR_BODY_BYTES = 64 * 1024

/**
 * One GET and its answer, redirects not followed. By `node:http`, whose connections can be bound to checked addresses.
 *
 * Errors: values, but for the signal's: rejects with its reason.
 */
export async function exchange(url: URL, options: ExchangeOptions): Promise<HttpResponse | FetchFailure> {
  const { mostBytes, timeouts, signal } = options
  const silence = new AbortController()
  const late = AbortSignal.any([AbortSignal.timeout(timeouts.totalMs), silence.signal])
  const either = signal ? AbortSignal.any([late, signal]) : late
  try {
    const response = await send(url, options, silence, either)
    const status = response.statusCode ?? 0
    const isGood = status >= 200 && status < 300
    const { body, complete } = await readBody(response, isGood ? mostBytes : ERROR_BODY_BYTES, either)
    if (isGood && !complete)
      return { kind: 'failed', code: 'too_big', detail: `more than ${mostBytes} bytes` }
    return { kind: 'response', status, headers: headersOf(response), body }
  } catch (error) {
    signal?.throwIfAborted()
    return failureOf(error, late)
  }
}

function send(
  url: URL,
  { connections, headers, timeouts }: ExchangeOptions,
  silence: AbortController,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const isHttps = url.protocol === 'https:'
  const outgoing = (isHttps ? httpsRequest : httpRequest)(url, {
    agent: isHttps ? connections.https : connections.http,
    headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
    signal,
    timeout: timeouts.silenceMs,
  })
  outgoing.on('timeout', () => silence.abort())
  outgoing.on('error', reject)
  outgoing.on('response', resolve)
  outgoing.end()
  return promise
}

/** Stops at `mostBytes` decoded ones, so that a small body cannot unpack to a huge one. */
async function readBody(
  response: IncomingMessage,
  mostBytes: number,
  signal: AbortSignal,
): Promise<{ body: Buffer; complete: boolean }> {
  const chunks: Buffer[] = []
  let length = 0
  let complete = true
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      length += chunk.length
      if (length > mostBytes) {
        chunks.push(chunk.subarray(0, chunk.length - (length - mostBytes)))
        complete = false
        return
      }
      chunks.push(chunk)
    }
  }
  const decoder = decoderOf(response)
  try {
    if (decoder) await pipeline(response, decoder, collect, { signal })
    else await pipeline(response, collect, { signal })
  } catch (error) {
    if (complete) throw error
  } finally {
    if (!complete) response.destroy()
  }
  return { body: Buffer.concat(chunks), complete }
}

function decoderOf(response: IncomingMessage): Duplex | null {
  // An answer without a body may still name an encoding.
  if (response.statusCode === 304 || response.statusCode === 204) return null
  switch (response.headers['content-encoding']?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return null
  }
}

function headersOf({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

function failureOf(error: unknown, late: AbortSignal): FetchFailure {
  if (late.aborted) {
    return { kind: 'failed', code: 'timed_out', detail: 'no whole answer in time' }
  }
  if (error instanceof InsideAddressError) {
    return { kind: 'failed', code: 'address_refused', detail: error.message }
  }
  const { code, message } = error as NodeJS.ErrnoException
  return { kind: 'failed', code: 'unreachable', detail: code ?? message }
}
