import type { Logger } from 'pino'
import type { EraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

/** Erases people where events were sent on, until it is done. */
export function createEventEraser({
  erase,
  log,
}: {
  erase: Pick<EraseSentEvents, 'next'>
  log: Pick<Logger, 'info' | 'warn'>
}): RepeatedTask {
  return createRepeatedTask({
    async run() {
      while (await erase.next());
    },
    messages: {
      failing: 'events of erased people cannot be deleted in Elasticsearch; it is tried again until they are',
      recovered: 'events of erased people are deleted in Elasticsearch again',
    },
    log,
  })
}
