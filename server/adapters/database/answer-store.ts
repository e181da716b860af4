import type { Transaction } from 'kysely'
import type { AnswerStore } from '../../content/answers/answer-store.ts'
import type { Database } from './database.ts'
import { raiseTargets } from './given-answers.ts'
import { nextRevisions } from './next-revisions.ts'
import type { DatabaseSchema } from './schema.ts'

/** What one giver has said of one article; older answers make room, so that nobody fills the table by clicking. */
const MOST_OF_ONE_GIVER = 20

export function createAnswerStore({ kysely }: Pick<Database, 'kysely'>): AnswerStore {
  return {
    keep: ({ origin, key, articleId, question, giver, weight, at }, audiences) =>
      kysely.transaction().execute(async (transaction) => {
        const revisions = await nextRevisions(transaction)
        const found = await transaction
          .selectFrom('article')
          .select('article')
          .where('id', '=', articleId)
          .executeTakeFirst()
        if (!found?.article?.audience.some((audience) => audiences.includes(audience))) return false
        const row = { origin, origin_key: key, target: articleId, giver, question, weight, at }
        if (await isKnown(transaction, row)) return true
        await transaction
          .insertInto('given_answer')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['origin', 'origin_key', 'target']).doUpdateSet({ giver, question, weight, at }),
          )
          .execute()
        await transaction
          .deleteFrom('given_answer')
          .where('target', '=', articleId)
          .where('giver', '=', giver)
          .where(({ eb, selectFrom }) =>
            eb(
              'origin_key',
              'in',
              selectFrom('given_answer')
                .select('origin_key')
                .where('target', '=', articleId)
                .where('giver', '=', giver)
                .orderBy('at', 'desc')
                .orderBy('origin_key')
                .offset(MOST_OF_ONE_GIVER)
                .limit(1_000),
            ),
          )
          .execute()
        await raiseTargets(transaction, new Set([articleId]), revisions)
        await revisions.store()
        return true
      }),

    takeBack: (origin, key) =>
      kysely.transaction().execute(async (transaction) => {
        const revisions = await nextRevisions(transaction)
        const taken = await transaction
          .deleteFrom('given_answer')
          .where('origin', '=', origin)
          .where('origin_key', '=', key)
          .returning('target')
          .execute()
        await raiseTargets(transaction, new Set(taken.map(({ target }) => target)), revisions)
        await revisions.store()
        return taken.length
      }),
  }
}

/** Said before word for word, as by a batch of events that is sent again: nothing for the search to hear of. */
async function isKnown(
  transaction: Transaction<DatabaseSchema>,
  { origin, origin_key, target, giver, question, weight }: DatabaseSchema['given_answer'],
): Promise<boolean> {
  const same = await transaction
    .selectFrom('given_answer')
    .select('origin')
    .where('origin', '=', origin)
    .where('origin_key', '=', origin_key)
    .where('target', '=', target)
    .where('giver', '=', giver)
    .where('question', '=', question)
    .where('weight', '=', weight)
    .executeTakeFirst()
  return same !== undefined
}
