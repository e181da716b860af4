import { failure, type Result, success } from '../contract/result.ts'
import type { StaffMember } from '../support-rules/staff-member.ts'
import type { StaffCookies } from './staff-cookies.ts'
import { grantOfMember, type StaffRule } from './staff-grant.ts'
import type { StaffStore } from './staff-store.ts'
import { hashOfToken } from './staff-tokens.ts'

export interface StaffOfDependencies {
  store: Pick<StaffStore, 'findSession' | 'seeSession' | 'findKey' | 'seeKey'>
  cookies: Pick<StaffCookies, 'session'>
  /** Who may come in from the provider; empty: nobody. */
  rules: readonly StaffRule[]
  clock: () => Date
}

const MINUTE_MS = 60_000

/** How long a session lives. */
export const STAFF_SESSION = {
  /** Without a request. */
  idleMs: 2 * 60 * MINUTE_MS,
  /** However busy it is. */
  longestMs: 12 * 60 * MINUTE_MS,
} as const

/**
 * Who of the support team sends a request: a program by `Authorization: Bearer <key>`, or else a person by the session in their
 * cookie. `staff_key_invalid`, `staff_session_missing`, also for one that has ended.
 *
 * Rejects when the store cannot be read.
 */
export function createStaffOf({ store, cookies, rules, clock }: StaffOfDependencies) {
  async function programOf(authorization: string): Promise<Result<StaffMember>> {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    const key = token === undefined ? null : await store.findKey(hashOfToken(token))
    if (!key || key.revokedAt) return failure('staff_key_invalid')
    const now = clock()
    if (isMinutesAgo(key.lastUsedAt, now)) await store.seeKey(key.id, now)
    const { id, name, sites } = key
    return success({ id, name, email: null, role: 'viewer', sites, signIn: 'key', session: null })
  }

  async function personOf(token: string): Promise<Result<StaffMember>> {
    const hash = hashOfToken(token)
    const session = await store.findSession(hash)
    if (!session) return failure('staff_session_missing')
    const now = clock()
    const isOver =
      session.expiresAt <= now || now.getTime() - session.lastSeenAt.getTime() >= STAFF_SESSION.idleMs
    const grant = isOver ? null : grantOfMember(session.member, rules)
    if (!grant) return failure('staff_session_missing')
    // Not at every request: a dashboard makes many, and each would be a write.
    if (isMinutesAgo(session.lastSeenAt, now)) await store.seeSession(hash, now)
    const { id, name, email, way } = session.member
    return success({ id, name, email, ...grant, signIn: way.kind, session: hash })
  }

  return async function staffOf(request: Request): Promise<Result<StaffMember>> {
    const authorization = request.headers.get('authorization')
    if (authorization !== null) return programOf(authorization)
    const token = cookies.session.read(request.headers.get('cookie'))
    return token === null ? failure('staff_session_missing') : personOf(token)
  }
}

function isMinutesAgo(at: Date | null, now: Date): boolean {
  return at === null || now.getTime() - at.getTime() >= MINUTE_MS
}
