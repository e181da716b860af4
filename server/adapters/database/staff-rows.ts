import type { Selectable } from 'kysely'
import type { KeptMember, StaffKey } from '../../staff/staff-store.ts'
import type { StaffKeyTable, StaffMemberTable } from './tables/staff-tables.ts'

export function memberOf(row: Selectable<StaffMemberTable>): KeptMember {
  const { id, email, name } = row
  const common = { id, email, name, createdAt: row.created_at, lastSignInAt: row.last_sign_in_at }
  if (row.password_hash !== null) {
    // The check constraint has it that these are there.
    const { password_hash: hash, role, sites } = row as Required<LocalRow>
    return { ...common, way: { kind: 'password', hash, role, sites } }
  }
  const { issuer, subject, email_verified: emailVerified, groups } = row as Required<ProviderRow>
  return { ...common, way: { kind: 'oidc', issuer, subject, emailVerified, groups } }
}

type NonNull<T> = { [K in keyof T]: NonNullable<T[K]> }
type LocalRow = NonNull<Pick<Selectable<StaffMemberTable>, 'password_hash' | 'role' | 'sites'>>
type ProviderRow = NonNull<
  Pick<Selectable<StaffMemberTable>, 'issuer' | 'subject' | 'email_verified' | 'groups'>
>

export function keyOf(row: Selectable<StaffKeyTable>): StaffKey {
  return {
    id: row.id,
    name: row.name,
    sites: row.sites,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    revokedAt: row.revoked_at,
  }
}
