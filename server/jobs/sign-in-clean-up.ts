import type { Logger } from 'pino'
import type { EmailCodeStore } from '../contacts/email-codes/email-code-store.ts'
import type { LogoutStore } from '../contacts/logout/logout-store.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface SignInCleanUpDependencies {
  emailCodes: Pick<EmailCodeStore, 'forget'>
  logouts: Pick<LogoutStore, 'forget'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** Forgets codes of visitors that have expired, requests that count no more, and logouts that refuse nothing any more. */
export function createSignInCleanUp({
  emailCodes,
  logouts,
  clock,
  log,
}: SignInCleanUpDependencies): RepeatedTask {
  return createRepeatedTask({
    async run() {
      await emailCodes.forget(clock())
      await logouts.forget(clock())
    },
    messages: {
      failing: 'codes and logouts that are over cannot be forgotten; trying again',
      recovered: 'codes and logouts that are over are forgotten again',
    },
    log,
  })
}
