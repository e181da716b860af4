import { isIPv6 } from 'node:net'

const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i
/** Groups of 16 bits: a home or an office has all addresses that begin with these four. */
const GROUPS_OF_A_NETWORK = 4
const GROUPS = 8

/**
 * Whom a limit by address is for: an IPv4 address as it is, of an IPv6 address its network of 64 bits, such as
 * `2001:db8:0:1::/64`, since whoever has one of its addresses has them all. Anything else as it is.
 */
export function networkOf(address: string): string {
  const mapped = MAPPED_IPV4.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const groups = [...head, ...Array<string>(GROUPS - head.length - tail.length).fill('0'), ...tail]
  const network = groups.slice(0, GROUPS_OF_A_NETWORK).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
