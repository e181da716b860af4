import { HttpDirectoryError } from './http-directory-error.ts'

export interface FetchJsonOptions {
  token: string
  timeoutMs: number
  /** Of the body, after decompression. */
  limitBytes: number
}

/**
 * What the address answers, as JSON; `not_found` for 404.
 *
 * @throws {HttpDirectoryError} for every other answer, none in time, a redirect, more than the limit, or no JSON.
 */
export async function fetchJson(
  url: URL,
  { token, timeoutMs, limitBytes }: FetchJsonOptions,
): Promise<unknown | 'not_found'> {
  const text = await exchange(url, token, AbortSignal.timeout(timeoutMs), limitBytes).catch((cause) => {
    if (cause instanceof HttpDirectoryError) throw cause
    const why = cause instanceof DOMException ? `did not answer within ${timeoutMs} ms` : 'cannot be reached'
    throw new HttpDirectoryError(`The account directory ${url.origin} ${why}`, { cause })
  })
  if (text === 'not_found') return text
  try {
    return JSON.parse(text.json)
  } catch (cause) {
    throw new HttpDirectoryError(`The account directory ${url.origin} answered no JSON`, { cause })
  }
}

async function exchange(
  url: URL,
  token: string,
  signal: AbortSignal,
  limitBytes: number,
): Promise<{ json: string } | 'not_found'> {
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    // Its token goes nowhere else.
    redirect: 'manual',
    signal,
  })
  if (response.status !== 200) {
    await response.body?.cancel()
    if (response.status === 404) return 'not_found'
    throw new HttpDirectoryError(`The account directory ${url.origin} answered ${response.status}`)
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > limitBytes) {
      throw new HttpDirectoryError(
        `The account directory ${url.origin} answered more than ${limitBytes} bytes`,
      )
    }
    chunks.push(chunk)
  }
  return { json: Buffer.concat(chunks).toString('utf8') }
}
