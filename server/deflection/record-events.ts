import type { EventBatch } from '../contract/types.ts'
import { withBelievableTimes } from './believable-times.ts'
import type { EventStore } from './event-store.ts'
import type { IntentEvent } from './intent-event.ts'
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
  const stated = events.map(
    (event): IntentEvent => ({
      id: event.id,
      site,
      intent,
      type: event.type,
      at: new Date(event.at),
      receivedAt: learning.clock(),
      articleId: event.articleId ?? null,
      queryId: event.queryId ?? null,
      lane: event.lane ?? null,
      position: event.position ?? null,
      readMs: event.readMs ?? null,
      question: null,
      visitor: batch.visitor ?? null,
      contact: null,
      account: null,
      plan: null,
      page: null,
      language: null,
      source: batch.context?.source ?? null,
      engine: batch.context?.engine ?? null,
      exclusion: null,
      arm: null,
      channel: null,
    }),
  )
  await store.append(withBelievableTimes(stated, learning.clock()))
  await learnFromEvents(learning, batch, teller)
}
