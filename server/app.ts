import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { AttachmentStore } from './attachments/attachment-store.ts'
import { attachmentRoutes } from './attachments/attachments.route.ts'
import type { BlobStore } from './attachments/blob-store.ts'
import { readAttachment } from './attachments/read-attachment.ts'
import { callBackRoutes } from './cases/call-back/call-back.route.ts'
import { createCaseAnswers } from './cases/case-answers.ts'
import { createCaseAttachments } from './cases/case-attachments.ts'
import type { CaseStore } from './cases/case-store.ts'
import { caseRoutes } from './cases/cases.route.ts'
import { createDeskReplies } from './cases/desk-replies.ts'
import type { AccountDirectory } from './contacts/account-directory.ts'
import type { AccountSources } from './contacts/account-sources.ts'
import { createAudiencesOf } from './contacts/audiences-of.ts'
import { contactRoutes } from './contacts/contacts.route.ts'
import { createEmailCodeDigests } from './contacts/email-codes/email-code.ts'
import type { EmailCodeStore } from './contacts/email-codes/email-code-store.ts'
import { emailCodeRoutes } from './contacts/email-codes/email-codes.route.ts'
import { createEntitlementOf } from './contacts/entitlement-of.ts'
import { logoutRoutes } from './contacts/logout/logout.route.ts'
import type { LogoutStore } from './contacts/logout/logout-store.ts'
import { createLogouts, type Logouts } from './contacts/logout/logouts.ts'
import { meRoutes } from './contacts/me.route.ts'
import { createIdentityVerifier } from './contacts/verify-identity.ts'
import type { AnswerStore } from './content/answers/answer-store.ts'
import { articleIdAt, createArticleAddresses } from './content/answers/article-addresses.ts'
import type { ArticleStore } from './content/article-store.ts'
import { articleRoutes } from './content/articles.route.ts'
import { contentReportRoutes } from './content/freshness/content-report.route.ts'
import type { ContentFreshness } from './content/freshness/content-report.ts'
import type { SourceStore } from './content/sources/source-store.ts'
import type { ArmOf } from './deflection/arm-of.ts'
import { createContactPseudonym } from './deflection/contact-pseudonym.ts'
import type { EventStore } from './deflection/event-store.ts'
import { eventRoutes } from './deflection/events.route.ts'
import { createIsHeldOut } from './deflection/experiment/create-is-held-out.ts'
import { experimentRoutes } from './deflection/experiment/experiment.route.ts'
import type { ExperimentStore } from './deflection/experiment/experiment-store.ts'
import type { CurrentTopics } from './deflection/gaps/current-topics.ts'
import type { GapStore } from './deflection/gaps/gap-store.ts'
import { gapRoutes } from './deflection/gaps/gaps.route.ts'
import type { ReportStore } from './deflection/reports/report-store.ts'
import { reportRoutes } from './deflection/reports/reports.route.ts'
import { createReports } from './deflection/reports/reports.ts'
import { unmeasuredRoutes } from './deflection/unmeasured/unmeasured.route.ts'
import type { UnmeasuredStore } from './deflection/unmeasured/unmeasured-store.ts'
import { type DemoDependencies, registerDemo } from './demo/register-demo.ts'
import { deskRoutes } from './desk/desk.route.ts'
import { type Assets, serveAssets } from './http/assets.ts'
import { CROSS_ORIGIN_HEADERS } from './http/cross-origin.ts'
import { serveDashboard } from './http/dashboard-pages.ts'
import { openApiDocument } from './http/openapi.ts'
import { registerRoutes } from './http/register-routes.ts'
import type { Route } from './http/route.ts'
import type { ServerKeys } from './keys/server-keys.ts'
import type { SiteSettingsAdministration } from './sites/change-settings.ts'
import type { SiteDirectory } from './sites/site.ts'
import { siteSettingsRoutes } from './sites/site-settings.route.ts'
import { siteRoutes } from './sites/sites.route.ts'
import { registerProviderSignIn, type StaffProvider } from './staff/provider-sign-in.route.ts'
import { signInRoutes, signInWays } from './staff/sign-in.route.ts'
import { createStaffDigest } from './staff/sign-in.ts'
import { staffRoutes } from './staff/staff.route.ts'
import { createStaffCookies, type StaffCookies } from './staff/staff-cookies.ts'
import { createStaffOf } from './staff/staff-of.ts'
import type { StaffStore } from './staff/staff-store.ts'
import type { ArticleSearch } from './suggestions/article-search.ts'
import { suggestionRoutes } from './suggestions/suggestions.route.ts'
import { registerSupportPages } from './support-pages/register-support-pages.ts'
import type { Identity } from './support-rules/account.ts'

/** Everything that the server stands on; tests give their own. */
export interface Dependencies {
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
  /** Signs what the server gives out and has to know again. */
  attachments: AttachmentStore
  blobs: BlobStore
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

/** What is true of one moment alone, and of no interest to pages. */
const UNCACHED = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** The whole server, testable without a port. */
export function createApp(dependencies: Dependencies): Hono {
  const { publicUrl, sites, clock, log } = dependencies
  const app = new Hono()
  const logouts = createLogouts({ store: dependencies.logouts, clock })
  const staffCookies = createStaffCookies(publicUrl)
  const routes = createRoutes(dependencies, logouts, staffCookies)

  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, UNCACHED))
  app.get('/readyz', async (c) => {
    const ready = await dependencies.isStoreReachable()
    return c.json({ status: ready ? 'ready' : 'unavailable', store: ready }, ready ? 200 : 503, UNCACHED)
  })
  const openApi = openApiDocument(
    routes.map((route) => route.endpoint),
    publicUrl,
  )
  app.get('/openapi.json', (c) => c.json(openApi, 200, CROSS_ORIGIN_HEADERS))
  for (const assets of dependencies.assets) serveAssets(app, assets)
  if (dependencies.staffProvider) {
    registerProviderSignIn(app, {
      ...dependencies.staffProvider,
      publicUrl,
      store: dependencies.staff,
      cookies: staffCookies,
      key: dependencies.keys.for('staff-provider'),
      clock,
      log,
    })
  }
  if (dependencies.dashboard) serveDashboard(app, dependencies.dashboard)
  if (dependencies.demo) registerDemo(app, dependencies.demo, sites)
  registerSupportPages(app, {
    store: dependencies.cases,
    sites,
    key: dependencies.keys.for('support-link'),
    clock,
    log,
  })
  registerRoutes(app, routes, {
    sites,
    publicUrl,
    trustedProxies: dependencies.trustedProxies,
    staffOf: createStaffOf({
      store: dependencies.staff,
      cookies: staffCookies,
      rules: dependencies.staffProvider?.rules ?? [],
      clock,
    }),
    verifyIdentity: createIdentityVerifier({
      sites,
      logouts,
      emailSessionKey: dependencies.keys.for('email-session'),
      clock,
      onRefusal: (reason, code) =>
        log[code === 'unavailable' ? 'warn' : 'info']({ reason, code }, 'token refused'),
    }),
    isStoreReachable: dependencies.isStoreReachable,
    log,
  })
  return app
}

function createRoutes(dependencies: Dependencies, logouts: Logouts, staffCookies: StaffCookies): Route[] {
  const {
    publicUrl,
    articles,
    answers,
    search,
    accounts,
    accountSources,
    cases,
    events,
    clock,
    log,
    attachments,
    blobs,
  } = dependencies
  const entitlementOf = createEntitlementOf({ accounts: accountSources })
  const entitledAccountOf = async (identity: Identity) => {
    const { technicalContact, account } = await entitlementOf(identity)
    return technicalContact ? account : null
  }
  const audiencesOf = createAudiencesOf({ accounts: accountSources })
  const isHeldOut = createIsHeldOut({ armOf: dependencies.armOf, entitledAccountOf })
  const addresses = createArticleAddresses({
    articles,
    stated: () => pinnedArticles(dependencies.sites),
    log,
  })
  void addresses.refresh()
  const caseAttachments = createCaseAttachments({ store: cases, entitlementOf, clock })
  return [
    ...suggestionRoutes({ search, publicUrl, log, audiencesOf, isHeldOut, articleIdOf: addresses.idOf }),
    ...articleRoutes({ articles, publicUrl, audiencesOf }),
    ...siteRoutes({ hasPrivateContent: () => articles.hasPrivate() }),
    ...meRoutes({ entitlementOf, clock }),
    ...logoutRoutes(logouts),
    ...emailCodeRoutes({
      store: dependencies.emailCodes,
      digests: createEmailCodeDigests(dependencies.keys.for('email-code')),
      accounts: accountSources,
      sessionKey: dependencies.keys.for('email-session'),
      clock,
    }),
    ...contactRoutes({ accounts: accountSources, directory: accounts, clock }),
    ...caseRoutes({
      store: cases,
      entitlementOf,
      clock,
      recordCaseAnswer: createCaseAnswers({ cases, answers, articleIdAt: articleIdAt(articles), clock }),
    }),
    ...attachmentRoutes({ blobs, attachments, clock, cases: caseAttachments }),
    ...callBackRoutes({ store: cases, entitlementOf, clock }),
    ...deskRoutes({
      sites: dependencies.sites,
      addReply: createDeskReplies({ store: cases, clock }),
      readFile: async ({ site, case: caseNumber, attachment }) => {
        const readable = await caseAttachments.ofSite(site, caseNumber)
        if (!readable.ok) return readable
        return readAttachment(
          { blobs, attachments },
          { caseNumber, id: attachment, readable: readable.value },
        )
      },
      clock,
    }),
    ...staffRoutes({ sites: dependencies.sites }),
    ...contentReportRoutes({
      sources: dependencies.sources,
      freshness: dependencies.freshness,
      clock,
    }),
    ...siteSettingsRoutes(dependencies.siteSettings),
    ...signInRoutes({
      store: dependencies.staff,
      cookies: staffCookies,
      digest: createStaffDigest(dependencies.keys.for('staff-sign-in')),
      ways: signInWays(dependencies.staffProvider),
      clock,
      onLostLine: (error) => log.warn({ err: error }, 'a refused sign-in could not be noted'),
    }),
    ...gapRoutes({ store: dependencies.gaps, currentTopics: dependencies.currentTopics, clock }),
    ...eventRoutes({
      store: events,
      questions: answers,
      clock,
      audiencesOf,
      entitledAccountOf,
      contactOf: createContactPseudonym(dependencies.keys.for('contact-pseudonym')),
      armOf: dependencies.armOf,
    }),
    ...experimentRoutes({ store: dependencies.experiment, clock }),
    ...reportRoutes(createReports({ store: dependencies.reports, clock })),
    ...unmeasuredRoutes({ store: dependencies.unmeasured, clock }),
  ]
}

function pinnedArticles(sites: SiteDirectory): string[] {
  return sites.all().flatMap(({ pinned }) => pinned.flatMap(({ articles }) => articles))
}
