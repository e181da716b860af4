import type { Logger } from 'pino'
import type { EventOutbox } from '../deflection/sending/event-outbox.ts'
import type { EventSink } from '../deflection/sending/event-sink.ts'
import { sendEvents } from '../deflection/sending/send-events.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface EventSenderDependencies {
  outbox: EventOutbox
  sink: Pick<EventSink, 'write'>
  log: Pick<Logger, 'info' | 'warn'>
}

/** Sends events on until none waits. Several servers may: an event that two of them send is there once. */
export function createEventSender({ outbox, sink, log }: EventSenderDependencies): RepeatedTask {
  let stopping = false
  const task = createRepeatedTask({
    async run() {
      while (!stopping && (await sendEvents({ outbox, sink })) > 0);
    },
    messages: {
      failing: 'events cannot be sent on to Elasticsearch; they wait, and it is tried again',
      recovered: 'events are sent on to Elasticsearch again',
    },
    log,
  })
  return {
    start: task.start,
    stop() {
      stopping = true
      return task.stop()
    },
  }
}
