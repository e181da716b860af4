import type { Logger } from 'pino'
import type { InboundMailStore } from '../mail/in/inbound-mail-store.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface MailCleanUpDependencies {
  inbox: Pick<InboundMailStore, 'forget'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** So long it is known that a mail has come before: far longer than any mail server tries to hand one over. */
const REMEMBERED_MS = 90 * 24 * 60 * 60 * 1_000

/** Forgets mail that was handled long ago; what it said stands in its case. */
export function createMailCleanUp({ inbox, clock, log }: MailCleanUpDependencies): RepeatedTask {
  return createRepeatedTask({
    run: () => inbox.forget(new Date(clock().getTime() - REMEMBERED_MS)),
    messages: {
      failing: 'mail that was handled long ago cannot be forgotten; trying again',
      recovered: 'mail that was handled long ago is forgotten again',
    },
    log,
  })
}
