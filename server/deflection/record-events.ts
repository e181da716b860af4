import type { EventBatch } from '../contract/types.ts'
import { withBelievableTimes } from './believable-times.ts'
import type { EventStore } from './event-store.ts'
import { type LearningDependencies, learnFromEvents, type Teller } from './solved-questions.ts'

export interface RecordEventsDependencies extends LearningDependencies {
  store: EventStore
}

/** Keeps a batch of what happened during one intent, and learns from it. A batch that is sent again adds nothing. */
export async function recordEvents(
  { store, ...learning }: RecordEventsDependencies,
  batch: EventBatch,
  teller: Teller,
): Promise<void> {
  const { site, intent, events } = batch
  const stated = events.map((event) => ({
    id: event.id,
    site,
    intent,
    type: event.type,
    at: new Date(event.at),
    articleId: event.articleId ?? null,
    queryId: event.queryId ?? null,
  }))
  await store.append(withBelievableTimes(stated, learning.clock()))
  await learnFromEvents(learning, batch, teller)
}
