import type { Logger } from 'pino'
import type { SourceStore } from '../content/sources/source-store.ts'
import type { JobQueue } from './job-queue.ts'

interface ImportScheduleDependencies {
  sources: Pick<SourceStore, 'due'>
  jobs: Pick<JobQueue, 'requestImport'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

export interface ImportSchedule {
  /** Looks for sources that are due now, and then every `intervalMs`; never throws. */
  start(intervalMs: number): void
  /** Resolves once nothing is under way any more. */
  stop(): Promise<void>
}

/** Has sources read whose time has come. Several servers may look: a source is asked for once. */
export function createImportSchedule({
  sources,
  jobs,
  clock,
  log,
}: ImportScheduleDependencies): ImportSchedule {
  let underWay: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  let failing = false

  async function look(): Promise<void> {
    try {
      for (const source of await sources.due(clock())) await jobs.requestImport(source)
      if (failing) log.info('the schedule of the sources is kept again')
      failing = false
    } catch (error) {
      if (!failing) log.warn({ err: error }, 'the schedule of the sources cannot be kept; trying again')
      failing = true
    }
  }

  return {
    start(intervalMs) {
      const tick = () => {
        underWay = underWay.then(look)
      }
      timer = setInterval(tick, intervalMs)
      tick()
    },
    async stop() {
      if (timer) clearInterval(timer)
      await underWay
    },
  }
}
