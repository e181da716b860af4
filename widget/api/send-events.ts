import type { EventBatch } from './contract.ts'
import { toJson } from './to-json.ts'

/**
 * Sends what happened so that it outlives the page. `keepalive` first; where the browser has no room for it left, a
 * beacon, which crosses origins without a preflight only as `text/plain`. A token that is refused is left out.
 */
export function sendEvents(address: string, batch: EventBatch, token: string | null = null): void {
  const body = toJson(batch)
  fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body,
    keepalive: true,
    credentials: 'omit',
  }).then(
    ({ status }) => {
      if (status === 401 && token !== null) sendEvents(address, batch)
    },
    () => {
      navigator.sendBeacon?.(address, new Blob([body], { type: 'text/plain' }))
    },
  )
}
