import { sql } from 'kysely'
import type { LogoutStore } from '../../contacts/logout/logout-store.ts'
import type { Database } from './database.ts'
import { forgetRows } from './forget-rows.ts'

export function createLogoutStore({ kysely }: Pick<Database, 'kysely'>): LogoutStore {
  return {
    async record({ site, subject, issuedUntil, expiringUntil, forgetAt }) {
      await kysely
        .insertInto('logout')
        .values({
          site,
          subject,
          issued_until: issuedUntil,
          expiring_until: expiringUntil,
          forget_at: forgetAt,
        })
        .onConflict((conflict) =>
          conflict.columns(['site', 'subject']).doUpdateSet(({ fn, ref }) => ({
            issued_until: fn('greatest', [ref('logout.issued_until'), ref('excluded.issued_until')]),
            expiring_until: fn('greatest', [ref('logout.expiring_until'), ref('excluded.expiring_until')]),
            forget_at: fn('greatest', [ref('logout.forget_at'), ref('excluded.forget_at')]),
          })),
        )
        .execute()
    },

    async find(site, subject) {
      const row = await kysely
        .selectFrom('logout')
        .selectAll()
        .where('site', '=', site)
        .where('subject', '=', subject)
        .executeTakeFirst()
      if (!row) return null
      return {
        site: row.site,
        subject: row.subject,
        issuedUntil: row.issued_until,
        expiringUntil: row.expiring_until,
        forgetAt: row.forget_at,
      }
    },

    forget: (now) => forgetRows(kysely, 'logout', sql`forget_at <= ${now}`),
  }
}
