import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from '../../server/adapters/database/schema.ts'
import { type Column, namesOf, unnested } from '../../server/adapters/database/unnested.ts'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'

const COLUMNS: readonly Column<IntentEvent>[] = [
  ['id', 'text', ({ id }) => id],
  ['site', 'text', ({ site }) => site],
  ['intent', 'text', ({ intent }) => intent],
  ['type', 'text', ({ type }) => type],
  ['at', 'timestamptz', ({ at }) => at.toISOString()],
  ['received_at', 'timestamptz', ({ receivedAt }) => receivedAt.toISOString()],
  ['article_id', 'text', ({ articleId }) => articleId],
  ['query_id', 'text', ({ queryId }) => queryId],
  ['lane', 'text', ({ lane }) => lane],
  ['position', 'integer', ({ position }) => position],
  ['read_ms', 'integer', ({ readMs }) => readMs],
  ['question', 'text', ({ question }) => question],
  ['visitor', 'text', ({ visitor }) => visitor],
  ['contact', 'text', ({ contact }) => contact],
  ['account', 'text', ({ account }) => account],
  ['plan', 'text', ({ plan }) => plan],
  ['page', 'text', ({ page }) => page],
  ['language', 'text', ({ language }) => language],
  ['source', 'text', ({ source }) => source],
  ['engine', 'text', ({ engine }) => engine],
  ['exclusion', 'text', ({ exclusion }) => exclusion],
  ['arm', 'text', ({ arm }) => arm],
  ['channel', 'text', ({ channel }) => channel],
]

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
        insert into ${table} (${namesOf(COLUMNS)})
        select * from ${unnested(COLUMNS, events)}`.execute(kysely)
    },
    async drop(): Promise<void> {
      await sql`drop table ${table}`.execute(kysely)
    },
  }
}
