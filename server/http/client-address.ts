import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/**
 * The address of whoever asks. Each proxy that is trusted has written the one before it at the end of `X-Forwarded-For`; what
 * stands further to the left anybody may have made up. Null: there is no connection, or the proxies have said less.
 */
export function clientAddress(c: Context, trustedProxies: number): string | null {
  if (trustedProxies === 0) return connectionAddress(c)
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim())
  return forwarded.at(-trustedProxies) || null
}

function connectionAddress(c: Context): string | null {
  // A request that a test makes without a port has come over none.
  if (!c.env?.incoming) return null
  return getConnInfo(c).remote.address ?? null
}
