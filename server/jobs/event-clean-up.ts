import type { Logger } from 'pino'
import type { EventRetention } from '../deflection/retention/event-retention.ts'
import { forgetOldEvents } from '../deflection/retention/forget-old-events.ts'
import type { UnmeasuredStore } from '../deflection/unmeasured/unmeasured-store.ts'
import type { SiteDirectory } from '../sites/site.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface EventCleanUpDependencies {
  retention: EventRetention
  unmeasured: Pick<UnmeasuredStore, 'forgetIdsBefore'>
  sites: Pick<SiteDirectory, 'find'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** Forgets events whose time is over. Several servers may: what one has forgotten the other does not find. */
export function createEventCleanUp({ log, ...dependencies }: EventCleanUpDependencies): RepeatedTask {
  const stopping = new AbortController()
  const task = createRepeatedTask({
    run: () => forgetOldEvents({ ...dependencies, signal: stopping.signal }),
    messages: {
      failing: 'events whose time is over cannot be forgotten; trying again',
      recovered: 'events whose time is over are forgotten again',
    },
    log,
  })
  return {
    start: task.start,
    stop() {
      stopping.abort()
      return task.stop()
    },
  }
}
