import { readTokenClaims } from './token-claims.ts'

/** Gives a fresh token; an empty answer means that nobody is signed in. */
export type GetToken = () => string | null | undefined | Promise<string | null | undefined>

/** The host's token, asked for once and again when it is about to end. */
export interface TokenSource {
  /** Null: nobody is signed in, or the host page could not say. */
  current(): Promise<string | null>
  /** Another token than `refused`; the host is asked once for all who need it at the same time. */
  renew(refused: string | null): Promise<string | null>
  /** Asks the host again: somebody may have signed in meanwhile. */
  refresh(): Promise<string | null>
}

/** A token that ends within this time is renewed before it is used, in milliseconds. */
const RENEW_BEFORE_MS = 10_000
/** A host page that never answers must not hold a person up, in milliseconds. */
const HOST_PATIENCE_MS = 10_000

export interface TokenSourceParts {
  getToken: GetToken | null
  /** Told what the host page's `getToken` did wrong: whoever installs the widget needs to know. */
  complain?: (message: string) => void
  /** Told of each new token: whether it is of another person than the one before. It is then used for what follows alone. */
  isAnother?: (token: string) => boolean
  now?: () => number
}

export function createTokenSource({
  getToken,
  complain = () => {},
  isAnother = () => false,
  now = Date.now,
}: TokenSourceParts): TokenSource {
  let held: Promise<string | null> | null = null
  let asking: Promise<Asked> | null = null

  function ask(): Promise<Asked> {
    asking ??= askHost(getToken, complain).then((token) => {
      // Before anybody is told of another person: what follows is theirs, and may use the token.
      asking = null
      held = Promise.resolve(token)
      return { token, another: token !== null && isAnother(token) }
    })
    held = asking.then(({ token }) => token)
    return asking
  }

  const askedBefore = async (): Promise<Asked> => ({ token: held ? await held : null, another: false })

  /** What one person asked for is never done in another's name. */
  const ofSamePerson = ({ token, another }: Asked) => (another ? null : token)

  return {
    async current() {
      const { token, another } = await (asking ?? (held ? askedBefore() : ask()))
      if (another || token === null) return null
      const { expiresAt } = readTokenClaims(token)
      return expiresAt !== null && expiresAt - now() < RENEW_BEFORE_MS ? ofSamePerson(await ask()) : token
    },
    async renew(refused) {
      const { token, another } = await (asking ?? askedBefore())
      if (another) return null
      return token !== null && token !== refused ? token : ofSamePerson(await ask())
    },
    refresh: async () => (await ask()).token,
  }
}

interface Asked {
  token: string | null
  /** It is of another person than the token before. */
  another: boolean
}

/** RFC 6750's `b64token`: a page that says "log in" instead, or an object, can be no token. */
const TOKEN = /^[\w.~+/-]+=*$/

async function askHost(
  getToken: GetToken | null,
  complain: (message: string) => void,
): Promise<string | null> {
  if (!getToken) return null
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      complain('Guichet: getToken has not answered for ten seconds; nobody counts as signed in.')
      resolve(null)
    }, HOST_PATIENCE_MS)
  })
  try {
    const answer: unknown = await Promise.race([getToken(), patience])
    const token = typeof answer === 'string' ? answer.trim() : answer
    if (token === null || token === undefined || token === '') return null
    if (typeof token === 'string' && TOKEN.test(token)) return token
    complain('Guichet: getToken must answer a signed token, or nothing when nobody is signed in.')
    return null
  } catch (error) {
    complain(`Guichet: getToken failed: ${error instanceof Error ? error.message : String(error)}`)
    return null
  } finally {
    clearTimeout(timer)
  }
}
