import type { StaffRole } from '../contract/vocabulary.ts'
import type { StaffAuditLine } from '../support-rules/staff-audit-line.ts'
import type { StaffSites } from '../support-rules/staff-member.ts'

/** Somebody of the support team, as they are kept. */
export interface KeptMember {
  id: string
  /** As it was written. */
  email: string
  name: string
  way: SignInWay
  createdAt: Date
  lastSignInAt: Date | null
}

/** A member of the local account says what they may do; of one at a provider the configuration does, by their claims. */
export type SignInWay =
  | { kind: 'password'; hash: string; role: StaffRole; sites: StaffSites }
  | { kind: 'oidc'; issuer: string; subject: string; emailVerified: boolean; groups: string[] }

export type LocalMember = KeptMember & { way: Extract<SignInWay, { kind: 'password' }> }
export type ProviderMember = KeptMember & { way: Extract<SignInWay, { kind: 'oidc' }> }

export interface StaffSession {
  member: KeptMember
  openedAt: Date
  lastSeenAt: Date
  /** However busy it is. */
  expiresAt: Date
}

/** A key of a program. What it may do is a viewer's. */
export interface StaffKey {
  id: string
  name: string
  sites: StaffSites
  createdAt: Date
  /** To within a minute. */
  lastUsedAt: Date | null
  revokedAt: Date | null
}

/** How often something may be tried in a stretch of time. */
export interface TryLimit {
  /** Whose tries these are: a name that nobody else's tries have. */
  scope: string
  most: number
  everyMs: number
}

export interface StaffStore {
  members(): Promise<KeptMember[]>
  /** By the address, however it is written. */
  findLocal(email: string): Promise<LocalMember | null>
  /** False, and nothing is changed: there is a local account with this address. */
  addLocal(member: LocalMember, audit: StaffAuditLine): Promise<boolean>
  /** Ends the sessions of the member too. False: there is none. */
  setPassword(email: string, hash: string, audit: StaffAuditLine): Promise<boolean>
  /** The member as their provider says at this sign-in; `id` and `createdAt` are those of the first one. */
  putFromProvider(member: ProviderMember): Promise<ProviderMember>
  /** Ends their sessions too. How many had the address: one with a password, one from each provider. */
  remove(email: string, audit: StaffAuditLine): Promise<number>

  openSession(
    session: { hash: string; member: string; openedAt: Date; expiresAt: Date },
    audit: StaffAuditLine,
  ): Promise<void>
  findSession(hash: string): Promise<StaffSession | null>
  /** The session was used. */
  seeSession(hash: string, at: Date): Promise<void>
  endSession(hash: string, audit: StaffAuditLine): Promise<void>
  /** How many there were. */
  endSessionsOf(member: string, audit: StaffAuditLine): Promise<number>

  keys(): Promise<StaffKey[]>
  addKey(key: StaffKey & { hash: string }, audit: StaffAuditLine): Promise<void>
  findKey(hash: string): Promise<StaffKey | null>
  /** The key was used. */
  seeKey(id: string, at: Date): Promise<void>
  /** False: there is none that is not revoked. */
  revokeKey(id: string, audit: StaffAuditLine): Promise<boolean>

  /**
   * Takes one try of each limit before it is known how it ends, so that tries at the same moment are all counted. Resolves
   * to when the first that is used up is over; null: there was one left of each.
   */
  takeTry(limits: readonly TryLimit[], now: Date): Promise<Date | null>
  /** These tries were no guesses. */
  clearTries(scopes: readonly string[]): Promise<void>

  record(audit: StaffAuditLine): Promise<void>
  /** The newest lines, the newest first. */
  auditTrail(most: number): Promise<StaffAuditLine[]>
  /** Drops sessions that have ended by themselves, and tries that count no more. */
  forget(now: Date): Promise<void>
}
