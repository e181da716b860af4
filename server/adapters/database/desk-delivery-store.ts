import { type Selectable, sql, type Transaction } from 'kysely'
import {
  type Claim,
  type DeskDelivery,
  type DeskDeliveryStore,
  GIVE_UP_AFTER_MS,
} from '../../desk/desk-delivery-store.ts'
import { caseNumber, parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import { forgetRows } from './forget-rows.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'

type Row = Selectable<DatabaseSchema['desk_delivery']>
type Enqueue = Pick<DatabaseJobQueue, 'enqueue'>

/** Writes the delivery of an entry, and the job that makes it, in the transaction of the entry. */
export async function recordDeskDelivery(
  transaction: Transaction<DatabaseSchema>,
  jobs: Enqueue,
  told: { site: string; caseNumber: string; entry: string; at: Date },
): Promise<void> {
  await transaction
    .insertInto('desk_delivery')
    .values({
      id: deliveryId(told.entry),
      site: told.site,
      case_number: numberOf(told.caseNumber),
      entry: told.entry,
      status: 'pending',
      attempts: 0,
      created_at: told.at,
      next_attempt_at: told.at,
      give_up_at: new Date(told.at.getTime() + GIVE_UP_AFTER_MS),
    })
    .execute()
  await wake(transaction, jobs, told.caseNumber, told.at)
}

/** The job says by itself what time has come: the clocks of servers that share a database may differ. */
async function wake(
  transaction: Transaction<DatabaseSchema>,
  jobs: Enqueue,
  caseNumber: string,
  at: Date,
): Promise<void> {
  await jobs.enqueue(
    transaction,
    'deliver-to-desk',
    { caseNumber, due: at.toISOString() },
    at > new Date() ? { startAfter: at } : {},
  )
}

/** Made of the entry alone, so that it is the same whatever happens on the way. */
function deliveryId(entry: string): string {
  return `evt_${entry.replaceAll('-', '')}`
}

export function createDeskDeliveryStore({ kysely }: Database, jobs: Enqueue): DeskDeliveryStore {
  return {
    claim: (number, { owner, now, until }) =>
      kysely.transaction().execute(async (transaction): Promise<Claim> => {
        const first = await transaction
          .selectFrom('desk_delivery')
          .selectAll()
          .where('case_number', '=', numberOf(number))
          .where('status', '=', 'pending')
          .orderBy('position')
          .limit(1)
          .forUpdate()
          .executeTakeFirst()
        if (!first) return { state: 'nothing' }
        if (first.held_until && first.held_until > now && first.held_by !== owner) {
          return { state: 'held', until: first.held_until }
        }
        if (first.next_attempt_at && first.next_attempt_at > now) return { state: 'nothing' }
        await transaction
          .updateTable('desk_delivery')
          .set({ held_by: owner, held_until: until })
          .where('position', '=', first.position)
          .execute()
        return { state: 'claimed', delivery: fromRow(first) }
      }),

    settle: (id, owner, at, settlement) =>
      kysely.transaction().execute(async (transaction) => {
        const next = settlement.status === 'pending' ? settlement.nextAttemptAt : null
        const settled = await transaction
          .updateTable('desk_delivery')
          .set({
            status: settlement.status,
            attempts: sql`attempts + 1`,
            last_attempt_at: at,
            last_outcome: settlement.why,
            next_attempt_at: next,
            held_by: null,
            held_until: null,
          })
          .where('id', '=', id)
          .where('held_by', '=', owner)
          .returning('case_number')
          .executeTakeFirst()
        if (settled && next) await wake(transaction, jobs, caseNumber(settled.case_number), next)
        return settled !== undefined
      }),

    wake: (number, at) => kysely.transaction().execute((transaction) => wake(transaction, jobs, number, at)),

    wakePending: () =>
      kysely.transaction().execute(async (transaction) => {
        const pending = await transaction
          .selectFrom('desk_delivery')
          .select(['case_number', ({ fn }) => fn.min('next_attempt_at').as('due')])
          .where('status', '=', 'pending')
          .groupBy('case_number')
          .execute()
        for (const { case_number, due } of pending) {
          await wake(transaction, jobs, caseNumber(case_number), due ?? new Date())
        }
        return pending.length
      }),

    async list({ status, limit }) {
      const query = kysely.selectFrom('desk_delivery').selectAll().orderBy('position', 'desc').limit(limit)
      const rows = await (status ? query.where('status', '=', status) : query).execute()
      return rows.map(fromRow)
    },

    replay: (id, now) =>
      kysely.transaction().execute(async (transaction) => {
        const [replayed] = await renew(transaction, now, { id })
        if (replayed) {
          await wake(transaction, jobs, replayed, now)
          return 'replayed'
        }
        const known = await transaction
          .selectFrom('desk_delivery')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst()
        return known ? 'pending' : 'unknown'
      }),

    replayDead: (now) =>
      kysely.transaction().execute(async (transaction) => {
        const replayed = await renew(transaction, now, 'dead')
        for (const number of new Set(replayed)) await wake(transaction, jobs, number, now)
        return replayed.length
      }),

    forget: (before) =>
      forgetRows(kysely, 'desk_delivery', sql`status = 'taken' and last_attempt_at < ${before}`),
  }
}

/** Makes deliveries pending anew; the numbers of their cases. */
async function renew(
  transaction: Transaction<DatabaseSchema>,
  now: Date,
  which: { id: string } | 'dead',
): Promise<string[]> {
  const update = transaction
    .updateTable('desk_delivery')
    .set({
      status: 'pending',
      attempts: 0,
      next_attempt_at: now,
      give_up_at: new Date(now.getTime() + GIVE_UP_AFTER_MS),
    })
    .returning('case_number')
  const rows = await (which === 'dead'
    ? update.where('status', '=', 'dead')
    : update.where('id', '=', which.id).where('status', '<>', 'pending')
  ).execute()
  return rows.map(({ case_number }) => caseNumber(case_number))
}

function fromRow(row: Row): DeskDelivery {
  return {
    id: row.id,
    site: row.site,
    caseNumber: caseNumber(row.case_number),
    entry: row.entry,
    status: row.status,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAttemptAt: row.next_attempt_at,
    lastAttemptAt: row.last_attempt_at,
    lastOutcome: row.last_outcome,
    giveUpAt: row.give_up_at,
  }
}

function numberOf(number: string): number {
  const parsed = parseCaseNumber(number)
  if (parsed === null) throw new RangeError(`"${number}" is not a case number`)
  return parsed
}
