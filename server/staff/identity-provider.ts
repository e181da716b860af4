import type { ProviderClaims } from './staff-grant.ts'

/** What a sign-in began with, to be held against what comes back. */
export interface ProviderChecks {
  state: string
  nonce: string
  codeVerifier: string
}

export interface ProvenPerson extends ProviderClaims {
  issuer: string
  subject: string
  name: string
}

/** An OpenID provider: the authorization code flow with PKCE. */
export interface IdentityProvider {
  /** Where to send the browser. Rejects when the provider cannot be reached. */
  begin(redirectUri: string): Promise<{ url: string; checks: ProviderChecks }>
  /**
   * Who has come back with `callback`, the whole address. `cancelled`: they have not signed in there.
   *
   * Rejects when the provider cannot be reached, and for an answer that does not belong to these checks or is not the
   * provider's.
   */
  finish(callback: URL, checks: ProviderChecks): Promise<ProvenPerson | 'cancelled'>
}
