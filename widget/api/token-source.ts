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

export function createTokenSource(getToken: GetToken | null, now: () => number = Date.now): TokenSource {
  let held: Promise<string | null> | null = null
  let asking = false

  function ask(): Promise<string | null> {
    if (held && asking) return held
    asking = true
    held = askHost(getToken).finally(() => {
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

async function askHost(getToken: GetToken | null): Promise<string | null> {
  if (!getToken) return null
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, HOST_PATIENCE_MS, null)
  })
  try {
    const token = await Promise.race([getToken(), patience])
    return typeof token === 'string' && token.trim() !== '' ? token.trim() : null
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
