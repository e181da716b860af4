import type { MiddlewareHandler } from 'hono'
import { isSameSecret } from './is-same-secret.ts'

/** Lets nobody pass who does not carry the token: 401 `{"error": "token"}`. */
export function requireToken(token: string): MiddlewareHandler {
  return async (c, next) => {
    if (isSameSecret(c.req.header('authorization') ?? '', `Bearer ${token}`)) return next()
    return c.json({ error: 'token' }, 401)
  }
}
