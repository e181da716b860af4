import type { Logger } from 'pino'
import type { GapStore } from '../deflection/gaps/gap-store.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface GapSweepDependencies {
  gaps: Pick<GapStore, 'requestDue'>
  /** What the search knows of the content. */
  searchRevision: () => Promise<number>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** A crawl changes the content for hours: its topics are asked now and then, and once more when it is over. */
const PAUSE_MS = 10 * 60_000

/** Has the questions of topics that are marked done asked again once the content has changed. */
export function createGapSweep({ gaps, searchRevision, clock, log }: GapSweepDependencies): RepeatedTask {
  return createRepeatedTask({
    run: async () =>
      gaps.requestDue({
        revision: await searchRevision(),
        askedBefore: new Date(clock().getTime() - PAUSE_MS),
      }),
    messages: {
      failing: 'content gaps cannot be asked again; trying later',
      recovered: 'content gaps are asked again',
    },
    log,
  })
}
