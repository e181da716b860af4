import { toJson } from './to-json.ts'

/**
 * Sends what happened so that it outlives the page (a beacon could not carry a token). Resolves with whether that is done
 * with: the server has it, or will never take it. A token that is refused is left out.
 */
export async function sendEvents(address: string, body: object, token: string | null): Promise<boolean> {
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      // Without a token, as text: no question beforehand whether the page may, for which a page that is left has no time.
      headers: token === null ? { 'content-type': 'text/plain' } : withToken(token),
      body: toJson(body),
      keepalive: true,
      credentials: 'omit',
    })
    if (status === 401 && token !== null) return sendEvents(address, body, null)
    return ok || (status >= 400 && status < 500 && status !== 429)
  } catch {
    return false
  }
}

const withToken = (token: string) => ({
  'content-type': 'application/json',
  authorization: `Bearer ${token}`,
})
