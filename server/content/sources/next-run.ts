import type { Source, SourceRunRecord } from './source.ts'

export interface RunSchedule {
  failedRuns: number
  nextRunAt: Date | null
}

const MINUTE = 60
/** A source that fails is asked again after this many seconds, then after twice as long each time, up to its own pause. */
const FIRST_RETRY = MINUTE
/** So many sources that were registered together do not run together for ever: a share of the pause. */
const JITTER = 0.05

/** When a source is to run again, now that a run has ended. `random` is from 0 up to 1. */
export function nextRun(
  { every, failedRuns }: Pick<Source, 'every' | 'failedRuns'>,
  { outcome, startedAt, endedAt }: Pick<SourceRunRecord, 'outcome' | 'startedAt' | 'endedAt'>,
  {
    retryAfterSeconds = 0,
    random = Math.random(),
  }: { retryAfterSeconds?: number | undefined; random?: number } = {},
): RunSchedule {
  const failed = outcome === 'failed' ? failedRuns + 1 : outcome === 'done' ? 0 : failedRuns
  if (every === null) return { failedRuns: failed, nextRunAt: null }
  switch (outcome) {
    case 'interrupted':
      return { failedRuns: failed, nextRunAt: endedAt }
    case 'failed': {
      const pause = Math.min(every, FIRST_RETRY * 2 ** (failed - 1))
      return { failedRuns: failed, nextRunAt: after(endedAt, Math.max(pause, retryAfterSeconds), random) }
    }
    case 'done': {
      const planned = after(startedAt, every, random)
      // A run that takes longer than its pause leaves the source some rest.
      const rested = after(endedAt, Math.min(every, MINUTE), random)
      return { failedRuns: failed, nextRunAt: new Date(Math.max(planned.getTime(), rested.getTime())) }
    }
  }
}

function after(date: Date, seconds: number, random: number): Date {
  return new Date(date.getTime() + seconds * (1 + JITTER * random) * 1_000)
}
