import type { Transaction } from 'kysely'
import type { GapStore } from '../../deflection/gaps/gap-store.ts'
import type { Database } from './database.ts'
import { createGapReader } from './gap-reader.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

export function createGapStore({ kysely }: Database, jobs: Pick<DatabaseJobQueue, 'enqueue'>): GapStore {
  return {
    ...createGapReader({ kysely }),

    mark: ({ site, topic, at, by, articleIds, questionKeys }) =>
      kysely.transaction().execute(async (transaction) => {
        const marked = {
          at,
          done_by: by,
          article_ids: jsonb(articleIds),
          question_keys: jsonb(questionKeys),
          asked: null,
          answered_before: null,
          answered_now: null,
          asked_at: null,
          asked_revision: null,
        }
        await transaction
          .insertInto('gap_mark')
          .values({ site, topic, ...marked })
          .onConflict((conflict) => conflict.columns(['site', 'topic']).doUpdateSet(marked))
          .execute()
        await requestAsking(transaction, jobs, { site, topic })
      }),

    async unmark(site, topic) {
      await kysely.deleteFrom('gap_mark').where('site', '=', site).where('topic', '=', topic).execute()
    },

    async keepGain({ site, topic, markedAt }, { asked, answeredBefore, answeredNow, askedAt, revision }) {
      await kysely
        .updateTable('gap_mark')
        .set({
          asked,
          answered_before: answeredBefore,
          answered_now: answeredNow,
          asked_at: askedAt,
          asked_revision: revision,
        })
        .where('site', '=', site)
        .where('topic', '=', topic)
        .where('at', '=', markedAt)
        .execute()
    },

    requestDue: ({ revision, askedBefore }) =>
      kysely.transaction().execute(async (transaction) => {
        const due = await transaction
          .selectFrom('gap_mark')
          .select(['site', 'topic'])
          .where('asked_revision', 'is distinct from', revision)
          .where(({ fn }) => fn.coalesce('asked_at', 'at'), '<', askedBefore)
          .execute()
        for (const topic of due) await requestAsking(transaction, jobs, topic)
        return due.length
      }),
  }
}

/** One that waits already will do. */
async function requestAsking(
  transaction: Transaction<DatabaseSchema>,
  jobs: Pick<DatabaseJobQueue, 'enqueue'>,
  { site, topic }: { site: string; topic: string },
): Promise<void> {
  const singletonKey = JSON.stringify([site, topic])
  await jobs.enqueue(transaction, 'ask-gap-again', { site, topic }, { singletonKey })
}
