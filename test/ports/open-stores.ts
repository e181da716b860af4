import { sql } from 'kysely'
import { createStores } from '../../server/adapters/database/create-stores.ts'
import { createJobQueue } from '../../server/adapters/database/job-queue.ts'
import { type OpenDatabaseOptions, openDatabase } from '../../server/adapters/database/open-database.ts'
import { createReadBacklog } from '../../server/adapters/database/read-backlog.ts'
import { createSiteSettingsStore } from '../../server/adapters/database/site-settings-store.ts'
import { noticesOf } from '../../server/cases/notices.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import { sampleFilings } from '../support/sample-filings.ts'
import type { StoresUnderTest } from './store-suite.ts'

/** Of a site that has a support team and a desk. */
const TEAM_AND_DESK = {
  supportTeam: { addresses: ['team@support.example'], locale: 'en' as const },
  desk: { url: 'https://desk.example', secrets: [] },
}

/** The stores as the server puts them together. */
export async function openStores(options: OpenDatabaseOptions): Promise<StoresUnderTest> {
  const database = await openDatabase(options)
  const jobErrors: Error[] = []
  const jobs = await createJobQueue(database, { onError: (error) => jobErrors.push(error) })
  return {
    ...createStores(database, {
      jobs,
      noticesOf: (entry) => noticesOf(entry, TEAM_AND_DESK),
      filings: sampleFilings,
      sendsEvents: true,
      calendarOf: () => swiftypePreset.businessCalendar,
    }),
    unmeasuredIntents: (site) =>
      database.kysely
        .selectFrom('unmeasured_day')
        .select(({ cast }) => [cast<string>('day', 'text').as('day'), 'reason', 'intents'])
        .where('site', '=', site)
        .orderBy('unmeasured_day.day')
        .execute(),
    siteSettings: createSiteSettingsStore(database),
    async eventMonths() {
      const { rows } = await sql<{ name: string }>`
        select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
        where inhparent = 'intent_event'::regclass`.execute(database.kysely)
      return rows.map(({ name }) => name)
    },
    jobs,
    readBacklog: createReadBacklog(database),
    async close() {
      await jobs.stop()
      await database.close()
      if (jobErrors.length > 0) throw new AggregateError(jobErrors, 'The job queue met errors')
    },
  }
}
