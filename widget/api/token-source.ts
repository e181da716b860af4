import { readTokenClaims } from './token-claims.ts'

type GetToken = () => string | null | undefined | Promise<string | null | undefined>

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
  now?: () => number
}

export function createTokenSource({
  getToken,
  complain = () => {},
  now = Date.now,
}: TokenSourceParts): TokenSource {
  let held: Promise<string | null> | null = null
  let asking = false

  function ask(): Promise<string | null> {
    if (held && asking) return held
    asking = true
    held = askHost(getToken, complain).finally(() => {
      asking = false
    })
    return held
  }

  return {
    async current() {
      const token = await (held ?? ask())
      if (token === null) return null
      const { expiresAt } = readTokenClaims(token)
      return expiresAt !== null && expiresAt - now() < RENEW_BEFORE_MS ? ask() : token
    },
    async renew(refused) {
      const token = held ? await held : null
      return token !== null && token !== refused ? token : ask()
    },
    refresh: ask,
  }
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
    timer = setTimeout(resolve, HOST_PATIENCE_MS, null)
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
