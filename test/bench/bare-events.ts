import { type Kysely, sql } from 'kysely'
import { EVENT_COLUMNS } from '../../server/adapters/database/append-events.ts'
import type { DatabaseSchema } from '../../server/adapters/database/schema.ts'
import { namesOf, unnested } from '../../server/adapters/database/unnested.ts'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'

/**
 * What keeping events is compared with: one table of the same columns with a key and nothing else, into which a batch goes
 * by one statement. It knows no event that comes again at another time, marks nothing and has no partitions.
 */
export async function createBareEvents(kysely: Kysely<DatabaseSchema>) {
  const table = sql.table('bare_event')
  await sql`create table ${table} (like intent_event, primary key (site, intent, id))`.execute(kysely)
  return {
    async append(events: readonly IntentEvent[]): Promise<void> {
      await sql`
        insert into ${table} (${namesOf(EVENT_COLUMNS)})
        select * from ${unnested(EVENT_COLUMNS, events)}`.execute(kysely)
    },
    async drop(): Promise<void> {
      await sql`drop table ${table}`.execute(kysely)
    },
  }
}
