import type { ReceiveMailDependencies } from '../../mail/in/mail-in-hand.ts'
import { createReceiveMail } from '../../mail/in/receive-mail.ts'
import type { JobHandlers } from '../job-queue.ts'

/** Handles a mail that was taken in. Rejects, so that the queue tries again, when something is away that it needs. */
export function createHandleInboundMail(dependencies: ReceiveMailDependencies): JobHandlers['receive-mail'] {
  const receiveMail = createReceiveMail(dependencies)
  return ({ mail }) => receiveMail(mail)
}
