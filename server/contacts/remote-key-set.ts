import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
} from 'jose'

/** A host's public keys cannot be read just now: nothing is known of the tokens that they sign. */
export class KeySetUnavailable extends Error {}

/**
 * The keys that a token may have been signed by, by its header; several where it names none.
 *
 * @throws {KeySetUnavailable}
 * @throws {errors.JWKSNoMatchingKey}
 */
export type KeySet = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey[]>

export interface RemoteKeySetOptions {
  /** What reading the keys may take. */
  withinMs?: number
  /** How long keys that were read are used: so long does a key that was taken out still verify, and no longer. */
  keptMs?: number
  /** How long nothing is asked again after an answer, whatever key a token names. */
  coolDownMs?: number
  /** How long nothing is asked again after a failure. */
  failureCoolDownMs?: number
  /** A clock that never goes back, in milliseconds. */
  now?: () => number
}

/** A token without a key id is tried against no more keys than this. */
const MOST_CANDIDATES = 10
const MOST_BYTES = 256 * 1024

/**
 * The key set (JWKS, RFC 7517) at an address. A key id that is not known is looked for anew, so that a host may rotate its
 * keys. Only public keys verify: a symmetric or private one in the set is as good as none.
 */
export function createRemoteKeySet(
  url: string,
  {
    withinMs = 3_000,
    keptMs = 300_000,
    coolDownMs = 30_000,
    failureCoolDownMs = 5_000,
    now = () => performance.now(),
  }: RemoteKeySetOptions = {},
): KeySet {
  let failedUntil = Number.NEGATIVE_INFINITY
  const unavailable = (cause: unknown) =>
    new KeySetUnavailable(`The key set at ${url} cannot be used: ${reasonOf(cause)}`, { cause })
  const read: FetchImplementation = async (address, options) => {
    if (now() < failedUntil)
      throw new KeySetUnavailable(`The key set at ${url} could not be read a moment ago`)
    try {
      const text = await readText(await fetch(address, options))
      createLocalJWKSet(JSON.parse(text))
      return new Response(text)
    } catch (error) {
      failedUntil = now() + failureCoolDownMs
      throw unavailable(error)
    }
  }
  const remote = createRemoteJWKSet(new URL(url), {
    timeoutDuration: withinMs,
    cacheMaxAge: keptMs,
    cooldownDuration: coolDownMs,
    [customFetch]: read,
  })

  return async (header, token) => {
    try {
      return [await remote(header, token)]
    } catch (error) {
      if (error instanceof KeySetUnavailable || error instanceof errors.JWKSNoMatchingKey) throw error
      if (error instanceof errors.JWKSMultipleMatchingKeys) return firstOf(error, MOST_CANDIDATES)
      throw unavailable(error)
    }
  }
}

async function readText(response: Response): Promise<string> {
  if (response.status !== 200) throw new Error(`it answers ${response.status}`)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

async function firstOf<T>(items: AsyncIterable<T>, most: number): Promise<T[]> {
  const first: T[] = []
  for await (const item of items) {
    first.push(item)
    if (first.length === most) break
  }
  return first
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
