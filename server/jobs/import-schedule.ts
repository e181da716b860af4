import type { Logger } from 'pino'
import type { SourceStore } from '../content/sources/source-store.ts'
import type { JobQueue } from './job-queue.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface ImportScheduleDependencies {
  sources: Pick<SourceStore, 'due'>
  jobs: Pick<JobQueue, 'requestImport'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** Has sources read whose time has come. Several servers may look: a source is asked for once. */
export function createImportSchedule({
  sources,
  jobs,
  clock,
  log,
}: ImportScheduleDependencies): RepeatedTask {
  return createRepeatedTask({
    async run() {
      for (const source of await sources.due(clock())) await jobs.requestImport(source)
    },
    messages: {
      failing: 'the schedule of the sources cannot be kept; trying again',
      recovered: 'the schedule of the sources is kept again',
    },
    log,
  })
}
