import { isIPv4 } from 'node:net'
import type { Site } from './site.ts'

/** A request without an `Origin` comes from no page: a server, a command line. The token is what guards those. */
export function isOriginAllowed(site: Site, origin: string | undefined): boolean {
  if (origin === undefined) return true
  if (site.origins !== 'loopback') return site.origins.includes(origin)
  return isLoopback(origin)
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  if (isIPv4(hostname)) return hostname.startsWith('127.')
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]'
}
