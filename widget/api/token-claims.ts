/** What the widget reads from the host's token, unverified: to keep drafts apart and to renew in time. */
export interface TokenClaims {
  /** Tells one person of one account from any other; null when the token does not say. */
  person: string | null
  /** Milliseconds since the epoch; null when the token does not say. */
  expiresAt: number | null
  /** A session that began with a mailed code: nobody but the widget can end it. */
  isSession: boolean
}

/** Never throws: a token that cannot be read has no claims, and the server decides about it. */
export function readTokenClaims(token: string): TokenClaims {
  try {
    const payload = token.split('.')[1] ?? ''
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
    const claims = JSON.parse(new TextDecoder().decode(bytes))
    return {
      person: typeof claims.sub === 'string' ? JSON.stringify([claims.account ?? null, claims.sub]) : null,
      expiresAt: typeof claims.exp === 'number' ? claims.exp * 1000 : null,
      isSession: claims.iss === 'guichet',
    }
  } catch {
    return { person: null, expiresAt: null, isSession: false }
  }
}
