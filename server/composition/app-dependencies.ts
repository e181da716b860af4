import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { AttachmentStore } from '../attachments/attachment-store.ts'
import type { BlobStore } from '../attachments/blob-store.ts'
import type { CaseStore } from '../cases/case-store.ts'
import type { AccountDirectory } from '../contacts/account-directory.ts'
import type { AccountSources } from '../contacts/account-sources.ts'
import type { EmailCodeStore } from '../contacts/email-codes/email-code-store.ts'
import type { LogoutStore } from '../contacts/logout/logout-store.ts'
import type { AnswerStore } from '../content/answers/answer-store.ts'
import type { ArticleStore } from '../content/article-store.ts'
import type { ContentFreshness } from '../content/freshness/content-report.ts'
import type { SourceStore } from '../content/sources/source-store.ts'
import type { ArmOf } from '../deflection/arm-of.ts'
import type { EventStore } from '../deflection/event-store.ts'
import type { ExperimentStore } from '../deflection/experiment/experiment-store.ts'
import type { CurrentTopics } from '../deflection/gaps/current-topics.ts'
import type { GapStore } from '../deflection/gaps/gap-store.ts'
import type { ReportStore } from '../deflection/reports/report-store.ts'
import type { UnmeasuredStore } from '../deflection/unmeasured/unmeasured-store.ts'
import type { DemoDependencies } from '../demo/register-demo.ts'
import type { Assets } from '../http/assets.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { SiteSettingsAdministration } from '../sites/change-settings.ts'
import type { SiteDirectory } from '../sites/site.ts'
import type { StaffProvider } from '../staff/provider-sign-in.route.ts'
import type { StaffStore } from '../staff/staff-store.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'

/** Everything that the server stands on; tests give their own. */
export interface AppDependencies {
  publicUrl: string
  sites: SiteDirectory
  articles: ArticleStore
  answers: AnswerStore
  sources: Pick<SourceStore, 'list'>
  freshness: ContentFreshness
  search: ArticleSearch
  accounts: AccountDirectory
  /** The same accounts and those that sites keep elsewhere. */
  accountSources: AccountSources
  logouts: LogoutStore
  emailCodes: EmailCodeStore
  cases: CaseStore
  attachments: AttachmentStore
  blobs: BlobStore
  /** Sign what the server gives out and has to know again. */
  keys: ServerKeys
  events: EventStore
  gaps: GapStore
  currentTopics: CurrentTopics
  reports: ReportStore
  experiment: ExperimentStore
  unmeasured: UnmeasuredStore
  /** On which side of a site's experiment an account is. */
  armOf: ArmOf
  staff: StaffStore
  /** What the dashboard sets of `sites`. */
  siteSettings: SiteSettingsAdministration
  /** Where the support team signs in besides local accounts; null: nowhere. */
  staffProvider: StaffProvider | null
  /** How many proxies stand before this server. */
  trustedProxies: number
  /** Of this server alone: several may run in one process. Where metrics are made and read from. */
  metrics: Registry
  /** Who carries it may read them; null: programs on this machine may. */
  metricsToken: string | null
  clock: () => Date
  log: Logger
  /** The store answers; never rejects. */
  isStoreReachable: () => Promise<boolean>
  /** Built files to serve, such as the widget's. */
  assets: Assets[]
  /** Built files of the dashboard, loaded with `DASHBOARD_HEADERS`; null: there is none. */
  dashboard: Assets | null
  /** Null: `/demo` does not exist. */
  demo: DemoDependencies | null
}
