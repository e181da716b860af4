import type { Transaction } from 'kysely'
import type { DatabaseSchema } from './schema.ts'

export interface NextRevisions {
  take(): number
  /** To be called at the end of the transaction. */
  store(): Promise<void>
}

/**
 * The revisions that follow the newest one. Its row is locked until the transaction ends, so writers take turns: a reader
 * that sees revision N never misses a change up to N that another writer commits later.
 */
export async function nextRevisions(transaction: Transaction<DatabaseSchema>): Promise<NextRevisions> {
  const { value: newest } = await transaction
    .selectFrom('content_revision')
    .select('value')
    .forUpdate()
    .executeTakeFirstOrThrow()
  let last = newest
  return {
    take: () => ++last,
    async store() {
      if (last > newest) await transaction.updateTable('content_revision').set({ value: last }).execute()
    },
  }
}
