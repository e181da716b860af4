import { type QueryResult, sql, type Transaction } from 'kysely'
import type { LocalMember, ProviderMember, StaffStore } from '../../staff/staff-store.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import type { StaffAuditLine } from '../../support-rules/staff-audit-line.ts'
import type { Database } from './database.ts'
import type { DatabaseSchema } from './schema.ts'
import { recordStaffAudit } from './staff-audit.ts'
import { keyOf, memberOf } from './staff-rows.ts'
import { jsonb } from './storable-text.ts'
import { takeTries } from './take-tries.ts'

type Change = Transaction<DatabaseSchema>

const ROWS_A_TIME = 1_000

export function createStaffStore({ kysely }: Pick<Database, 'kysely'>): StaffStore {
  /** A change and its line of the audit trail, both or neither. */
  const audited = <T>(audit: StaffAuditLine, change: (transaction: Change) => Promise<T>): Promise<T> =>
    kysely.transaction().execute(async (transaction) => {
      const outcome = await change(transaction)
      // What changed nothing is nothing that was done.
      if (outcome !== false && outcome !== 0) await recordStaffAudit(transaction, audit)
      return outcome
    })

  return {
    async members() {
      const rows = await kysely.selectFrom('staff_member').selectAll().orderBy('email_folded').execute()
      return rows.map(memberOf)
    },

    async findLocal(email) {
      const row = await kysely
        .selectFrom('staff_member')
        .selectAll()
        .where('email_folded', '=', foldAddress(email))
        .where('password_hash', 'is not', null)
        .executeTakeFirst()
      return row ? (memberOf(row) as LocalMember) : null
    },

    addLocal: ({ way, ...member }, audit) =>
      audited(audit, async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('staff_member')
          .values({
            id: member.id,
            email: member.email,
            email_folded: foldAddress(member.email),
            name: member.name,
            password_hash: way.hash,
            role: way.role,
            sites: jsonb(way.sites),
            groups: jsonb(null),
            created_at: member.createdAt,
            last_sign_in_at: member.lastSignInAt,
          })
          .onConflict((conflict) =>
            conflict.column('email_folded').where('password_hash', 'is not', null).doNothing(),
          )
          .executeTakeFirst()
        return numInsertedOrUpdatedRows === 1n
      }),

    setPassword: (email, hash, audit) =>
      audited(audit, async (transaction) => {
        const changed = await transaction
          .updateTable('staff_member')
          .set({ password_hash: hash })
          .where('email_folded', '=', foldAddress(email))
          .where('password_hash', 'is not', null)
          .returning('id')
          .executeTakeFirst()
        if (!changed) return false
        await transaction.deleteFrom('staff_session').where('member', '=', changed.id).execute()
        return true
      }),

    async putFromProvider({ way, ...member }) {
      const current = {
        email: member.email,
        email_folded: foldAddress(member.email),
        name: member.name,
        email_verified: way.emailVerified,
        groups: jsonb(way.groups),
      }
      const row = await kysely
        .insertInto('staff_member')
        .values({
          id: member.id,
          issuer: way.issuer,
          subject: way.subject,
          sites: jsonb(null),
          created_at: member.createdAt,
          ...current,
        })
        .onConflict((conflict) =>
          conflict.columns(['issuer', 'subject']).where('issuer', 'is not', null).doUpdateSet(current),
        )
        .returningAll()
        .executeTakeFirstOrThrow()
      return memberOf(row) as ProviderMember
    },

    remove: (email, audit) =>
      audited(audit, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('staff_member')
          .where('email_folded', '=', foldAddress(email))
          .executeTakeFirst()
        return Number(numDeletedRows)
      }),

    openSession: ({ hash, member, openedAt, expiresAt }, audit) =>
      audited(audit, async (transaction) => {
        await transaction
          .insertInto('staff_session')
          .values({ hash, member, opened_at: openedAt, last_seen_at: openedAt, expires_at: expiresAt })
          .execute()
        await transaction
          .updateTable('staff_member')
          .set({ last_sign_in_at: openedAt })
          .where('id', '=', member)
          .execute()
      }),

    async findSession(hash) {
      const row = await kysely
        .selectFrom('staff_session')
        .innerJoin('staff_member', 'staff_member.id', 'staff_session.member')
        .selectAll('staff_member')
        .select(['opened_at', 'last_seen_at', 'expires_at'])
        .where('hash', '=', hash)
        .executeTakeFirst()
      if (!row) return null
      return {
        member: memberOf(row),
        openedAt: row.opened_at,
        lastSeenAt: row.last_seen_at,
        expiresAt: row.expires_at,
      }
    },

    async seeSession(hash, at) {
      await kysely
        .updateTable('staff_session')
        .set({ last_seen_at: at })
        .where('hash', '=', hash)
        .where('last_seen_at', '<', at)
        .execute()
    },

    endSession: (hash, audit) =>
      audited(audit, async (transaction) => {
        await transaction.deleteFrom('staff_session').where('hash', '=', hash).execute()
      }),

    endSessionsOf: (member, audit) =>
      audited(audit, async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('staff_session')
          .where('member', '=', member)
          .executeTakeFirst()
        return Number(numDeletedRows)
      }),

    async keys() {
      const rows = await kysely
        .selectFrom('staff_key')
        .selectAll()
        .orderBy('created_at')
        .orderBy('id')
        .execute()
      return rows.map(keyOf)
    },

    addKey: (key, audit) =>
      audited(audit, async (transaction) => {
        await transaction
          .insertInto('staff_key')
          .values({
            id: key.id,
            hash: key.hash,
            name: key.name,
            sites: jsonb(key.sites),
            created_at: key.createdAt,
            last_used_at: key.lastUsedAt,
            revoked_at: key.revokedAt,
          })
          .execute()
      }),

    async findKey(hash) {
      const row = await kysely.selectFrom('staff_key').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row ? keyOf(row) : null
    },

    async seeKey(id, at) {
      await kysely.updateTable('staff_key').set({ last_used_at: at }).where('id', '=', id).execute()
    },

    revokeKey: (id, audit) =>
      audited(audit, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('staff_key')
          .set({ revoked_at: audit.at })
          // Whatever was typed, and not only what is a uuid.
          .where(sql<string>`id::text`, '=', id)
          .where('revoked_at', 'is', null)
          .executeTakeFirst()
        return numUpdatedRows === 1n
      }),

    takeTry: (limits, now) =>
      kysely.transaction().execute((transaction) => takeTries(transaction, limits, now)),

    async clearTries(scopes) {
      if (scopes.length > 0) await kysely.deleteFrom('staff_try').where('scope', 'in', scopes).execute()
    },

    record: (audit) => recordStaffAudit(kysely, audit),

    async auditTrail(most) {
      const rows = await kysely
        .selectFrom('staff_audit_entry')
        .selectAll()
        .orderBy('position', 'desc')
        .limit(most)
        .execute()
      return rows.map(({ position: _, ...line }) => line)
    },

    async forget(now) {
      await untilNoneIsLeft(() =>
        sql`
          delete from staff_session where hash in (
            select hash from staff_session where expires_at <= ${now}
            limit ${ROWS_A_TIME} for update skip locked)`.execute(kysely),
      )
      // Strangers make these: as many as they have made go.
      await untilNoneIsLeft(() =>
        sql`
          delete from staff_try where scope in (
            select scope from staff_try where ends_at <= ${now}
            limit ${ROWS_A_TIME} for update skip locked)`.execute(kysely),
      )
    },
  }
}

async function untilNoneIsLeft(drop: () => Promise<QueryResult<unknown>>): Promise<void> {
  while ((await drop()).numAffectedRows === BigInt(ROWS_A_TIME));
}
