import { join } from 'node:path'
import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Database } from './adapters/database/database.ts'
import { openDatabase } from './adapters/database/open-database.ts'
import { createReadBacklog } from './adapters/database/read-backlog.ts'
import { createFileBlobStore } from './adapters/files/blob-store.ts'
import { dataFolderProblem, makeDataFolder } from './adapters/files/data-folder.ts'
import { createHttpDirectory } from './adapters/http-directory/http-directory.ts'
import { createOpenIdProvider } from './adapters/oidc/openid-provider.ts'
import { openSearch } from './adapters/open-search.ts'
import { createApp } from './app.ts'
import { heardLater } from './composition/heard-later.ts'
import { countCases } from './composition/metrics/count-cases.ts'
import { countMails } from './composition/metrics/count-mails.ts'
import { createStateGauges } from './composition/metrics/create-state-gauges.ts'
import { openControl } from './composition/open-control.ts'
import { openMailOut } from './composition/open-mail-out.ts'
import { openSites } from './composition/open-sites.ts'
import { openStores } from './composition/open-stores.ts'
import { readBuiltFiles } from './composition/read-built-files.ts'
import { readConfiguredSites } from './composition/read-configured-sites.ts'
import { startBackgroundWork } from './composition/start-background-work.ts'
import type { Config } from './config.ts'
import { createAccountSources } from './contacts/account-sources.ts'
import { createSearchSync } from './content/indexing/search-sync.ts'
import { createLog } from './create-log.ts'
import { createCurrentTopics } from './deflection/gaps/current-topics.ts'
import { createDemoSite } from './demo/demo-site.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import { type DemoSignIn, seedDemoStaff } from './demo/seed-demo-staff.ts'
import { listen } from './http/listen.ts'
import { createStaffAdministration } from './staff/staff-administration.ts'

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
    const metrics = new Registry()
    collectDefaultMetrics({ register: metrics })
    const listener = await listen(config.host, config.port)
    cleanUp.defer(() => listener.close())
    const publicUrl = config.publicUrl ?? `http://localhost:${listener.port}`

    const configuredSites = await readConfiguredSites(config, demo)
    const { mailer: uncountedMailer, mailPreview } = openMailOut(config)
    const mailer = countMails(metrics, uncountedMailer)
    cleanUp.defer(() => mailer.close())
    makeDataFolder(config.dataFolder)

    // The embedded store opens in a thread of its own: meanwhile this one reads and compresses what it will serve.
    const built = readBuiltFiles(root, demo)
    database = await openDatabase(config)
    const { lost, lock, isReachable, close } = database
    cleanUp.defer(close)
    const demoSite = demo
      ? await createDemoSite(config.dataFolder, { mailIsPreviewed: mailPreview !== null })
      : null
    const { sites, siteSettings } = await openSites(database, {
      configured: demoSite ? [...configuredSites, demoSite] : configuredSites,
      clock,
    })
    const {
      stores: opened,
      jobs,
      keys,
      armOf,
      contactOf,
      eventSink,
      eraseSentEvents,
    } = await openStores(database, {
      config,
      sites,
      clock,
      log,
      cleanUp,
    })
    const stores = { ...opened, cases: countCases(metrics, opened.cases) }
    const { articles, accounts, inbox } = stores
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
    const demoFiles = await built.demoFiles
    const demoParts =
      demoSite && demoFiles
        ? await prepareDemo({
            files: demoFiles,
            site: demoSite,
            address: { host: config.host, publicUrl },
            accounts,
            articles,
            mailPreview,
            blobs,
            inbox,
            replyKey: keys.for('reply-address'),
            clock,
            log,
          })
        : null
    const search = await searchOpened
    createStateGauges(metrics, {
      isStoreReachable: isReachable,
      search,
      readBacklog: createReadBacklog(database),
    })
    const sync = createSearchSync({ articles, search, log })
    const currentTopics = createCurrentTopics({ store: stores.gaps })

    const shared = { sites, search, currentTopics, accountSources, blobs, keys, publicUrl, clock, log }
    const app = createApp({
      ...stores,
      ...shared,
      siteSettings,
      armOf,
      isStoreReachable: isReachable,
      assets: await built.assets,
      dashboard: await built.dashboard,
      staffProvider: config.oidc && {
        provider: createOpenIdProvider(config.oidc),
        rules: config.oidc.rules,
        label: config.oidc.label,
      },
      trustedProxies: config.trustedProxies,
      metrics,
      metricsToken: config.metricsToken,
      demo: demoParts,
    })
    const { mailIn } = await startBackgroundWork({
      ...shared,
      config,
      stores,
      jobs,
      sync,
      mailer,
      mailIsPreviewed: mailPreview !== null,
      eventSink,
      eraseSentEvents,
      cleanUp,
    })
    const staff = createStaffAdministration(stores.staff, clock)
    const demoSignIn = demo ? await seedDemoStaff(staff, config.dataFolder) : null
    const control = await openControl(lock, { ...shared, stores, sync, contactOf, eraseSentEvents, staff })
    if (control) cleanUp.defer(() => control.close())
    listener.serve((request, connection) => app.fetch(request, connection))

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
