import { LIMITS } from '../api/contract.ts'

/**
 * A page that the host page names, without its query, which may hold what is none of our business; of its fragment only a
 * route of an application (`#/billing`). Empty for what is no address.
 */
export function pageAddressOf(address: string): string {
  if (!URL.canParse(address, location.href)) return ''
  const { origin, pathname, hash } = new URL(address, location.href)
  const route = /^#!?\/[^?]*/.exec(hash)?.[0] ?? ''
  return (origin + pathname + route).slice(0, LIMITS.pageAddressCharacters)
}
