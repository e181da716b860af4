import { type Kysely, sql } from 'kysely'
import type { DatabaseSchema } from './schema.ts'

const LIMIT_MS = 2_000

/** Whether the database answers, and soon. */
export async function isReachable(kysely: Kysely<DatabaseSchema>): Promise<boolean> {
  const { promise: tooLate, resolve } = Promise.withResolvers<false>()
  const timer = setTimeout(() => resolve(false), LIMIT_MS)
  const answered = sql`select 1`.execute(kysely).then(
    () => true,
    () => false,
  )
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer))
}
