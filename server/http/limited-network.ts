import type { Context } from 'hono'
import type { Logger } from 'pino'
import { clientAddress } from './client-address.ts'
import { networkOf } from './network-of.ts'

interface LimitedNetworkDependencies {
  trustedProxies: number
  log: Pick<Logger, 'warn'>
}

/**
 * Whom a limit by address counts a request for; null: not known. Where requests come through a proxy that nobody has told the server
 * of, all of them count for that proxy: said once in the log, because it is seen in nothing but refusals.
 */
export function createLimitedNetwork({ trustedProxies, log }: LimitedNetworkDependencies) {
  let isSaid = false
  return (c: Context): string | null => {
    if (trustedProxies === 0 && !isSaid && c.req.header('x-forwarded-for') !== undefined) {
      isSaid = true
      log.warn(
        'A request says that it came through a proxy, and TRUSTED_PROXIES is 0: all visitors behind that proxy share one limit. If a proxy stands before this server, set TRUSTED_PROXIES to how many there are.',
      )
    }
    const address = clientAddress(c, trustedProxies)
    return address === null ? null : networkOf(address)
  }
}
