import type { Logger } from 'pino'
import type { StaffStore } from '../staff/staff-store.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

/** Forgets sessions of the support team that have ended by themselves, and guesses that count no more. */
export function createStaffCleanUp({
  staff,
  clock,
  log,
}: {
  staff: Pick<StaffStore, 'forget'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}): RepeatedTask {
  return createRepeatedTask({
    run: () => staff.forget(clock()),
    messages: {
      failing: 'ended sessions of the support team cannot be forgotten; trying again',
      recovered: 'ended sessions of the support team are forgotten again',
    },
    log,
  })
}
