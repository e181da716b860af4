import type { VerifiedIdentity } from '../../support-rules/account.ts'
import { CLOCK_SKEW_SECONDS, MAXIMAL_LIFETIME_SECONDS } from '../identity-claims.ts'
import type { Logout, LogoutStore } from './logout-store.ts'

export interface Logouts {
  /** From now on the person's tokens up to this one and this moment are refused. */
  logOut(identity: VerifiedIdentity): Promise<void>
  /** Rejects when the store cannot be read. */
  isLoggedOut(identity: VerifiedIdentity): Promise<boolean>
}

export interface LogoutsDependencies {
  store: Pick<LogoutStore, 'record' | 'find'>
  clock: () => Date
  /** A clock that never goes back, in milliseconds. */
  now?: () => number
}

/** A person types on: the store is asked once in so long. */
const REMEMBERED_MS = 2_000
const MOST_REMEMBERED = 10_000

/**
 * Which tokens are refused though they have not expired. The server that logs a person out knows at once; another one that
 * shares the store knows two seconds later at the latest, since it does not ask the store at every key stroke.
 */
export function createLogouts({ store, clock, now = () => performance.now() }: LogoutsDependencies): Logouts {
  const remembered = new Map<string, { logout: Promise<Logout | null>; until: number }>()

  function remember(key: string, logout: Promise<Logout | null>): Promise<Logout | null> {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    const entry = { logout, until: now() + REMEMBERED_MS }
    remembered.set(key, entry)
    logout.catch(() => {
      if (remembered.get(key) === entry) remembered.delete(key)
    })
    return logout
  }

  function find(site: string, subject: string): Promise<Logout | null> {
    const key = keyOf(site, subject)
    const known = remembered.get(key)
    if (known && known.until > now()) return known.logout
    return remember(key, store.find(site, subject))
  }

  return {
    async logOut(identity) {
      const { site, subject } = identity
      const logout = logoutOf(identity, clock())
      await store.record(logout)
      // After it is kept, and in place of whatever a look-up that began before may still bring.
      remember(keyOf(site, subject), store.find(site, subject))
    },

    async isLoggedOut({ site, subject, issuedAt, expiresAt }) {
      const logout = await find(site, subject)
      if (!logout) return false
      return issuedAt ? issuedAt <= logout.issuedUntil : expiresAt <= logout.expiringUntil
    },
  }
}

function keyOf(site: string, subject: string): string {
  return JSON.stringify([site, subject])
}

/**
 * A host whose clock is ahead may have issued this token after now, hence the later of the two. A token of the same second
 * cannot be told from this one, and counts as issued before.
 */
function logoutOf({ site, subject, issuedAt, expiresAt }: VerifiedIdentity, now: Date): Logout {
  const issuedUntil = new Date(Math.max(now.getTime(), issuedAt?.getTime() ?? 0))
  const latestExpiry = issuedUntil.getTime() + MAXIMAL_LIFETIME_SECONDS * 1000
  const skew = 2 * CLOCK_SKEW_SECONDS * 1000
  return {
    site,
    subject,
    issuedUntil,
    expiringUntil: expiresAt,
    forgetAt: new Date(Math.max(latestExpiry, expiresAt.getTime()) + skew),
  }
}
