import type { Logger } from 'pino'
import type { CaseStore } from '../cases/case-store.ts'
import type { DeskDeliveryStore } from '../desk/desk-delivery-store.ts'
import type { MailDeliveries } from '../mail/delivery/mail-deliveries.ts'
import type { InboundMailStore } from '../mail/in/inbound-mail-store.ts'
import { createRepeatedTask, type RepeatedTask } from './repeated-task.ts'

interface RecordCleanUpDependencies {
  inbox: Pick<InboundMailStore, 'forget'>
  mails: Pick<MailDeliveries, 'forget'>
  deskDeliveries: Pick<DeskDeliveryStore, 'forget'>
  cases: Pick<CaseStore, 'forgetKeys'>
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

/** So long it is known that something was done before: far longer than any mail server, desk or widget tries again. */
const REMEMBERED_MS = 90 * 24 * 60 * 60 * 1_000

/** Forgets how mail came and went, what desks have taken, and keys of what was done, long after: what was said stands in its case. */
export function createRecordCleanUp(dependencies: RecordCleanUpDependencies): RepeatedTask {
  const { inbox, mails, deskDeliveries, cases, clock, log } = dependencies
  return createRepeatedTask({
    async run() {
      const before = new Date(clock().getTime() - REMEMBERED_MS)
      await inbox.forget(before)
      await mails.forget(before)
      await deskDeliveries.forget(before)
      await cases.forgetKeys(before)
    },
    messages: {
      failing: 'notes of what was done long ago cannot be forgotten; trying again',
      recovered: 'notes of what was done long ago are forgotten again',
    },
    log,
  })
}
