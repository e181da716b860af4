import type { ErrorCode, Problem } from './contract.ts'

/** What kept an answer away; `offline`: nothing came at all, `not_understood`: something else than the server answered. */
export interface Failure {
  code: ErrorCode | 'offline' | 'not_understood'
  /** What support looks a failure up by. */
  requestId: string | null
  fields: NonNullable<Problem['errors']>
}

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export interface StaffApi {
  /** Aborting rejects, as `fetch` does; nothing else does. */
  read<T>(path: string, signal?: AbortSignal): Promise<Answer<T>>
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>>
}

/** The server, by the session's cookie. `signedOut` is called when an answer says that there is no session (any more). */
export function createStaffApi(signedOut: () => void, fetchWith: typeof fetch = fetch): StaffApi {
  async function request<T>(path: string, init: RequestInit): Promise<Answer<T>> {
    let response: Response
    try {
      response = await fetchWith(path, { credentials: 'same-origin', cache: 'no-store', ...init })
    } catch (error) {
      if (init.signal?.aborted) throw error
      return failed({ code: 'offline', requestId: null, fields: [] })
    }
    const text = await response.text().catch(() => null)
    if (response.ok) return text === null ? failed(NOT_UNDERSTOOD) : parsed<T>(text)
    const problem = parsed<Problem>(text ?? '')
    if (response.status === 401) signedOut()
    if (!problem.ok || typeof problem.value?.code !== 'string') return failed(NOT_UNDERSTOOD)
    const { code, requestId, errors } = problem.value
    return failed({ code, requestId, fields: errors ?? [] })
  }

  return {
    read: (path, signal) => request(path, signal ? { signal } : {}),
    send: (method, path, body) =>
      request(path, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        }),
      }),
  }
}

const NOT_UNDERSTOOD: Failure = { code: 'not_understood', requestId: null, fields: [] }

function failed(failure: Failure): Answer<never> {
  return { ok: false, failure }
}

/** No text at all is an answer too: 204. */
function parsed<T>(text: string): Answer<T> {
  try {
    return { ok: true, value: (text === '' ? null : JSON.parse(text)) as T }
  } catch {
    return failed(NOT_UNDERSTOOD)
  }
}
