import type { EventBatch } from './contract.ts'

/**
 * Sends what happened so that it outlives the page. `keepalive` first; where the browser has no room for it left, a
 * beacon, which crosses origins without a preflight only as `text/plain`.
 */
export function sendEvents(address: string, batch: EventBatch): void {
  const body = JSON.stringify(batch)
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive: true,
    credentials: 'omit',
  }).catch(() => {
    navigator.sendBeacon?.(address, new Blob([body], { type: 'text/plain' }))
  })
}
