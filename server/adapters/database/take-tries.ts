import { sql, type Transaction } from 'kysely'
import type { TryLimit } from '../../staff/staff-store.ts'
import type { DatabaseSchema } from './schema.ts'

/** Takes one try of each limit; resolves to when the last of those that are used up is over, null when none is. */
export async function takeTries(
  transaction: Transaction<DatabaseSchema>,
  limits: readonly TryLimit[],
  now: Date,
): Promise<Date | null> {
  const ends: Date[] = []
  // In one order, so that two at the same moment do not wait for each other.
  for (const limit of limits.toSorted((a, b) => (a.scope < b.scope ? -1 : 1))) {
    const end = await takeOne(transaction, limit, now)
    if (end) ends.push(end)
  }
  return ends.reduce<Date | null>((last, end) => (last && last > end ? last : end), null)
}

async function takeOne(
  transaction: Transaction<DatabaseSchema>,
  { scope, most, everyMs }: TryLimit,
  now: Date,
): Promise<Date | null> {
  const ends_at = new Date(now.getTime() + everyMs)
  const { tries, ends_at: endsAt } = await transaction
    .insertInto('staff_try')
    .values({ scope, tries: 1, ends_at })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet(({ ref }) => {
        const isOver = sql<boolean>`${ref('staff_try.ends_at')} <= ${now}`
        return {
          tries: sql<number>`case when ${isOver} then 1 else least(${ref('staff_try.tries')}, ${most}) + 1 end`,
          ends_at: sql<Date>`case when ${isOver} then ${ends_at} else ${ref('staff_try.ends_at')} end`,
        }
      }),
    )
    .returning(['tries', 'ends_at'])
    .executeTakeFirstOrThrow()
  return tries > most ? endsAt : null
}
