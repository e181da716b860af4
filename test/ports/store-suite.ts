import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe } from 'vitest'
import type { AttachmentStore } from '../../server/attachments/attachment-store.ts'
import type { CaseStore } from '../../server/cases/case-store.ts'
import type { AwaitingCases } from '../../server/cases/targets/awaiting-cases.ts'
import type { AccountDirectory } from '../../server/contacts/account-directory.ts'
import type { EmailCodeStore } from '../../server/contacts/email-codes/email-code-store.ts'
import type { LogoutStore } from '../../server/contacts/logout/logout-store.ts'
import type { AnswerStore } from '../../server/content/answers/answer-store.ts'
import type { ArticleStore } from '../../server/content/article-store.ts'
import type { ContentFreshness } from '../../server/content/freshness/content-report.ts'
import type { SourceStore } from '../../server/content/sources/source-store.ts'
import type { EventStore } from '../../server/deflection/event-store.ts'
import type { ExperimentStore } from '../../server/deflection/experiment/experiment-store.ts'
import type { GapStore } from '../../server/deflection/gaps/gap-store.ts'
import type { ReportStore } from '../../server/deflection/reports/report-store.ts'
import type { EventRetention } from '../../server/deflection/retention/event-retention.ts'
import type { RollUpStore } from '../../server/deflection/roll-up/roll-up-store.ts'
import type { EventErasures } from '../../server/deflection/sending/event-erasures.ts'
import type { EventOutbox } from '../../server/deflection/sending/event-outbox.ts'
import type { UnmeasuredStore } from '../../server/deflection/unmeasured/unmeasured-store.ts'
import type { DeskDeliveryStore } from '../../server/desk/desk-delivery-store.ts'
import type { ReadBacklog } from '../../server/jobs/backlog.ts'
import type { JobQueue } from '../../server/jobs/job-queue.ts'
import type { MailDeliveries } from '../../server/mail/delivery/mail-deliveries.ts'
import type { InboundMailStore } from '../../server/mail/in/inbound-mail-store.ts'
import type { PersonalDataStore } from '../../server/privacy/personal-data-store.ts'
import type { SiteSettingsStore } from '../../server/sites/site-settings-store.ts'
import type { StaffStore } from '../../server/staff/staff-store.ts'
import { describeAccountDirectory } from './account-directory-suite.ts'
import { describeAnswerStore } from './answer-store-suite.ts'
import { describeArticleStore } from './article-store-suite.ts'
import { describeAttachmentStore } from './attachment-store-suite.ts'
import { describeAwaitingCases } from './awaiting-cases-suite.ts'
import { describeBacklog } from './backlog-suite.ts'
import { describeCallBacks } from './call-back-suite.ts'
import { describeCaseStore } from './case-store-suite.ts'
import { describeContentFreshness } from './content-freshness-suite.ts'
import { describeDeskDeliveries } from './desk-delivery-suite.ts'
import { describeEmailCodeStore } from './email-code-store-suite.ts'
import { describeEventErasures } from './event-erasures-suite.ts'
import { describeEventOutbox } from './event-outbox-suite.ts'
import { describeEventRetention } from './event-retention-suite.ts'
import { describeEventStore } from './event-store-suite.ts'
import { describeExperimentFacts } from './experiment-facts-suite.ts'
import { describeExperimentStore } from './experiment-store-suite.ts'
import { describeGapStore } from './gap-store-suite.ts'
import { describeInboundMailStore } from './inbound-mail-store-suite.ts'
import { describeLogoutStore } from './logout-store-suite.ts'
import { describeMailDeliveries } from './mail-deliveries-suite.ts'
import { describePersonalData } from './personal-data-suite.ts'
import { describeSiteSettingsStore } from './site-settings-store-suite.ts'
import { describeSourceStore } from './source-store-suite.ts'
import { describeStaffStore } from './staff-store-suite.ts'
import { describeUnmeasuredStore } from './unmeasured-store-suite.ts'

export interface StoresUnderTest {
  articles: ArticleStore
  answers: AnswerStore
  accounts: AccountDirectory
  cases: CaseStore
  attachments: AttachmentStore
  deliveries: MailDeliveries
  deskDeliveries: DeskDeliveryStore
  awaiting: AwaitingCases
  logouts: LogoutStore
  emailCodes: EmailCodeStore
  events: EventStore
  gaps: GapStore
  rollUps: RollUpStore
  experiment: ExperimentStore
  reports: ReportStore
  outbox: EventOutbox
  erasures: EventErasures
  retention: EventRetention
  unmeasured: UnmeasuredStore
  personalData: PersonalDataStore
  /** What `unmeasured` has counted, by day and reason. */
  unmeasuredIntents(site: string): Promise<object[]>
  /** Names of the partitions that events are in. */
  eventMonths(): Promise<string[]>
  inbox: InboundMailStore
  sources: SourceStore
  freshness: ContentFreshness
  staff: StaffStore
  siteSettings: SiteSettingsStore
  /** Not started. */
  jobs: JobQueue
  readBacklog: ReadBacklog
  close(): Promise<void>
}

/**
 * What the ports promise, on one adapter. The stores are opened once, empty, for all the tests: each of them keeps to
 * ids of its own.
 */
export function describeStores(name: string, open: () => Promise<StoresUnderTest>): void {
  describe(name, () => {
    let stores: StoresUnderTest

    beforeAll(async () => {
      stores = await open()
    })

    afterAll(async () => {
      await stores?.close()
    })

    describeArticleStore(() => stores.articles)
    describeAnswerStore(() => stores)
    describeAccountDirectory(() => stores.accounts)
    describeLogoutStore(() => stores.logouts)
    describeEmailCodeStore(() => stores)
    describeEventStore(() => stores)
    describeUnmeasuredStore(() => stores)
    describeEventOutbox(() => stores)
    describeEventErasures(() => stores)
    describeEventRetention(() => stores)
    describePersonalData(() => stores)
    describeExperimentStore(() => stores.experiment)
    describeExperimentFacts(() => stores)
    describeGapStore(() => stores)
    describeSourceStore(() => stores.sources)
    describeContentFreshness(() => stores)
    describeStaffStore(() => stores.staff)
    describeSiteSettingsStore(() => stores)
    describeInboundMailStore(() => stores)
    describeBacklog(() => stores)
    // Before the cases', which stop the jobs at their end.
    describeCallBacks(() => stores)
    describeCaseStore(() => stores)
    describeAwaitingCases(() => stores)
    describeAttachmentStore(() => stores)
    describeMailDeliveries(() => stores)
    describeDeskDeliveries(() => stores)
  })
}

/** An id that no other test has. */
export function unique(name: string): string {
  return `${name}-${randomUUID()}`
}
