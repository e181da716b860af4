import { readTokenClaims } from '../api/token-claims.ts'
import { createTokenSource, type GetToken, type TokenSource } from '../api/token-source.ts'
import type { SessionStorage } from './session-storage.ts'

/** Who sits here, as far as tokens tell: the host page's word first, then a session begun with a mailed code. */
export interface Identity {
  tokens(): TokenSource
  /** The host page says who is asking; the same person again changes nothing. */
  identify(getToken: GetToken | null): void
  /** A code has proved an address. */
  beginSession(token: string): void
  /** The person leaves: nothing of theirs is used any more, not even a token that comes late. */
  leave(): void
}

export interface IdentityParts {
  getToken: GetToken | null
  session: SessionStorage
  complain(message: string): void
  /** Another person has taken the seat, found out by their token, before it is used for anything. */
  switched(): void
  /** Ends a token on the server. */
  logOut(token: string): void
}

export function createIdentity({ getToken, session, complain, switched, logOut }: IdentityParts): Identity {
  let hostToken = getToken
  let signedIn: { person: string | null; token: string } | null = null
  /** Counts whom the host page has spoken for; what it says for a former one comes late. */
  let turn = 0
  let leftBefore = 0
  let source = createSource()

  function createSource(): TokenSource {
    const own = turn
    const ask = hostToken
    return createTokenSource({
      complain,
      async getToken() {
        const token = ask ? await ask() : null
        return token || (own < leftBefore ? null : session.read())
      },
      isAnother(token) {
        if (own === turn) return takesSeat(token)
        // Their person has logged out since: it must not be used, by nobody.
        if (own < leftBefore) logOut(token)
        return own < leftBefore
      },
    })
  }

  function takesSeat(token: string): boolean {
    const former = signedIn
    const { person } = readTokenClaims(token)
    signedIn = { person, token }
    // The host page's word wins.
    if (token !== session.read()) session.remove()
    if (!former || former.person === person) return false
    logOut(former.token)
    switched()
    return true
  }

  function begin() {
    turn += 1
    source = createSource()
  }

  return {
    tokens: () => source,
    identify(given) {
      hostToken = given
      begin()
    },
    beginSession(token) {
      session.write(token)
      begin()
    },
    leave() {
      // A session that nobody has asked for in this page ends as well.
      const token = signedIn?.token ?? session.read()
      if (token) logOut(token)
      signedIn = null
      hostToken = null
      session.remove()
      leftBefore = turn + 1
      begin()
    },
  }
}
