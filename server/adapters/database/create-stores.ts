import type { CaseEntry } from '../../cases/case.ts'
import type { Notice } from '../../cases/notices.ts'
import type { CaseFilings } from '../../deflection/case-filed-event.ts'
import type { BusinessCalendar } from '../../support-rules/business-calendar.ts'
import { createAccountDirectory } from './account-directory.ts'
import { createAnswerStore } from './answer-store.ts'
import { createArticleStore } from './article-store.ts'
import { createAttachmentStore } from './attachment-store.ts'
import { createAwaitingCases } from './awaiting-cases.ts'
import { createCaseStore } from './case-store.ts'
import { createContentFreshness } from './content-freshness.ts'
import type { Database } from './database.ts'
import { createDeskDeliveryStore } from './desk-delivery-store.ts'
import { createEmailCodeStore } from './email-code-store.ts'
import { createEventErasures } from './event-erasures.ts'
import { createEventOutbox } from './event-outbox.ts'
import { createEventRetention } from './event-retention.ts'
import { createEventStore } from './event-store.ts'
import { createExperimentStore } from './experiment-store.ts'
import { createGapStore } from './gap-store.ts'
import { createInboundMailStore } from './inbound-mail-store.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import { createLogoutStore } from './logout-store.ts'
import { createMailDeliveries } from './mail-deliveries.ts'
import { createPersonalDataStore } from './personal-data-store.ts'
import { createReportStore } from './report-store.ts'
import { createRollUpStore } from './roll-up-store.ts'
import { createSourceStore } from './source-store.ts'
import { createStaffStore } from './staff-store.ts'
import { createUnmeasuredStore } from './unmeasured-store.ts'

interface StoreDependencies {
  /** Written in the transaction of what they are for. */
  jobs: DatabaseJobQueue
  /** Who is to be told of an entry of a case on this site. */
  noticesOf: (entry: CaseEntry, site: string) => Notice[]
  /** What is told of a case, so that it is counted. */
  filings: CaseFilings
  /** Events are sent on to another system. */
  sendsEvents?: boolean
  /** When the support of a site works; null: the site is gone. */
  calendarOf: (site: string) => BusinessCalendar | null
}

export type Stores = ReturnType<typeof createStores>

/** All that is kept in the database. */
export function createStores(
  database: Database,
  { jobs, noticesOf, filings, sendsEvents = false, calendarOf }: StoreDependencies,
) {
  return {
    articles: createArticleStore(database),
    answers: createAnswerStore(database),
    sources: createSourceStore(database),
    freshness: createContentFreshness(database),
    accounts: createAccountDirectory(database, jobs),
    logouts: createLogoutStore(database),
    emailCodes: createEmailCodeStore(database, jobs),
    cases: createCaseStore(database, { jobs, noticesOf, filings, sendsEvents }),
    awaiting: createAwaitingCases(database),
    attachments: createAttachmentStore(database),
    deliveries: createMailDeliveries(database, jobs),
    deskDeliveries: createDeskDeliveryStore(database, jobs),
    inbox: createInboundMailStore(database, jobs),
    staff: createStaffStore(database),
    gaps: createGapStore(database, jobs),
    events: createEventStore(database, { sendsEvents }),
    outbox: createEventOutbox(database),
    erasures: createEventErasures(database),
    retention: createEventRetention(database),
    rollUps: createRollUpStore(database, { calendarOf }),
    reports: createReportStore(database, { calendarOf }),
    experiment: createExperimentStore(database),
    unmeasured: createUnmeasuredStore(database),
    personalData: createPersonalDataStore(database, { sendsEvents }),
  }
}
