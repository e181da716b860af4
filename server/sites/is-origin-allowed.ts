import { isIPv4 } from 'node:net'
import type { Site } from './site.ts'

/** A request without an `Origin` comes from no page: a server, a command line. The token is what guards those. */
export function isOriginAllowed(site: Site, origin: string | undefined): boolean {
  if (origin === undefined) return true
  if (site.origins !== 'loopback') return site.origins.includes(origin)
  return URL.canParse(origin) && isLoopbackName(new URL(origin).hostname)
}

/** Of this machine alone; `hostname` as a URL has it. */
export function isLoopbackName(hostname: string): boolean {
  if (isIPv4(hostname)) return hostname.startsWith('127.')
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]'
}
