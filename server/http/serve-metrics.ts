import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import type { ErrorCode } from '../contract/error-codes.ts'
import { clientAddress } from './client-address.ts'
import { SAME_ORIGIN_HEADERS } from './cross-origin.ts'
import { isSameSecret } from './is-same-secret.ts'
import { negotiateLocale } from './negotiate-locale.ts'
import { problemResponse } from './problem-response.ts'

export interface MetricsToServe {
  contentType: string
  /** Never rejects, and answers in time whatever is down. */
  metrics(): Promise<string>
}

/** What proxies add. A plain `proxy_pass` adds none of them; the guide says what to do there. */
const FORWARDING_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']
const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/
/** A page of somebody else's that a name server has lead here still says its own name. */
const LOOPBACK_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * `/metrics` says how a business is doing: with a token, only to who carries it; without one, only to programs on this machine
 * that have come by no proxy.
 */
export function serveMetrics(app: Hono, source: MetricsToServe, token: string | null): void {
  app.get('/metrics', async (c) => {
    const refusal = token === null ? refusalFromAfar(c) : refusalWithout(token, c)
    if (refusal !== null) {
      const locale = negotiateLocale(c.req.header('accept-language'))
      return problemResponse({ code: refusal }, locale, randomUUID(), SAME_ORIGIN_HEADERS)
    }
    return c.body(await source.metrics(), 200, {
      ...SAME_ORIGIN_HEADERS,
      'content-type': source.contentType,
      'cache-control': 'no-store',
    })
  })
}

function refusalWithout(token: string, c: Context): ErrorCode | null {
  const [, given = ''] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  return isSameSecret(given, token) ? null : 'metrics_token_invalid'
}

function refusalFromAfar(c: Context): ErrorCode | null {
  const isHere =
    LOOPBACK_ADDRESS.test(clientAddress(c, 0) ?? '') &&
    LOOPBACK_HOST.test(new URL(c.req.url).hostname) &&
    FORWARDING_HEADERS.every((name) => c.req.header(name) === undefined)
  return isHere ? null : 'metrics_not_open'
}
