import type { SiteSettingsStore } from '../../sites/site-settings-store.ts'
import type { Database } from './database.ts'
import { recordStaffAudit } from './staff-audit.ts'
import { jsonb } from './storable-text.ts'

export function createSiteSettingsStore({ kysely }: Pick<Database, 'kysely'>): SiteSettingsStore {
  return {
    async revisions() {
      const rows = await kysely.selectFrom('site_setting').select(['site', 'revision']).execute()
      return new Map(rows.map(({ site, revision }) => [site, revision]))
    },

    async find(site) {
      const row = await kysely
        .selectFrom('site_setting')
        .selectAll()
        .where('site', '=', site)
        .executeTakeFirst()
      if (!row) return null
      const { changed_at: changedAt, changed_by: changedBy, ...kept } = row
      return { ...kept, changedAt, changedBy }
    },

    put: ({ site, revision, changedAt, changedBy, settings }, audit) =>
      kysely.transaction().execute(async (transaction) => {
        const current = {
          revision,
          changed_at: changedAt,
          changed_by: changedBy,
          settings: jsonb(settings),
        }
        // One statement either way: of two at the same moment one finds that the revision has moved on.
        const [outcome] =
          revision === 1
            ? await transaction
                .insertInto('site_setting')
                .values({ site, ...current })
                .onConflict((conflict) => conflict.column('site').doNothing())
                .execute()
            : await transaction
                .updateTable('site_setting')
                .set(current)
                .where('site', '=', site)
                .where('revision', '=', revision - 1)
                .execute()
        const rows =
          outcome && ('numUpdatedRows' in outcome ? outcome.numUpdatedRows : outcome.numInsertedOrUpdatedRows)
        if (rows !== 1n) return false
        await recordStaffAudit(transaction, audit)
        return true
      }),
  }
}
