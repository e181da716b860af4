import { sql, type Transaction } from 'kysely'
import type {
  CodeLimit,
  CodeLimits,
  CodeRequest,
  EmailCodeStore,
  RequestOutcome,
} from '../../contacts/email-codes/email-code-store.ts'
import type { Database } from './database.ts'
import { forgetRows } from './forget-rows.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'

export function createEmailCodeStore(
  { kysely }: Pick<Database, 'kysely'>,
  jobs: Pick<DatabaseJobQueue, 'enqueue'>,
): EmailCodeStore {
  return {
    request: (request, limits) =>
      kysely.transaction().execute(async (transaction): Promise<RequestOutcome> => {
        const { site, email, locale, requestedAt } = request
        const retryAt = await count(transaction, request, limits)
        if (retryAt) return { outcome: 'too_many', retryAt }
        await jobs.enqueue(transaction, 'send-email-code', {
          site,
          email,
          locale,
          requestedAt: requestedAt.toISOString(),
        })
        return { outcome: 'accepted' }
      }),

    async put({ site, addressKey }, { hash, expiresAt }) {
      const code = { hash, tries: 0, expires_at: expiresAt }
      await kysely
        .insertInto('email_code')
        .values({ site, address_key: addressKey, ...code })
        .onConflict((conflict) => conflict.columns(['site', 'address_key']).doUpdateSet(code))
        .execute()
    },

    async takeTry({ site, addressKey }, mostTries, now) {
      // One statement: whoever comes at the same moment waits for the row, and then sees the try that was taken.
      const row = await kysely
        .updateTable('email_code')
        .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
        .where('site', '=', site)
        .where('address_key', '=', addressKey)
        .where('tries', '<', mostTries)
        .where('expires_at', '>', now)
        .where('hash', 'is not', null)
        .returning('hash')
        .executeTakeFirst()
      return row?.hash ? { hash: row.hash } : null
    },

    async use({ site, addressKey }, hash) {
      const { numUpdatedRows } = await kysely
        .updateTable('email_code')
        .set({ hash: null })
        .where('site', '=', site)
        .where('address_key', '=', addressKey)
        .where('hash', '=', hash)
        .executeTakeFirst()
      return numUpdatedRows === 1n
    },

    async forget(now) {
      const codes = await forgetRows(kysely, 'email_code', sql`expires_at <= ${now}`)
      return codes + (await forgetRows(kysely, 'email_code_request_count', sql`ends_at <= ${now}`))
    },
  }
}

/**
 * Counts the request for its network, its address, then its site; resolves to the end of the first stretch of time that is full.
 * The network comes first, so that what it has no right to is taken from nobody's address.
 */
async function count(
  transaction: Transaction<DatabaseSchema>,
  { site, networkKey, addressKey, requestedAt }: CodeRequest,
  limits: CodeLimits,
): Promise<Date | null> {
  const countFor = (scope: string, limit: CodeLimit) => countIn(transaction, scope, requestedAt, limit)
  return (
    (networkKey && (await countFor(`network ${site} ${networkKey}`, limits.network))) ||
    (await countFor(`address ${site} ${addressKey}`, limits.address)) ||
    countFor(`site ${site}`, limits.site)
  )
}

async function countIn(
  transaction: Transaction<DatabaseSchema>,
  scope: string,
  now: Date,
  { most, everyMs }: CodeLimit,
): Promise<Date | null> {
  const ends_at = new Date(now.getTime() + everyMs)
  const { requests, ends_at: endsAt } = await transaction
    .insertInto('email_code_request_count')
    .values({ scope, requests: 1, ends_at })
    .onConflict((conflict) =>
      conflict.column('scope').doUpdateSet(({ ref }) => {
        const isOver = sql<boolean>`${ref('email_code_request_count.ends_at')} <= ${now}`
        return {
          // Counted on to one more than there are: what is refused uses nothing up.
          requests: sql<number>`case when ${isOver} then 1 else least(${ref('email_code_request_count.requests')}, ${most}) + 1 end`,
          ends_at: sql<Date>`case when ${isOver} then ${ends_at} else ${ref('email_code_request_count.ends_at')} end`,
        }
      }),
    )
    .returning(['requests', 'ends_at'])
    .executeTakeFirstOrThrow()
  return requests > most ? endsAt : null
}
