import type { Kysely, Transaction } from 'kysely'
import type { AuditLine } from '../../support-rules/audit-line.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

/** Writes lines of the audit trail in the transaction of what they tell of: the one is there when the other is. */
export async function recordAudit(
  transaction: Transaction<DatabaseSchema>,
  lines: readonly AuditLine[],
): Promise<void> {
  if (lines.length === 0) return
  await transaction
    .insertInto('audit_entry')
    .values(
      lines.map(({ at, site, actor, action, account, caseNumber, details }) => ({
        at,
        site,
        actor_role: actor.role,
        actor: actor.id,
        action,
        account,
        case_number: caseNumber,
        details: jsonb(details),
      })),
    )
    .execute()
}

/** The newest lines about an account, the oldest of them first. */
export async function readAudit(
  kysely: Kysely<DatabaseSchema>,
  site: string,
  account: string,
  most: number,
): Promise<AuditLine[]> {
  const rows = await kysely
    .selectFrom('audit_entry')
    .selectAll()
    .where('site', '=', site)
    .where('account', '=', account)
    .orderBy('position', 'desc')
    .limit(most)
    .execute()
  return rows.reverse().map(({ actor_role, actor, case_number, position: _, ...line }) => ({
    ...line,
    actor: { role: actor_role, id: actor },
    caseNumber: case_number,
  }))
}
