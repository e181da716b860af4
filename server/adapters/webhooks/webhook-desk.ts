import type { LookupFunction } from 'node:net'
import { retryAfterMs } from '../../content/fetching/retry-after.ts'
import type { Desk, DeskEvent, DeskOutcome } from '../../desk/desk.ts'
import { signWebhook } from '../../desk/webhook-signature.ts'
import { postBytes } from './post-bytes.ts'

export interface WebhookDeskOptions {
  url: string
  /** As Standard Webhooks writes them; every one signs. */
  secrets: readonly string[]
  clock: () => Date
  timeoutMs?: number
  lookup?: LookupFunction
}

/** Less than a delivery is held for, so that nobody else tries it meanwhile. */
const TIMEOUT_MS = 15_000

/** The receiver is not there any more, and says so. */
const GONE = 410

/** Any desk, told by a webhook of Standard Webhooks (https://www.standardwebhooks.com). docs/desk.md has the JSON. */
export function createWebhookDesk({
  url,
  secrets,
  clock,
  timeoutMs = TIMEOUT_MS,
  lookup,
}: WebhookDeskOptions): Desk {
  return {
    async deliver(event, signal): Promise<DeskOutcome> {
      const body = Buffer.from(JSON.stringify(webhookBody(event)))
      const answer = await postBytes(new URL(url), body, {
        headers: {
          'content-type': 'application/json',
          'user-agent': 'Guichet-Webhooks/1',
          ...signWebhook({ id: event.id, at: clock(), body }, secrets),
        },
        timeoutMs,
        signal,
        ...(lookup && { lookup }),
      })
      if (answer.kind === 'failed') return { outcome: 'try_again', why: answer.why }
      const { status } = answer
      if (status >= 200 && status < 300) return { outcome: 'taken' }
      if (status === GONE) return { outcome: 'refused', why: 'answered 410: gone' }
      const waitMs = retryAfterMs(answer.retryAfter, clock().getTime())
      return { outcome: 'try_again', why: `answered ${status}`, ...(waitMs !== null && { waitMs }) }
    },
  }
}

/** As Standard Webhooks advises: what has happened, when, and to what. */
function webhookBody({ type, site, case: told, entry }: DeskEvent) {
  return { type, timestamp: entry.at, data: { site, case: told, entry } }
}
