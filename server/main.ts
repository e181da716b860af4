import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createStores } from './adapters/database/create-stores.ts'
import type { Database } from './adapters/database/database.ts'
import { createExperimentStore } from './adapters/database/experiment-store.ts'
import { createJobQueue } from './adapters/database/job-queue.ts'
import { openDatabase } from './adapters/database/open-database.ts'
import { readServerSecret } from './adapters/database/server-secret.ts'
import { createSiteSettingsStore } from './adapters/database/site-settings-store.ts'
import { createFileBlobStore } from './adapters/files/blob-store.ts'
import { dataFolderProblem, makeDataFolder } from './adapters/files/data-folder.ts'
import { createFileMailPreview } from './adapters/files/mail-preview.ts'
import { createHttpDirectory } from './adapters/http-directory/http-directory.ts'
import { createOpenIdProvider } from './adapters/oidc/openid-provider.ts'
import { openEventSink } from './adapters/open-event-sink.ts'
import { openSearch } from './adapters/open-search.ts'
import { createSmtpMailer } from './adapters/smtp/smtp-mailer.ts'
import { createApp } from './app.ts'
import { createCaseAnswers } from './cases/case-answers.ts'
import { noticesBySite } from './cases/notices.ts'
import { configuredSources } from './composition/configured-sources.ts'
import { createAskSearch } from './composition/create-ask-search.ts'
import { createExplain } from './composition/create-explain.ts'
import { createJobHandlers } from './composition/create-job-handlers.ts'
import { openControl } from './composition/open-control.ts'
import { openMailIn } from './composition/open-mail-in.ts'
import { readConfiguredSites } from './composition/read-configured-sites.ts'
import { startPeriodicWork } from './composition/start-periodic-work.ts'
import type { Config } from './config.ts'
import { createAccountSources } from './contacts/account-sources.ts'
import { createAccountsAdministration } from './contacts/import/accounts-administration.ts'
import { articleIdAt } from './content/answers/article-addresses.ts'
import { directIndexTarget } from './content/indexing/index-target.ts'
import { createSearchSync } from './content/indexing/search-sync.ts'
import { runSource } from './content/sources/run-source.ts'
import { createLog } from './create-log.ts'
import { createCaseFilings } from './deflection/case-filed-event.ts'
import { createContactPseudonym } from './deflection/contact-pseudonym.ts'
import { createArmOf } from './deflection/experiment/create-arm-of.ts'
import { createAskAgain } from './deflection/gaps/ask-again.ts'
import { createCurrentTopics } from './deflection/gaps/current-topics.ts'
import { createReportGaps } from './deflection/gaps/report-gaps.ts'
import { createReports } from './deflection/reports/reports.ts'
import { createSiteReports } from './deflection/reports/site-reports.ts'
import { demoMailIn } from './demo/demo-mail-in.ts'
import { createDemoSite } from './demo/demo-site.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import { readDemoFiles } from './demo/read-demo-files.ts'
import { type DemoSignIn, seedDemoStaff } from './demo/seed-demo-staff.ts'
import { createDeskDeliveries } from './desk/desk-deliveries-control.ts'
import { type Assets, loadAssets } from './http/assets.ts'
import { DASHBOARD_HEADERS } from './http/dashboard-pages.ts'
import { listen } from './http/listen.ts'
import { createAskGapAgain } from './jobs/handlers/ask-gap-again.ts'
import { createImportSource } from './jobs/handlers/import-source.ts'
import { createServerKeys } from './keys/server-keys.ts'
import { createPersonalData } from './privacy/personal-data.ts'
import { calendarBySite } from './sites/calendar-by-site.ts'
import { createSiteSettings } from './sites/change-settings.ts'
import { createLiveSites } from './sites/live-sites.ts'
import { createStaffAdministration } from './staff/staff-administration.ts'
import { warmUp } from './suggestions/warm-up.ts'

export interface RunningServer {
  port: number
  publicUrl: string
  /** Where mail is received; null when nothing listens for it. */
  mailPort: number | null
  /** Where mail can be read; null when it goes out by SMTP. */
  mailPreviewUrl: string | null
  /** Somebody whom the demo has put on the support team; null: it is not the demo. */
  demoSignIn: DemoSignIn | null
  /** Rejects when the store stops by itself: nothing can be kept any more. */
  failed: Promise<never>
  /** Ends requests and jobs under way, then lets go of the store. */
  stop(): Promise<void>
}

export interface StartOptions {
  /** The repository's root: where `dist/` and the shipped content are. */
  root: string
  demo: boolean
}

const SYNC_INTERVAL_MS = 1_000
/** A search engine that does not answer must not keep the form from people. */
const CATCH_UP_LIMIT_MS = 5_000

/**
 * Puts the server together and starts it.
 *
 * @throws {StartUpError} with one line that says why it cannot start; nothing is left running or locked then.
 */
export async function startServer(config: Config, { root, demo }: StartOptions): Promise<RunningServer> {
  const cleanUp = new AsyncDisposableStack()
  let database: Database | null = null
  try {
    const log = createLog(config.logLevel)
    const clock = () => new Date()
    const listener = await listen(config.host, config.port)
    cleanUp.defer(() => listener.close())
    const publicUrl = config.publicUrl ?? `http://localhost:${listener.port}`

    const configuredSites = await readConfiguredSites(config, demo)
    const mailPreview = config.smtpUrl ? null : createFileMailPreview(join(config.dataFolder, 'mail'))
    const mailer = mailPreview ?? createSmtpMailer(config.smtpUrl as string)
    cleanUp.defer(() => mailer.close())
    makeDataFolder(config.dataFolder)

    // The embedded store opens in a thread of its own: meanwhile this one reads and compresses what it will serve.
    const assetsRead = heardLater(readAssets(root, demo))
    const dashboardRead = heardLater(readDashboard(root))
    const demoFilesRead = heardLater(demo ? readDemoFiles(root) : Promise.resolve(null))
    database = await openDatabase({
      databaseUrl: config.databaseUrl ?? undefined,
      dataFolder: config.dataFolder,
    })
    const { lost, lock, isReachable, close } = database
    cleanUp.defer(close)
    const demoSite = demo
      ? await createDemoSite(config.dataFolder, { mailIsPreviewed: mailPreview !== null })
      : null
    const settingsStore = createSiteSettingsStore(database)
    const sites = createLiveSites(demoSite ? [...configuredSites, demoSite] : configuredSites, settingsStore)
    await sites.refresh()
    const jobs = await createJobQueue(database, {
      onError: (error) => log.error({ err: error }, 'the job queue met an error'),
      onJobFailed: (job, payload, error) =>
        // The address that somebody typed for a code is nobody's to read.
        log.warn({ job, ...payload, email: undefined, err: error }, 'a job failed and is run again later'),
    })
    cleanUp.defer(() => jobs.stop())
    const keys = createServerKeys(await readServerSecret(database))
    const armOf = createArmOf({
      store: createExperimentStore(database),
      sites,
      key: keys.for('experiment'),
      clock,
    })
    const contactOf = createContactPseudonym(keys.for('contact-pseudonym'))
    const filings = createCaseFilings({
      sites,
      contactOf,
      armOf,
    })
    const eventSink = await openEventSink(config, log)
    if (eventSink) cleanUp.defer(() => eventSink.close())
    const stores = createStores(database, {
      jobs,
      noticesOf: noticesBySite(sites),
      filings,
      sendsEvents: eventSink !== null,
      calendarOf: calendarBySite(sites),
    })
    const { articles, sources, accounts, cases, answers } = stores
    const searchOpened = heardLater(openSearch(config, await articles.storeId()))
    cleanUp.defer(() =>
      searchOpened.then(
        (opened) => opened.close(),
        () => undefined,
      ),
    )
    const accountSources = createAccountSources({
      sites,
      directory: accounts,
      http: createHttpDirectory({ sites }),
    })
    const blobs = createFileBlobStore(join(config.dataFolder, 'blobs'))
    const files = await demoFilesRead
    const demoParts =
      demoSite && files
        ? await prepareDemo({
            files,
            site: demoSite,
            accounts,
            articles,
            mailPreview,
            takeMail: demoMailIn({
              blobs,
              inbox: stores.inbox,
              sites: [demoSite],
              replyKey: keys.for('reply-address'),
              clock,
            }),
            clock,
            log,
          })
        : null
    const search = await searchOpened
    const sync = createSearchSync({ articles, search, log })

    const currentTopics = createCurrentTopics({ store: stores.gaps })
    const searchRevision = () => search.revision()
    const app = createApp({
      currentTopics,
      publicUrl,
      sites,
      search,
      ...stores,
      accountSources,
      blobs,
      keys,
      armOf,
      clock,
      log,
      isStoreReachable: isReachable,
      assets: await assetsRead,
      dashboard: await dashboardRead,
      siteSettings: createSiteSettings({ store: settingsStore, sites, clock }),
      staffProvider: config.oidc && {
        provider: createOpenIdProvider(config.oidc),
        rules: config.oidc.rules,
        label: config.oidc.label,
      },
      trustedProxies: config.trustedProxies,
      demo: demoParts,
    })

    const caughtUp = sync.start(SYNC_INTERVAL_MS).then(() => warmUp(search))
    cleanUp.defer(() => sync.stop())
    await Promise.race([caughtUp, delay(CATCH_UP_LIMIT_MS, undefined, { ref: false })])
    const stopping = new AbortController()
    const readSource = runSource({
      target: directIndexTarget({ articles, sources }),
      readSource: configuredSources(config),
      clock,
      log,
    })
    await jobs.start({
      ...createJobHandlers({
        stores,
        accountSources,
        blobs,
        sites,
        keys,
        mailer,
        receivesMail: mailPreview !== null || config.mailIn !== null,
        publicUrl,
        clock,
        log,
      }),
      'ask-gap-again': createAskGapAgain({
        askAgain: createAskAgain({
          store: stores.gaps,
          currentTopics,
          ask: createAskSearch({ search, publicUrl, log }),
          searchRevision,
          clock,
        }),
        contentRevision: () => articles.revision(),
        searchRevision,
      }),
      'import-source': createImportSource({ run: readSource, stopping: stopping.signal, log }),
    })
    await stores.deskDeliveries.wakePending()
    const periodicWork = startPeriodicWork({
      eventSink,
      searchRevision,
      stores,
      blobs,
      jobs,
      sites,
      clock,
      log,
    })
    cleanUp.defer(() => {
      stopping.abort()
      return periodicWork.stop()
    })
    const mailIn =
      config.mailIn &&
      (await openMailIn(config.mailIn, {
        sites,
        blobs,
        inbox: stores.inbox,
        replyKey: keys.for('reply-address'),
        clock,
        log,
      }))
    if (mailIn) cleanUp.defer(() => mailIn.close())
    const explain = createExplain({ search, articles, sites: () => sites.all(), publicUrl })
    const recordCaseAnswer = createCaseAnswers({ cases, answers, articleIdAt: articleIdAt(articles), clock })
    const administration = createAccountsAdministration({
      directory: accounts,
      sites: sites.all().map(({ id }) => id),
      clock,
    })
    const staffAdministration = createStaffAdministration(stores.staff, clock)
    const demoSignIn = demo ? await seedDemoStaff(staffAdministration, config.dataFolder) : null
    const control = await openControl(lock, {
      articles,
      sources,
      sync,
      explain,
      recordCaseAnswer,
      accounts: administration,
      desk: createDeskDeliveries(stores.deskDeliveries, clock),
      mail: stores.deliveries,
      personalData: createPersonalData({
        store: stores.personalData,
        sites: sites.all().map(({ id }) => id),
        contactOf,
        clock,
      }),
      staff: staffAdministration,
      reports: createSiteReports({
        reports: createReports({ store: stores.reports, clock }),
        reportGaps: createReportGaps({ store: stores.gaps, currentTopics, clock }),
        rollUps: stores.rollUps,
        sites,
      }),
    })
    if (control) cleanUp.defer(() => control.close())
    listener.serve((request) => app.fetch(request))

    return {
      port: listener.port,
      publicUrl,
      mailPort: mailIn?.port ?? null,
      demoSignIn,
      mailPreviewUrl: mailPreview && demo ? `${publicUrl}/demo/mail` : null,
      failed: lost.then((error) => Promise.reject(error)),
      stop: async () => {
        // Requests under way still need everything below.
        await listener.close()
        await cleanUp.disposeAsync()
      },
    }
  } catch (error) {
    await cleanUp.disposeAsync()
    throw dataFolderProblem(error, config.dataFolder) ?? database?.startUpError(error) ?? error
  }
}

/** A promise that is begun before it is waited for: should it reject in between, that is no unhandled rejection. */
function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

/** Null: none was built. */
async function readDashboard(root: string): Promise<Assets | null> {
  const folder = join(root, 'dist', 'dashboard')
  if (!existsSync(folder)) return null
  return loadAssets({ folder, under: '/dashboard', originHeaders: DASHBOARD_HEADERS })
}

function readAssets(root: string, demo: boolean): Promise<Assets[]> {
  const folders = [
    { folder: join(root, 'dist', 'widget'), under: '' },
    ...(demo ? [{ folder: join(root, 'dist', 'demo'), under: '/demo' }] : []),
  ]
  return Promise.all(folders.map(loadAssets))
}
