import { HelpApiError, readProblem } from './help-api-error.ts'
import { toJson } from './to-json.ts'
import type { TokenSource } from './token-source.ts'

export interface RequestParts {
  /** Scheme, host and port of the server. */
  origin: string
  tokens(): TokenSource
  /** Another number once another person may sit here: what was asked before is then answered to nobody. */
  seat?(): number
  fetch?: typeof fetch
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  query?: Record<string, string>
  /** A file goes as it is, all else as JSON. */
  body?: unknown
  /** Without it no token is sent. `required` fails without one; `optional` goes on as a stranger. */
  token?: 'optional' | 'required'
  idempotencyKey?: string
  signal?: AbortSignal
  timeoutMs?: number
  /** What every answer has; one that lacks any of it is not the server's (a proxy, a portal that asks to log in). */
  answers?: readonly string[]
  /** How an answer that is no JSON is read. */
  read?: (response: Response) => Promise<unknown>
  /** In the place of `fetch`. */
  carrier?: Carrier
}

/** What `fetch` does, of what is asked of it here. */
export type Carrier = (
  address: string,
  call: {
    method: string
    headers: Record<string, string>
    body?: string | Blob
    credentials: 'omit'
    signal: AbortSignal
  },
) => Promise<Response>

const TIMEOUT_MS = 15_000

/** One call with its time-out, its token (renewed once when refused) and its failure as a `HelpApiError`. */
export function createRequest({ origin, tokens, seat = () => 0, fetch = globalThis.fetch }: RequestParts) {
  async function attempt(path: string, options: RequestOptions, token: string | null): Promise<Response> {
    const { method = 'GET', query, body, idempotencyKey, signal, timeoutMs = TIMEOUT_MS } = options
    const isFile = body instanceof Blob
    const carry = options.carrier ?? fetch
    const timeout = AbortSignal.timeout(timeoutMs)
    try {
      return await carry(`${origin}${path}${query ? `?${new URLSearchParams(query)}` : ''}`, {
        method,
        headers: {
          ...(body !== undefined && {
            'content-type': isFile ? 'application/octet-stream' : 'application/json',
          }),
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        },
        ...(body !== undefined && { body: isFile ? body : toJson(body) }),
        // The token says who is asking; the server's cookies, if any, are none of our business.
        credentials: 'omit',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      })
    } catch {
      throw new HelpApiError(signal?.aborted ? 'aborted' : timeout.aborted ? 'timeout' : 'network')
    }
  }

  async function attemptWithToken(path: string, options: RequestOptions): Promise<Response> {
    // One person's call stays theirs: somebody else may sign in before it is answered.
    const source = tokens()
    const held = await source.current()
    if (held === null && options.token === 'required')
      throw new HelpApiError('identity', { code: 'token_missing' })
    const response = await attempt(path, options, held)
    if (response.status !== 401) return response
    const renewed = await source.renew(held)
    if (renewed !== null && renewed !== held) {
      const second = await attempt(path, options, renewed)
      if (second.status !== 401 || options.token === 'required') return second
    }
    return options.token === 'optional' ? attempt(path, options, null) : response
  }

  async function carryOut<T>(path: string, options: RequestOptions): Promise<T> {
    const response = await (options.token ? attemptWithToken(path, options) : attempt(path, options, null))
    if (!response.ok) throw await readProblem(response)
    const { read = (each: Response) => each.json() } = options
    const answer: unknown = await read(response).catch(() => null)
    // Cut off in the middle, or not ours: what came of the call is not known.
    if (!hasAll(answer, options.answers)) {
      throw new HelpApiError(options.signal?.aborted ? 'aborted' : 'network')
    }
    return answer as T
  }

  return function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
    const answer = carryOut<T>(path, options)
    return options.token ? forSeat(seat, answer) : answer
  }
}

/** An answer that comes when another person may sit here: neither it nor its failure is told to anybody. */
function forSeat<T>(seat: () => number, answer: Promise<T>): Promise<T> {
  const asked = seat()
  return new Promise((resolve, reject) => {
    answer.then(
      (value) => seat() === asked && resolve(value),
      (error) => seat() === asked && reject(error),
    )
  })
}

function hasAll(answer: unknown, names: readonly string[] = []): boolean {
  return typeof answer === 'object' && answer !== null && names.every((name) => name in answer)
}
