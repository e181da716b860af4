import type { EventStore } from '../../deflection/event-store.ts'
import type { Database } from './database.ts'
import { inChunks } from './in-chunks.ts'

export function createEventStore({ kysely }: Database): EventStore {
  return {
    async append(events) {
      for (const chunk of inChunks(events)) {
        await kysely
          .insertInto('intent_event')
          .values(
            chunk.map(({ articleId, queryId, ...event }) => ({
              ...event,
              article_id: articleId,
              query_id: queryId,
            })),
          )
          .onConflict((conflict) => conflict.column('id').doNothing())
          .execute()
      }
    },

    async listOf(site, intent) {
      const rows = await kysely
        .selectFrom('intent_event')
        .selectAll()
        .where('site', '=', site)
        .where('intent', '=', intent)
        .orderBy('at')
        .orderBy('id')
        .execute()
      return rows.map(({ article_id, query_id, ...event }) => ({
        ...event,
        articleId: article_id,
        queryId: query_id,
      }))
    },
  }
}
