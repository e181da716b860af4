import type { SupportCase } from '../../server/cases/case.ts'
import type { CaseStore } from '../../server/cases/case-store.ts'
import {
  createSendCaseMail,
  type SendCaseMailDependencies,
} from '../../server/jobs/handlers/send-case-mail.ts'
import { createDeliverMail } from '../../server/mail/delivery/deliver-mail.ts'
import type { MailDeliveries } from '../../server/mail/delivery/mail-deliveries.ts'
import { MemoryAttachmentStore } from './memory-attachment-store.ts'
import { MemoryBlobStore } from './memory-blob-store.ts'
import { MemoryMailDeliveries } from './memory-mail-deliveries.ts'
import { MemoryMailer } from './memory-mailer.ts'
import { replyKey } from './sample-case-mail.ts'
import { sampleSites } from './sample-site.ts'

/** The job that sends a case's mail, with a mailer that keeps what it is given. */
export function mailOffice(
  cases: Pick<CaseStore, 'findByNumber' | 'change'>,
  changes: Partial<SendCaseMailDependencies> & {
    deliveries?: Pick<MailDeliveries, 'begin' | 'end' | 'find'>
  } = {},
) {
  const mailer = new MemoryMailer()
  const { deliveries = new MemoryMailDeliveries(), clock = () => new Date('2026-06-05T23:00:01Z') } = changes
  const warnings: unknown[] = []
  const deliver = createDeliverMail({
    deliveries,
    mailer,
    clock,
    log: { warn: (...said: unknown[]) => void warnings.push(said) },
  })
  const send = createSendCaseMail({
    cases,
    sites: sampleSites,
    deliver,
    attachments: new MemoryAttachmentStore(),
    blobs: new MemoryBlobStore(),
    accountOf: async () => null,
    replyKeyOf: () => replyKey,
    supportPageOf: () => null,
    clock,
    ...changes,
  })
  /** As the queue would run it. */
  const run = (caseNumber: string, entry: string, to: 'contact' | 'support' = 'contact') =>
    send({ caseNumber, entry, to }, new AbortController().signal)
  return { mailer, deliveries, warnings, send, run }
}

export function openingOf({ entries }: SupportCase): string {
  return entries[0]?.id ?? ''
}
