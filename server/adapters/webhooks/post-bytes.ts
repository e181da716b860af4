import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

export interface PostOptions {
  headers: Record<string, string>
  /** For the whole exchange. */
  timeoutMs: number
  signal: AbortSignal
  lookup?: LookupFunction
}

export type PostOutcome =
  | { kind: 'answered'; status: number; retryAfter: string | null }
  | { kind: 'failed'; why: string }

/** Where clouds keep the secrets of a machine; no desk is there. */
const LINK_LOCAL = new BlockList()
LINK_LOCAL.addSubnet('169.254.0.0', 16, 'ipv4')
LINK_LOCAL.addSubnet('fe80::', 10, 'ipv6')
LINK_LOCAL.addSubnet('::ffff:169.254.0.0', 112, 'ipv6')

/** An answer is its status; of its body so much is read that the connection can be used again. */
const MOST_ANSWER_BYTES = 64 * 1024

class LinkLocalAddress extends Error {}

/** Posts the bytes and hears how it went; redirects are not followed, they would take what was written elsewhere. */
export async function postBytes(url: URL, body: Uint8Array, options: PostOptions): Promise<PostOutcome> {
  const late = AbortSignal.timeout(options.timeoutMs)
  const signal = AbortSignal.any([late, options.signal])
  try {
    const response = await send(url, body, options, signal)
    const { statusCode = 0, headers } = response
    // The status is what counts: what breaks off after it changes nothing.
    await readAnswer(response).catch(() => undefined)
    return { kind: 'answered', status: statusCode, retryAfter: headers['retry-after'] ?? null }
  } catch (error) {
    options.signal.throwIfAborted()
    if (late.aborted) return { kind: 'failed', why: `no whole answer within ${options.timeoutMs / 1000} s` }
    if (error instanceof LinkLocalAddress) return { kind: 'failed', why: error.message }
    return { kind: 'failed', why: `cannot be reached (${(error as NodeJS.ErrnoException).code ?? 'failed'})` }
  }
}

async function send(
  url: URL,
  body: Uint8Array,
  { headers, lookup = systemLookup as LookupFunction }: PostOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const bare = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(bare) !== 0) refuseLinkLocal(bare)
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  const [request, agent] =
    url.protocol === 'https:' ? ([httpsRequest, HTTPS] as const) : ([httpRequest, HTTP] as const)
  const outgoing = request(url, {
    method: 'POST',
    agent,
    headers: { ...headers, 'content-length': String(body.byteLength) },
    signal,
    lookup: guarded(lookup),
  })
  outgoing.on('error', reject)
  outgoing.on('response', resolve)
  outgoing.end(body)
  return promise
}

/** No connection outlives its request: a kept one that the desk closes just then would look like a desk that is down. */
const HTTP = new HttpAgent({ keepAlive: false })
const HTTPS = new HttpsAgent({ keepAlive: false })

async function readAnswer(response: IncomingMessage): Promise<void> {
  let bytes = 0
  for await (const chunk of response) {
    bytes += (chunk as Buffer).byteLength
    if (bytes > MOST_ANSWER_BYTES) return
  }
}

/** Checked as the connection is made: a name that changes its address after a check gains nothing. */
function guarded(lookup: LookupFunction): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, [])
      const addresses = found as LookupAddress[]
      try {
        for (const { address } of addresses) refuseLinkLocal(address)
      } catch (refused) {
        return callback(refused as Error, [])
      }
      const [first] = addresses
      if (options.all || !first) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

function refuseLinkLocal(address: string): void {
  if (LINK_LOCAL.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')) {
    throw new LinkLocalAddress(`leads to the link-local address ${address}, which is refused`)
  }
}
