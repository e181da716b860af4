import * as openid from 'openid-client'
import type { IdentityProvider, ProvenPerson } from '../../staff/identity-provider.ts'
import type { OidcConfig } from '../../staff-config.ts'

const TIMEOUT_SECONDS = 10

/**
 * An OpenID provider that describes itself (`/.well-known/openid-configuration`). It is asked for the first sign-in and not
 * at the start: the dashboard's other ways in, and the widget, do not wait for it.
 */
export function createOpenIdProvider({
  issuer,
  clientId,
  clientSecret,
  scope,
  groupsClaim,
}: Omit<OidcConfig, 'label' | 'rules'>): IdentityProvider {
  let discovered: Promise<openid.Configuration> | null = null

  function configuration(): Promise<openid.Configuration> {
    discovered ??= openid
      .discovery(issuer, clientId, clientSecret ?? undefined, clientSecret ? undefined : openid.None(), {
        timeout: TIMEOUT_SECONDS,
        execute: [
          // The signature of the ID token is checked too, though it comes from the provider itself.
          openid.enableNonRepudiationChecks,
          // The configuration takes http on loopback alone.
          ...(issuer.protocol === 'http:' ? [openid.allowInsecureRequests] : []),
        ],
      })
      .catch((error: unknown) => {
        discovered = null
        throw error
      })
    return discovered
  }

  return {
    async begin(redirectUri) {
      const config = await configuration()
      const checks = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        codeVerifier: openid.randomPKCECodeVerifier(),
      }
      const url = openid.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope,
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, checks }
    },

    async finish(callback, { state, nonce, codeVerifier }) {
      const config = await configuration()
      const tokens = await openid
        .authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          if (error instanceof openid.AuthorizationResponseError && error.error === 'access_denied')
            return null
          throw error
        })
      if (tokens === null) return 'cancelled'
      const idToken = tokens.claims()
      if (!idToken) throw new Error('The provider has sent no ID token.')
      // Many providers tell the address and the groups only when they are asked.
      const hasUserInfo = config.serverMetadata().userinfo_endpoint !== undefined
      const told = hasUserInfo ? await openid.fetchUserInfo(config, tokens.access_token, idToken.sub) : {}
      return personOf(idToken.iss, idToken.sub, { ...told, ...idToken }, groupsClaim)
    },
  }
}

function personOf(
  issuer: string,
  subject: string,
  claims: Record<string, unknown>,
  groupsClaim: string,
): ProvenPerson {
  const email = typeof claims.email === 'string' ? claims.email : ''
  const groups = claims[groupsClaim]
  return {
    issuer,
    subject,
    email,
    // Said in so many words, or it is not.
    emailVerified: email !== '' && claims.email_verified === true,
    name: typeof claims.name === 'string' && claims.name !== '' ? claims.name : email || subject,
    groups: Array.isArray(groups) ? groups.filter((group) => typeof group === 'string') : [],
  }
}
