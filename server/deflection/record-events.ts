import type { EventBatch } from '../contract/types.ts'
import { withBelievableTimes } from './believable-times.ts'
import type { EventStore } from './event-store.ts'

export interface RecordEventsDependencies {
  store: EventStore
  clock: () => Date
}

/** Keeps a batch of what happened during one intent. A batch that is sent again adds nothing. */
export async function recordEvents(
  { store, clock }: RecordEventsDependencies,
  { site, intent, events }: EventBatch,
): Promise<void> {
  const stated = events.map((event) => ({
    id: event.id,
    site,
    intent,
    type: event.type,
    at: new Date(event.at),
    articleId: event.articleId ?? null,
    queryId: event.queryId ?? null,
  }))
  await store.append(withBelievableTimes(stated, clock()))
}
