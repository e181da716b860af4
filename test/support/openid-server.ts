import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

export interface Person {
  email?: string
  email_verified?: boolean
  name?: string
  groups?: unknown
}

export interface OpenIdServer {
  issuer: URL
  clientId: string
  clientSecret: string
  /** Who signs in next, by their subject; null: they press "cancel". */
  somebody: string | null
  /** A browser that goes where it is sent, until it is sent to an address that starts with `until`: that address. */
  follow(url: string, until: string): Promise<string>
  close(): Promise<void>
}

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig' }
}

interface FinishedLogin {
  login?: { accountId: string }
  error?: string
  error_description?: string
}

/** A real OpenID provider on loopback, whose sign-in page signs in whoever the test says. */
export async function startOpenIdServer(
  redirectUri: string,
  people: Record<string, Person>,
): Promise<OpenIdServer> {
  const http = createServer()
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const client = { clientId: 'guichet', clientSecret: 'the-secret-of-the-guichet-client' }

  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'email', 'profile', 'groups'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    jwks: { keys: [await signingKey()] },
    ttl: {
      Interaction: 600,
      Grant: 600,
      Session: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...people[id] }),
    }),
    // Nobody is asked what Guichet may know: it is the company's own.
    async loadExistingGrant(context: {
      oidc: { session: { accountId: string }; client: { clientId: string }; params: { scope: string } }
    }) {
      const { session, client, params } = context.oidc
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
      grant.addOIDCScope(params.scope)
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  http.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const finished: FinishedLogin =
      server.somebody === null
        ? { error: 'access_denied', error_description: 'They have thought better of it.' }
        : { login: { accountId: server.somebody } }
    void provider.interactionFinished(request, response, finished)
  })

  const server: OpenIdServer = {
    ...client,
    issuer: new URL(issuer),
    somebody: null,
    async follow(url, until) {
      // A browser of its own each time: nobody is signed in there yet.
      const jar = new Map<string, string>()
      let at = url
      for (let step = 0; step < 10; step += 1) {
        if (at.startsWith(until)) return at
        const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
        const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
        for (const line of response.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          jar.set(name, value)
        }
        const location = response.headers.get('location')
        if (location === null) throw new Error(`${at} answers ${response.status}: ${await response.text()}`)
        at = new URL(location, at).href
      }
      throw new Error(`It never led to ${until}.`)
    },
    async close() {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
  return server
}
