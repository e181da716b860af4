import type { Logger } from 'pino'
import { createMailCases } from '../adapters/cases/mail-cases.ts'
import type { Stores } from '../adapters/database/create-stores.ts'
import { createDeskOf } from '../adapters/webhooks/desk-of.ts'
import { attachFile } from '../attachments/attach-file.ts'
import type { BlobStore } from '../attachments/blob-store.ts'
import type { SupportCase } from '../cases/case.ts'
import type { AccountSources } from '../contacts/account-sources.ts'
import { createEmailCodeDigests } from '../contacts/email-codes/email-code.ts'
import { createDeliverToDesk } from '../jobs/handlers/deliver-to-desk.ts'
import { createHandleInboundMail } from '../jobs/handlers/receive-mail.ts'
import { createRemindOfCallBack } from '../jobs/handlers/remind-of-call-back.ts'
import { createSendCaseConfirmation } from '../jobs/handlers/send-case-confirmation.ts'
import { createSendCaseMail } from '../jobs/handlers/send-case-mail.ts'
import { createSendContactMail } from '../jobs/handlers/send-contact-mail.ts'
import { createSendEmailCode } from '../jobs/handlers/send-email-code.ts'
import { createTellOfRefusedMail } from '../jobs/handlers/tell-of-refused-mail.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import { createDeliverMail } from '../mail/delivery/deliver-mail.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Site, SiteDirectory } from '../sites/site.ts'
import { createCallBackLinks } from '../support-pages/call-back-link.ts'

interface CaseJobHandlerDependencies {
  stores: Stores
  accountSources: AccountSources
  blobs: BlobStore
  sites: SiteDirectory
  keys: ServerKeys
  mailer: Mailer
  /** Answers to mail come back here, so that people may be asked for them. */
  receivesMail: boolean
  publicUrl: string
  clock: () => Date
  log: Logger
}

/** What is done about cases and people besides answering requests: mail both ways, the desk, reminders. */
export function createCaseJobHandlers({
  stores,
  accountSources,
  blobs,
  sites,
  keys,
  mailer,
  receivesMail,
  publicUrl,
  clock,
  log,
}: CaseJobHandlerDependencies): Omit<JobHandlers, 'import-source' | 'ask-gap-again'> {
  const { cases, attachments, deliveries } = stores
  const replyKey = keys.for('reply-address')
  const deliver = createDeliverMail({ deliveries, mailer, clock, log })
  const callBackLinkOf = createCallBackLinks({ publicUrl, key: keys.for('support-link') })
  const frame = {
    replyKeyOf: ({ mail }: Site) => (receivesMail || mail.replyAddress !== null ? replyKey : null),
    supportPageOf: ({ number, callBack }: SupportCase) => callBack && callBackLinkOf(number, callBack),
  }
  const sendCaseMail = createSendCaseMail({
    cases,
    sites,
    deliver,
    attachments,
    blobs,
    accountOf: accountSources.find,
    ...frame,
    clock,
  })
  return {
    'receive-mail': createHandleInboundMail({
      inbox: stores.inbox,
      blobs,
      sites,
      replyKey,
      accountsOf: accountSources.accountsOf,
      cases: createMailCases({
        store: cases,
        sites,
        attachFile: (file) => attachFile({ blobs, attachments, clock }, file),
      }),
      deliveries,
      deliverMail: deliver,
      clock,
      log,
    }),
    'send-case-mail': sendCaseMail,
    'remind-of-call-back': createRemindOfCallBack({ cases, sites, deliver, ...frame, clock }),
    'tell-of-refused-mail': createTellOfRefusedMail({ cases, sites, deliveries, deliver, ...frame }),
    'send-contact-mail': createSendContactMail({ directory: stores.accounts, sites, deliverMail: deliver }),
    'send-case-confirmation': createSendCaseConfirmation({ cases, sendCaseMail }),
    'send-email-code': createSendEmailCode({
      codes: stores.emailCodes,
      digests: createEmailCodeDigests(keys.for('email-code')),
      accounts: accountSources,
      sites,
      mailer,
      clock,
      log,
    }),
    'deliver-to-desk': createDeliverToDesk({
      cases,
      deliveries: stores.deskDeliveries,
      deskOf: createDeskOf({ sites, clock }),
      supportPageOf: frame.supportPageOf,
      clock,
      chance: Math.random,
      log,
    }),
  }
}
