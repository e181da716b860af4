import type { Generated } from 'kysely'
import type { StaffRole } from '../../../contract/vocabulary.ts'
import type { SiteSettings } from '../../../sites/site-settings-store.ts'
import type { StaffSites } from '../../../support-rules/staff-member.ts'
import type { Json } from './json.ts'

/** The support team, and what it has set of its sites. */
export interface StaffTables {
  staff_member: StaffMemberTable
  staff_session: { hash: string; member: string; opened_at: Date; last_seen_at: Date; expires_at: Date }
  staff_key: StaffKeyTable
  staff_try: { scope: string; tries: number; ends_at: Date }
  staff_audit_entry: StaffAuditEntryTable
  site_setting: SiteSettingTable
}

export interface StaffMemberTable {
  id: string
  /** As it was written. */
  email: string
  /** As it is compared. */
  email_folded: string
  name: string
  /** Null, as `role` and `sites`: they sign in at a provider. */
  password_hash: string | null
  role: StaffRole | null
  sites: Json<StaffSites | null>
  /** Null, as what follows: they sign in by a password. */
  issuer: string | null
  subject: string | null
  email_verified: boolean | null
  groups: Json<string[] | null>
  created_at: Date
  last_sign_in_at: Date | null
}

export interface StaffKeyTable {
  id: string
  hash: string
  name: string
  sites: Json<StaffSites>
  created_at: Date
  last_used_at: Date | null
  revoked_at: Date | null
}

interface SiteSettingTable {
  site: string
  revision: number
  changed_at: Date
  changed_by: string
  settings: Json<SiteSettings>
}

interface StaffAuditEntryTable {
  position: Generated<number>
  at: Date
  actor: string
  action: string
  site: string | null
  details: Json<Record<string, unknown>>
}
