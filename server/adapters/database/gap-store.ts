import { type Selectable, sql, type Transaction } from 'kysely'
import type { GapGain, GapIntent, GapMark, GapStore, SupportAnswer } from '../../deflection/gaps/gap-store.ts'
import { caseNumber, parseCaseNumber } from './case-row.ts'
import type { Database } from './database.ts'
import { readGapIntents } from './gap-intents.ts'
import { inChunks } from './in-chunks.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import type { DatabaseSchema } from './schema.ts'
import { jsonb } from './storable-text.ts'

type MarkRow = Selectable<DatabaseSchema['gap_mark']>

export function createGapStore({ kysely }: Database, jobs: Pick<DatabaseJobQueue, 'enqueue'>): GapStore {
  return {
    listIntents: (site, limit): Promise<GapIntent[]> => readGapIntents(kysely, site, limit),

    async listAnswers(caseNumbers) {
      const numbers = caseNumbers.flatMap((number) => parseCaseNumber(number) ?? [])
      const answers: SupportAnswer[] = []
      for (const chunk of inChunks(numbers)) {
        const rows = await kysely
          .selectFrom('case_entry')
          .innerJoin('support_case', 'support_case.number', 'case_entry.case_number')
          .select([
            'case_entry.case_number',
            'case_entry.text',
            'case_entry.at',
            'case_entry.author_name',
            'support_case.opened_by_name',
          ])
          .where('case_entry.case_number', 'in', chunk)
          .where('support_case.confidential', '=', false)
          .where('case_entry.author_role', '=', 'support')
          .where('case_entry.support_only', '=', false)
          .where('case_entry.text', 'is not', null)
          .orderBy('case_entry.position')
          .execute()
        answers.push(
          ...rows.map(({ case_number, text, at, author_name, opened_by_name }) => ({
            caseNumber: caseNumber(case_number),
            text: text ?? '',
            at,
            names: [author_name, opened_by_name].filter((name) => name !== null),
          })),
        )
      }
      return answers
    },

    async listArticles(ids) {
      const articles = []
      for (const chunk of inChunks(ids)) {
        const rows = await kysely
          .selectFrom('article')
          .select([
            'id',
            sql<string>`article ->> 'title'`.as('title'),
            sql<string>`article ->> 'url'`.as('url'),
          ])
          .where('id', 'in', chunk)
          .where('content_hash', 'is not', null)
          .execute()
        articles.push(...rows)
      }
      return articles
    },

    async listMarks(site) {
      const rows = await kysely
        .selectFrom('gap_mark')
        .selectAll()
        .where('site', '=', site)
        .orderBy('at', 'desc')
        .orderBy('topic')
        .execute()
      return rows.map(toMark)
    },

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

function toMark(row: MarkRow): GapMark {
  return {
    site: row.site,
    topic: row.topic,
    at: row.at,
    by: row.done_by,
    articleIds: row.article_ids,
    questionKeys: row.question_keys,
    gain: gainOf(row),
  }
}

/** All of it is there, or nothing. */
function gainOf({ asked, answered_before, answered_now, asked_at }: MarkRow): GapGain | null {
  if (asked === null || answered_before === null || answered_now === null || asked_at === null) return null
  return { asked, answeredBefore: answered_before, answeredNow: answered_now, askedAt: asked_at }
}
