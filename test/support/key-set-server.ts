import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import type { KeySetAlgorithm } from '../../server/sites/site.ts'
import { type Answer, startLocalSite } from './local-site.ts'

export interface SigningKey {
  alg: KeySetAlgorithm
  /** Undefined: the host gives its keys no names. */
  kid: string | undefined
  publicKey: CryptoKey
  privateKey: CryptoKey
}

export interface KeySetServer {
  url: string
  /** What is published now; may be changed. */
  keys: JWK[]
  /** How often the set was asked for. */
  requests(): number
  /** Makes a key and publishes it beside those that are. */
  rotateIn(alg: KeySetAlgorithm, kid?: string): Promise<SigningKey>
  /** Takes a key out of the set. */
  retire(key: SigningKey): void
  /** Answers so in place of the set; null: the set again. */
  answerWith(answer: Answer | null): void
  close(): Promise<void>
}

/** A host that publishes its public keys, as a real web server. */
export async function startKeySetServer(): Promise<KeySetServer> {
  const path = '/.well-known/jwks.json'
  let override: Answer | null = null
  const site = await startLocalSite()
  site.pages[path] = (request, response) => {
    if (typeof override === 'function') return override(request, response)
    const answer = override ?? { body: JSON.stringify({ keys: server.keys }) }
    const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer
    response.writeHead(status, { 'content-type': 'application/jwk-set+json', ...headers }).end(body)
  }
  const server: KeySetServer = {
    url: site.url + path,
    keys: [],
    requests: () => site.requests.length,
    async rotateIn(alg, kid) {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true })
      server.keys.push({
        ...(await exportJWK(publicKey)),
        alg,
        use: 'sig',
        ...(kid !== undefined && { kid }),
      })
      return { alg, kid, publicKey, privateKey }
    },
    retire(key) {
      server.keys = server.keys.filter(({ kid }) => kid !== key.kid)
    },
    answerWith(answer) {
      override = answer
    },
    close: () => site.close(),
  }
  return server
}

export function signWithKey(
  claims: JWTPayload,
  { alg, kid, privateKey }: Pick<SigningKey, 'privateKey' | 'kid'> & { alg: string },
  header: Record<string, unknown> = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg, ...(kid !== undefined && { kid }), ...header })
    .sign(privateKey)
}
