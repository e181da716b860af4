import { createHash, timingSafeEqual } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** Lets nobody pass who does not carry the token: 401 `{"error": "token"}`. */
export function requireToken(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)) return next()
    return c.json({ error: 'token' }, 401)
  }
}

/** In constant time, whatever the lengths. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
