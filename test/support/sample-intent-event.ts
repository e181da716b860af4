import { randomUUID } from 'node:crypto'
import type { IntentEvent } from '../../server/deflection/intent-event.ts'

export function sampleIntentEvent(changes: Partial<IntentEvent> = {}): IntentEvent {
  return {
    id: randomUUID(),
    site: 'pub_test',
    intent: 'intent-1',
    type: 'search',
    at: new Date('2026-06-05T10:00:00.123Z'),
    receivedAt: new Date('2026-06-05T10:00:02.456Z'),
    articleId: null,
    queryId: 'q1',
    lane: null,
    position: null,
    readMs: null,
    question: null,
    visitor: null,
    contact: null,
    account: null,
    plan: null,
    page: null,
    language: null,
    source: null,
    engine: null,
    exclusion: null,
    arm: null,
    channel: null,
    ...changes,
  }
}
