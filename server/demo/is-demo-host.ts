import { isIP } from 'node:net'
import { isLoopbackName } from '../sites/is-origin-allowed.ts'

export interface DemoAddress {
  /** Where the server was told to listen (`HOST`). */
  host: string
  publicUrl: string
}

/**
 * Whether a request was meant for the demo, by the name that it was sent to, as a URL has it. The demo gives tokens of its people away;
 * a page of anybody's could point its own name at this machine and then read them as its own (DNS rebinding). An address is no
 * name that could be pointed elsewhere: it is taken where the server was told to listen on others than this machine's own.
 */
export function isDemoHost(hostname: string, { host, publicUrl }: DemoAddress): boolean {
  const asked = withoutBrackets(hostname)
  if (isLoopbackName(hostname) || asked === host.toLowerCase()) return true
  if (asked === withoutBrackets(new URL(publicUrl).hostname)) return true
  return isIP(asked) !== 0 && host !== 'localhost'
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1')
}
