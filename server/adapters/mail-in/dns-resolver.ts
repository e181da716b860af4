import { Resolver } from 'node:dns/promises'

/** Answers the records of a name, as node's `resolve` does. */
export type ResolveDns = (name: string, type: string) => Promise<string[] | string[][]>

const TIMEOUT_MS = 3_000
const TRIES = 2

/** Asks the given servers (`127.0.0.1:5353`, `[::1]:53`), or the system's when there are none. */
export function createDnsResolver(servers: readonly string[]): ResolveDns {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES })
  if (servers.length > 0) resolver.setServers(servers)
  return async (name, type) => (await resolver.resolve(name, type)) as string[] | string[][]
}
