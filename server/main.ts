import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Hono } from 'hono'
import { pino } from 'pino'
import { createAccountDirectory } from './adapters/database/account-directory.ts'
import { createArticleStore } from './adapters/database/article-store.ts'
import { createCaseStore } from './adapters/database/case-store.ts'
import type { Database } from './adapters/database/database.ts'
import { createEventStore } from './adapters/database/event-store.ts'
import { createJobQueue } from './adapters/database/job-queue.ts'
import { openDatabase } from './adapters/database/open-database.ts'
import { createFileMailPreview } from './adapters/files/mail-preview.ts'
import { makeFolder } from './adapters/files/make-folder.ts'
import { openSearch } from './adapters/open-search.ts'
import { createSmtpMailer } from './adapters/smtp/smtp-mailer.ts'
import { createApp } from './app.ts'
import type { Config } from './config.ts'
import type { ArticleStore } from './content/article-store.ts'
import { indexControl } from './content/index-control.ts'
import { createSearchSync, type SearchSync } from './content/search-sync.ts'
import { createDemoSite } from './demo/demo-site.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import { type Listener, listen } from './http/listen.ts'
import { createSendCaseConfirmation } from './jobs/handlers/send-case-confirmation.ts'
import { readSitesFile } from './sites/read-sites-file.ts'
import type { Site } from './sites/site.ts'
import { createSiteDirectory } from './sites/site-directory.ts'
import { StartUpError } from './start-up-error.ts'
import { warmUp } from './suggestions/warm-up.ts'

export interface RunningServer {
  port: number
  publicUrl: string
  /** Where mail can be read; null when it goes out by SMTP. */
  mailPreviewUrl: string | null
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

/**
 * Puts the server together and starts it.
 *
 * @throws {StartUpError} with one line that says why it cannot start; nothing is left running or locked then.
 */
export async function startServer(config: Config, { root, demo }: StartOptions): Promise<RunningServer> {
  const cleanUp = new AsyncDisposableStack()
  try {
    const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }))
    const clock = () => new Date()
    const listener = await listen(config.host, config.port)
    cleanUp.defer(() => listener.close())
    const publicUrl = config.publicUrl ?? `http://localhost:${listener.port}`

    makeDataFolder(config.dataFolder)
    const database = await openDatabase({
      databaseUrl: config.databaseUrl ?? undefined,
      dataFolder: config.dataFolder,
    })
    cleanUp.defer(() => database.close())
    const demoSite = demo ? await createDemoSite(config.dataFolder) : null
    const sites = createSiteDirectory(await configuredSites(config, demoSite))
    const articles = createArticleStore(database)
    const accounts = createAccountDirectory(database)
    const search = await openSearch(config)
    cleanUp.defer(() => search.close())
    const sync = createSearchSync({ articles, search, log })
    const mailPreview = config.smtpUrl ? null : createFileMailPreview(join(config.dataFolder, 'mail'))
    const mailer = mailPreview ?? createSmtpMailer(config.smtpUrl as string)
    cleanUp.defer(() => mailer.close())
    const jobs = await createJobQueue(database, (error) => log.error({ err: error }, 'job queue'))
    cleanUp.defer(() => jobs.stop())
    const cases = createCaseStore(database, jobs)

    const app = await createApp({
      publicUrl,
      sites,
      articles,
      search,
      accounts,
      cases,
      events: createEventStore(database),
      clock,
      log,
      isStoreReachable: () => database.isReachable(),
      assets: [
        { folder: join(root, 'dist', 'widget'), under: '' },
        ...(demo ? [{ folder: join(root, 'dist', 'demo'), under: '/demo' }] : []),
      ],
      demo:
        demoSite &&
        (await prepareDemo({ root, site: demoSite, accounts, articles, mailPreview, clock, log })),
    })

    await sync.catchUp().catch((error: unknown) => log.warn({ err: error }, 'the search index is behind'))
    await warmUp(search)
    sync.start(SYNC_INTERVAL_MS)
    cleanUp.defer(() => sync.stop())
    await jobs.start({
      'send-case-confirmation': createSendCaseConfirmation({ cases, sites, mailer, clock }),
    })
    const control = await openControl(database, articles, sync)
    if (control) cleanUp.defer(() => control.close())
    listener.serve((request) => app.fetch(request))

    return {
      port: listener.port,
      publicUrl,
      mailPreviewUrl: mailPreview && demo ? `${publicUrl}/demo/mail` : null,
      failed: database.lost.then((error) => Promise.reject(error)),
      stop: async () => {
        // Requests under way still need everything below.
        await listener.close()
        await cleanUp.disposeAsync()
      },
    }
  } catch (error) {
    await cleanUp.disposeAsync()
    throw error
  }
}

function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartUpError(
      'data_folder_unwritable',
      `The data folder ${folder} cannot be made (${code}). Set GUICHET_DATA to a folder that can be written.`,
    )
  }
}

async function configuredSites(config: Config, demoSite: Site | null): Promise<Site[]> {
  const fromFile = config.sitesFile ? await readSitesFile(config.sitesFile) : []
  const sites = demoSite ? [...fromFile, demoSite] : fromFile
  if (sites.length > 0) return sites
  throw new StartUpError(
    'configuration_invalid',
    'There is no site to serve. Set GUICHET_SITES to a sites file, or start with --demo.',
  )
}

/**
 * Where `guichet index` reaches a server that holds the embedded store: a loopback port of its own, so that no proxy in
 * front of the public one can expose it, with a token that only who may read the data folder knows.
 */
async function openControl(
  database: Database,
  articles: ArticleStore,
  sync: SearchSync,
): Promise<Listener | null> {
  if (!database.lock) return null
  const token = randomBytes(32).toString('base64url')
  const app = new Hono()
  app.route(
    '/control/index',
    indexControl({
      articles,
      token,
      afterIndex: async () => {
        await sync.catchUp()
      },
    }),
  )
  const listener = await listen('127.0.0.1', 0)
  listener.serve((request) => app.fetch(request))
  await database.lock.setControl({ url: `http://127.0.0.1:${listener.port}`, token })
  return listener
}
