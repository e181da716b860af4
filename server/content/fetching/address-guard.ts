import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Ranges that are not on the public internet (RFC 6890), and those that carry an IPv4 address inside an IPv6 one. */
const INSIDE = new BlockList()
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]) {
  const [network = '', bits] = range.split('/')
  INSIDE.addSubnet(network, Number(bits), 'ipv4')
}
for (const range of [
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]) {
  const [network = '', bits] = range.split('/')
  INSIDE.addSubnet(network, Number(bits), 'ipv6')
}

/** Whether an IP address belongs to the machine, its network or nobody, rather than to the public internet. */
export function isInsideAddress(address: string): boolean {
  return INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}

/** The IP address that a URL names by itself; null when it has a name that must be looked up. */
function literalAddress({ hostname }: URL): string | null {
  const bare = hostname.replace(/^\[(.*)\]$/, '$1')
  return isIP(bare) === 0 ? null : bare
}

/** A name led to an address inside. */
export class InsideAddressError extends Error {}

/**
 * A look-up for sockets that refuses names with any address inside. It runs as the connection is made, so a name that
 * changes its address between a check and its use (DNS rebinding) gains nothing.
 */
export function publicLookup(lookup: LookupFunction = systemLookup as LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const addresses = found as LookupAddress[]
      const inside = addresses.find(({ address }) => isInsideAddress(address))
      if (inside) return callback(new InsideAddressError(`${hostname} is ${inside.address}`), [])
      const [first] = addresses
      if (options.all || !first) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

/** Whether an address that an operator named leads inside: then its site may be read there. */
export async function leadsInside(url: URL, lookup: LookupFunction): Promise<boolean> {
  const literal = literalAddress(url)
  if (literal !== null) return isInsideAddress(literal)
  const { promise, resolve } = Promise.withResolvers<boolean>()
  lookup(url.hostname, { all: true }, (error, found) => {
    // A name that is not known fails again, and with its reason, when it is asked for.
    resolve(!error && (found as LookupAddress[]).some(({ address }) => isInsideAddress(address)))
  })
  return promise
}
