import { sql } from 'kysely'
import type { ReadBacklog } from '../../jobs/backlog.ts'
import type { Database } from './database.ts'
import { deadLetterQueueOf, JOB_NAMES, JOB_TABLE } from './job-queue.ts'

/** PostgreSQL stops what takes longer; the embedded engine keeps no time. */
const STATEMENT_LIMIT_MS = 1_000
/** A rebuild has every intent wait. */
const MOST_INTENTS = 100_000

interface QueueRow {
  name: string
  waiting: number
  later: number
}

export function createReadBacklog({ kysely }: Pick<Database, 'kysely'>): ReadBacklog {
  return () =>
    kysely.transaction().execute(async (transaction) => {
      await sql`select set_config('statement_timeout', ${String(STATEMENT_LIMIT_MS)}, true)`.execute(
        transaction,
      )
      // By the index of jobs that have not begun: those that are done, of a day, are not looked at.
      const { rows } = await sql<QueueRow>`
        select name,
          count(*) filter (where start_after <= now())::int as waiting,
          count(*) filter (where start_after > now())::int as later
        from ${JOB_TABLE} where state < 'active' and not blocked
        group by name`.execute(transaction)
      const { rows: counted } = await sql<{ intents: number }>`
        select count(*)::int as intents
        from (select from waiting_intent limit ${MOST_INTENTS}) as looked_at`.execute(transaction)
      const byName = new Map(rows.map((row) => [row.name, row]))
      return {
        queues: JOB_NAMES.map((queue) => {
          const { waiting = 0, later = 0 } = byName.get(queue) ?? {}
          return { queue, waiting, later, failed: byName.get(deadLetterQueueOf(queue))?.waiting ?? 0 }
        }),
        intents: counted[0]?.intents ?? 0,
      }
    })
}
