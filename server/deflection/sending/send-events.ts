import type { EventOutbox } from './event-outbox.ts'
import type { EventSink } from './event-sink.ts'

interface SendEventsDependencies {
  outbox: EventOutbox
  sink: Pick<EventSink, 'write'>
}

/**
 * Sends on some of what waits, at least once each: what was sent when a server died is sent again.
 *
 * @returns how many intents it has been about; 0: nothing waits
 */
export async function sendEvents({ outbox, sink }: SendEventsDependencies): Promise<number> {
  const waiting = await outbox.next()
  if (!waiting) return 0
  await sink.write(waiting.events)
  await outbox.sent(waiting.marks)
  return waiting.marks.length
}
