import type { Kysely } from 'kysely'
import type { StaffAuditLine } from '../../support-rules/staff-audit-line.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

/** Writes a line in the transaction of what it tells of, where there is one. */
export async function recordStaffAudit(
  database: Kysely<DatabaseSchema>,
  { at, actor, action, site, details }: StaffAuditLine,
): Promise<void> {
  await database
    .insertInto('staff_audit_entry')
    .values({ at, actor, action, site, details: jsonb(details) })
    .execute()
}
