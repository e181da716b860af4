import { randomUUID } from 'node:crypto'
import type { StaffRole } from '../contract/vocabulary.ts'
import type { StaffAuditLine } from '../support-rules/staff-audit-line.ts'
import type { StaffSites } from '../support-rules/staff-member.ts'
import type { KeptMember, StaffKey, StaffStore } from './staff-store.ts'
import { newKeyToken } from './staff-tokens.ts'

/** Somebody to be given a local account. */
export interface MemberToAdd {
  email: string
  name: string
  role: StaffRole
  sites: StaffSites
  passwordHash: string
}

/** What the command line does to the support team, here or in the server that holds the store. */
export interface StaffAdministration {
  members(): Promise<KeptMember[]>
  /** False: there is a local account with this address. */
  add(member: MemberToAdd): Promise<boolean>
  /** False: there is no local account with this address. */
  setPassword(email: string, passwordHash: string): Promise<boolean>
  /** How many had the address. */
  remove(email: string): Promise<number>
  keys(): Promise<StaffKey[]>
  /** The key, which is told this once. */
  addKey(key: { name: string; sites: StaffSites }): Promise<{ id: string; token: string }>
  /** False: there is none of this id, or it has been revoked. */
  revokeKey(id: string): Promise<boolean>
  /** The newest lines, the newest first. */
  auditTrail(most: number): Promise<StaffAuditLine[]>
}

export function createStaffAdministration(store: StaffStore, clock: () => Date): StaffAdministration {
  const line = (action: string, details: Record<string, unknown>): StaffAuditLine => ({
    at: clock(),
    actor: 'operator',
    action,
    site: null,
    details,
  })
  return {
    members: () => store.members(),
    add: ({ email, name, role, sites, passwordHash }) =>
      store.addLocal(
        {
          id: randomUUID(),
          email,
          name,
          way: { kind: 'password', hash: passwordHash, role, sites },
          createdAt: clock(),
          lastSignInAt: null,
        },
        line('member_added', { email, role, sites }),
      ),
    setPassword: (email, passwordHash) =>
      store.setPassword(email, passwordHash, line('password_set', { email })),
    remove: (email) => store.remove(email, line('member_removed', { email })),
    keys: () => store.keys(),
    async addKey({ name, sites }) {
      const id = randomUUID()
      const { token, hash } = newKeyToken()
      const key = { id, name, sites, createdAt: clock(), lastUsedAt: null, revokedAt: null }
      await store.addKey({ ...key, hash }, line('key_added', { id, name, sites }))
      return { id, token }
    },
    revokeKey: (id) => store.revokeKey(id, line('key_revoked', { id })),
    auditTrail: (most) => store.auditTrail(most),
  }
}
