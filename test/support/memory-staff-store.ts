import type {
  KeptMember,
  LocalMember,
  ProviderMember,
  StaffKey,
  StaffSession,
  StaffStore,
  TryLimit,
} from '../../server/staff/staff-store.ts'
import { foldAddress } from '../../server/support-rules/contact-roles.ts'
import type { StaffAuditLine } from '../../server/support-rules/staff-audit-line.ts'

interface KeptSession extends Omit<StaffSession, 'member'> {
  member: string
}

/** A `StaffStore` that forgets; for tests of what stands before the store. */
export class MemoryStaffStore implements StaffStore {
  readonly #members = new Map<string, KeptMember>()
  readonly #sessions = new Map<string, KeptSession>()
  readonly #keys = new Map<string, StaffKey & { hash: string }>()
  readonly #tries = new Map<string, { tries: number; endsAt: Date }>()
  /** The oldest first. */
  readonly audit: StaffAuditLine[] = []

  async members(): Promise<KeptMember[]> {
    return [...this.#members.values()]
      .map((member) => structuredClone(member))
      .sort((a, b) => (foldAddress(a.email) < foldAddress(b.email) ? -1 : 1))
  }

  async findLocal(email: string): Promise<LocalMember | null> {
    return this.#localOf(email)
  }

  #localOf(email: string): LocalMember | null {
    const found = [...this.#members.values()].find(
      (member) => member.way.kind === 'password' && foldAddress(member.email) === foldAddress(email),
    )
    return found ? (structuredClone(found) as LocalMember) : null
  }

  async addLocal(member: LocalMember, audit: StaffAuditLine): Promise<boolean> {
    if (this.#localOf(member.email)) return false
    this.#members.set(member.id, structuredClone(member))
    this.audit.push(audit)
    return true
  }

  async setPassword(email: string, hash: string, audit: StaffAuditLine): Promise<boolean> {
    const member = this.#localOf(email)
    if (!member) return false
    this.#members.set(member.id, { ...member, way: { ...member.way, hash } })
    this.#endSessions(member.id)
    this.audit.push(audit)
    return true
  }

  async putFromProvider(member: ProviderMember): Promise<ProviderMember> {
    const { issuer, subject } = member.way
    const known = [...this.#members.values()].find(
      ({ way }) => way.kind === 'oidc' && way.issuer === issuer && way.subject === subject,
    )
    const { id, createdAt, lastSignInAt } = known ?? member
    const current = { ...structuredClone(member), id, createdAt, lastSignInAt }
    this.#members.set(id, current)
    return current
  }

  async remove(email: string, audit: StaffAuditLine): Promise<number> {
    const removed = (await this.members()).filter(
      (member) => foldAddress(member.email) === foldAddress(email),
    )
    for (const { id } of removed) {
      this.#members.delete(id)
      this.#endSessions(id)
    }
    if (removed.length > 0) this.audit.push(audit)
    return removed.length
  }

  async openSession(
    { hash, member, openedAt, expiresAt }: { hash: string; member: string; openedAt: Date; expiresAt: Date },
    audit: StaffAuditLine,
  ): Promise<void> {
    const known = this.#members.get(member)
    if (!known) throw new Error(`There is no member ${member}.`)
    this.#members.set(member, { ...known, lastSignInAt: openedAt })
    this.#sessions.set(hash, { member, openedAt, lastSeenAt: openedAt, expiresAt })
    this.audit.push(audit)
  }

  async findSession(hash: string): Promise<StaffSession | null> {
    const session = this.#sessions.get(hash)
    const member = session && this.#members.get(session.member)
    return session && member ? structuredClone({ ...session, member }) : null
  }

  async seeSession(hash: string, at: Date): Promise<void> {
    const session = this.#sessions.get(hash)
    if (session && session.lastSeenAt < at) session.lastSeenAt = at
  }

  async endSession(hash: string, audit: StaffAuditLine): Promise<void> {
    this.#sessions.delete(hash)
    this.audit.push(audit)
  }

  async endSessionsOf(member: string, audit: StaffAuditLine): Promise<number> {
    const ended = this.#endSessions(member)
    if (ended > 0) this.audit.push(audit)
    return ended
  }

  #endSessions(member: string): number {
    const hashes = [...this.#sessions].flatMap(([hash, session]) => (session.member === member ? [hash] : []))
    for (const hash of hashes) this.#sessions.delete(hash)
    return hashes.length
  }

  async keys(): Promise<StaffKey[]> {
    return [...this.#keys.values()].map(({ hash: _, ...key }) => structuredClone(key))
  }

  async addKey(key: StaffKey & { hash: string }, audit: StaffAuditLine): Promise<void> {
    this.#keys.set(key.id, structuredClone(key))
    this.audit.push(audit)
  }

  async findKey(hash: string): Promise<StaffKey | null> {
    const found = [...this.#keys.values()].find((key) => key.hash === hash)
    if (!found) return null
    const { hash: _, ...key } = structuredClone(found)
    return key
  }

  async seeKey(id: string, at: Date): Promise<void> {
    const key = this.#keys.get(id)
    if (key) key.lastUsedAt = at
  }

  async revokeKey(id: string, audit: StaffAuditLine): Promise<boolean> {
    const key = this.#keys.get(id)
    if (!key || key.revokedAt) return false
    key.revokedAt = audit.at
    this.audit.push(audit)
    return true
  }

  async takeTry(limits: readonly TryLimit[], now: Date): Promise<Date | null> {
    const ends = limits.flatMap(({ scope, most, everyMs }) => {
      const known = this.#tries.get(scope)
      const current =
        known && known.endsAt > now ? known : { tries: 0, endsAt: new Date(now.getTime() + everyMs) }
      const tries = Math.min(current.tries, most) + 1
      this.#tries.set(scope, { ...current, tries })
      return tries > most ? [current.endsAt] : []
    })
    return ends.reduce<Date | null>((last, end) => (last && last > end ? last : end), null)
  }

  async clearTries(scopes: readonly string[]): Promise<void> {
    for (const scope of scopes) this.#tries.delete(scope)
  }

  async record(audit: StaffAuditLine): Promise<void> {
    this.audit.push(audit)
  }

  async auditTrail(most: number): Promise<StaffAuditLine[]> {
    return this.audit.toReversed().slice(0, most)
  }

  async forget(now: Date): Promise<void> {
    for (const [hash, { expiresAt }] of this.#sessions) if (expiresAt <= now) this.#sessions.delete(hash)
    for (const [scope, { endsAt }] of this.#tries) if (endsAt <= now) this.#tries.delete(scope)
  }
}
