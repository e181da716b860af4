import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createMailCases } from './adapters/cases/mail-cases.ts'
import { createAccountDirectory } from './adapters/database/account-directory.ts'
import { createAnswerStore } from './adapters/database/answer-store.ts'
import { createArticleStore } from './adapters/database/article-store.ts'
import { createAttachmentStore } from './adapters/database/attachment-store.ts'
import { createAwaitingCases } from './adapters/database/awaiting-cases.ts'
import { createCaseStore } from './adapters/database/case-store.ts'
import type { Database } from './adapters/database/database.ts'
import { createDeskDeliveryStore } from './adapters/database/desk-delivery-store.ts'
import { createEmailCodeStore } from './adapters/database/email-code-store.ts'
import { createEventStore } from './adapters/database/event-store.ts'
import { createInboundMailStore } from './adapters/database/inbound-mail-store.ts'
import { createJobQueue } from './adapters/database/job-queue.ts'
import { createLogoutStore } from './adapters/database/logout-store.ts'
import { createMailDeliveries } from './adapters/database/mail-deliveries.ts'
import { openDatabase } from './adapters/database/open-database.ts'
import { readServerSecret } from './adapters/database/server-secret.ts'
import { createSourceStore } from './adapters/database/source-store.ts'
import { createFileBlobStore, removeLeftOverBlobs } from './adapters/files/blob-store.ts'
import { dataFolderProblem, makeDataFolder } from './adapters/files/data-folder.ts'
import { createFileMailPreview } from './adapters/files/mail-preview.ts'
import { createHttpDirectory } from './adapters/http-directory/http-directory.ts'
import { openSearch } from './adapters/open-search.ts'
import { createSmtpMailer } from './adapters/smtp/smtp-mailer.ts'
import { createDeskOf } from './adapters/webhooks/desk-of.ts'
import { createApp } from './app.ts'
import { attachFile } from './attachments/attach-file.ts'
import type { SupportCase } from './cases/case.ts'
import { createCaseAnswers } from './cases/case-answers.ts'
import { noticesBySite } from './cases/notices.ts'
import { createFlagDueTargets } from './cases/targets/flag-due-targets.ts'
import type { Config } from './config.ts'
import { configuredSources } from './configured-sources.ts'
import { createAccountSources } from './contacts/account-sources.ts'
import { createEmailCodeDigests } from './contacts/email-codes/email-code.ts'
import { createAccountsAdministration } from './contacts/import/accounts-administration.ts'
import { articleIdAt } from './content/answers/article-addresses.ts'
import { directIndexTarget } from './content/indexing/index-target.ts'
import { createSearchSync } from './content/indexing/search-sync.ts'
import { runSource } from './content/sources/run-source.ts'
import { createExplain } from './create-explain.ts'
import { createLog } from './create-log.ts'
import { createDemoSite } from './demo/demo-site.ts'
import { prepareDemo } from './demo/prepare-demo.ts'
import { readDemoFiles } from './demo/read-demo-files.ts'
import { createDeskDeliveries } from './desk/desk-deliveries-control.ts'
import { type Assets, loadAssets } from './http/assets.ts'
import { listen } from './http/listen.ts'
import { createFileCleanUp } from './jobs/file-clean-up.ts'
import { createDeliverToDesk } from './jobs/handlers/deliver-to-desk.ts'
import { createImportSource } from './jobs/handlers/import-source.ts'
import { createHandleInboundMail } from './jobs/handlers/receive-mail.ts'
import { createRemindOfCallBack } from './jobs/handlers/remind-of-call-back.ts'
import { createSendCaseConfirmation } from './jobs/handlers/send-case-confirmation.ts'
import { createSendCaseMail } from './jobs/handlers/send-case-mail.ts'
import { createSendContactMail } from './jobs/handlers/send-contact-mail.ts'
import { createSendEmailCode } from './jobs/handlers/send-email-code.ts'
import { createTellOfRefusedMail } from './jobs/handlers/tell-of-refused-mail.ts'
import { createImportSchedule } from './jobs/import-schedule.ts'
import { createTargetSweep } from './jobs/target-sweep.ts'
import { createServerKeys } from './keys/server-keys.ts'
import { createDeliverMail } from './mail/delivery/deliver-mail.ts'
import { replyAddressProblem } from './mail/reply-address.ts'
import { openControl } from './open-control.ts'
import { openMailIn } from './open-mail-in.ts'
import { readSitesFile } from './sites/read-sites-file.ts'
import type { Site } from './sites/site.ts'
import { createSiteDirectory } from './sites/site-directory.ts'
import { StartUpError } from './start-up-error.ts'
import { warmUp } from './suggestions/warm-up.ts'
import { createCallBackLinks } from './support-pages/call-back-link.ts'

export interface RunningServer {
  port: number
  publicUrl: string
  /** Where mail is received; null when nothing listens for it. */
  mailPort: number | null
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
const FILE_CLEAN_UP_INTERVAL_MS = 60 * 60_000
const SCHEDULE_INTERVAL_MS = 10_000
const TARGET_SWEEP_INTERVAL_MS = 30_000
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
    const demoFilesRead = heardLater(demo ? readDemoFiles(root) : Promise.resolve(null))
    database = await openDatabase({
      databaseUrl: config.databaseUrl ?? undefined,
      dataFolder: config.dataFolder,
    })
    const { lost, lock, isReachable, close } = database
    cleanUp.defer(close)
    const articles = createArticleStore(database)
    const sources = createSourceStore(database)
    const searchOpened = heardLater(openSearch(config, await articles.storeId()))
    cleanUp.defer(() =>
      searchOpened.then(
        (opened) => opened.close(),
        () => undefined,
      ),
    )
    const demoSite = demo ? await createDemoSite(config.dataFolder) : null
    const sites = createSiteDirectory(demoSite ? [...configuredSites, demoSite] : configuredSites)
    const jobs = await createJobQueue(database, {
      onError: (error) => log.error({ err: error }, 'the job queue met an error'),
      onJobFailed: (job, payload, error) =>
        // The address that somebody typed for a code is nobody's to read.
        log.warn({ job, ...payload, email: undefined, err: error }, 'a job failed and is run again later'),
    })
    cleanUp.defer(() => jobs.stop())
    const accounts = createAccountDirectory(database, jobs)
    const accountSources = createAccountSources({
      sites,
      directory: accounts,
      http: createHttpDirectory({ sites }),
    })
    const blobFolder = join(config.dataFolder, 'blobs')
    await removeLeftOverBlobs(blobFolder, clock())
    const blobs = createFileBlobStore(blobFolder)
    const deskDeliveries = createDeskDeliveryStore(database, jobs)
    const attachments = createAttachmentStore(database)
    const cases = createCaseStore(database, { jobs, noticesOf: noticesBySite(sites) })
    const keys = createServerKeys(await readServerSecret(database))
    const emailCodes = createEmailCodeStore(database, jobs)
    const answers = createAnswerStore(database)
    const demoFiles = await demoFilesRead
    const demoParts =
      demoSite && demoFiles
        ? await prepareDemo({
            files: demoFiles,
            site: demoSite,
            accounts,
            articles,
            mailPreview,
            clock,
            log,
          })
        : null
    const search = await searchOpened
    const sync = createSearchSync({ articles, search, log })

    const app = createApp({
      publicUrl,
      sites,
      articles,
      answers,
      search,
      accounts,
      accountSources,
      logouts: createLogoutStore(database),
      emailCodes,
      cases,
      attachments,
      blobs,
      keys,
      events: createEventStore(database),
      clock,
      log,
      isStoreReachable: isReachable,
      assets: await assetsRead,
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
    const replyKey = keys.for('reply-address')
    const deliveries = createMailDeliveries(database, jobs)
    const deliverMail = createDeliverMail({ deliveries, mailer, clock, log })
    const callBackLinkOf = createCallBackLinks({ publicUrl, key: keys.for('support-link') })
    const caseMailFrame = {
      replyKeyOf: ({ mail }: Site) =>
        mailPreview || config.mailIn || mail.replyAddress !== null ? replyKey : null,
      supportPageOf: ({ number, callBack }: SupportCase) => callBack && callBackLinkOf(number, callBack),
    }
    const sendCaseMail = createSendCaseMail({
      cases,
      sites,
      deliver: deliverMail,
      attachments,
      blobs,
      enginesOf: async (site, account) => (await accountSources.find(site, account))?.engines ?? [],
      ...caseMailFrame,
      clock,
    })
    const inbox = createInboundMailStore(database, jobs)
    await jobs.start({
      'receive-mail': createHandleInboundMail({
        inbox,
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
        deliverMail,
        clock,
        log,
      }),
      'send-case-mail': sendCaseMail,
      'remind-of-call-back': createRemindOfCallBack({
        cases,
        sites,
        deliver: deliverMail,
        ...caseMailFrame,
        clock,
      }),
      'tell-of-refused-mail': createTellOfRefusedMail({
        cases,
        sites,
        deliveries,
        deliver: deliverMail,
        ...caseMailFrame,
      }),
      'send-contact-mail': createSendContactMail({ directory: accounts, sites, deliverMail }),
      'send-case-confirmation': createSendCaseConfirmation({ cases, sendCaseMail }),
      'send-email-code': createSendEmailCode({
        codes: emailCodes,
        digests: createEmailCodeDigests(keys.for('email-code')),
        accounts: accountSources,
        sites,
        mailer,
        clock,
        log,
      }),
      'deliver-to-desk': createDeliverToDesk({
        cases,
        deliveries: deskDeliveries,
        deskOf: createDeskOf({ sites, clock }),
        clock,
        chance: Math.random,
      }),
      'import-source': createImportSource({ run: readSource, stopping: stopping.signal, log }),
    })
    const cleaning = createFileCleanUp({ blobs, attachments, clock, log })
    cleaning.start(FILE_CLEAN_UP_INTERVAL_MS)
    cleanUp.defer(() => cleaning.stop())
    const schedule = createImportSchedule({ sources, jobs, clock, log })
    schedule.start(SCHEDULE_INTERVAL_MS)
    cleanUp.defer(() => {
      stopping.abort()
      return schedule.stop()
    })
    const awaiting = createAwaitingCases(database)
    const targets = createTargetSweep({
      flagDueTargets: createFlagDueTargets({ cases, awaiting, sites, clock }),
      log,
    })
    targets.start(TARGET_SWEEP_INTERVAL_MS)
    cleanUp.defer(() => targets.stop())
    const mailIn =
      config.mailIn && (await openMailIn(config.mailIn, { sites, blobs, inbox, replyKey, clock, log }))
    if (mailIn) cleanUp.defer(() => mailIn.close())
    const explain = createExplain({ search, articles, sites: sites.all(), publicUrl })
    const recordCaseAnswer = createCaseAnswers({ cases, answers, articleIdAt: articleIdAt(articles), clock })
    const administration = createAccountsAdministration({
      directory: accounts,
      sites: sites.all().map(({ id }) => id),
      clock,
    })
    const control = await openControl(
      lock,
      { articles, sources },
      sync,
      explain,
      recordCaseAnswer,
      administration,
      createDeskDeliveries(deskDeliveries, clock),
      deliveries,
    )
    if (control) cleanUp.defer(() => control.close())
    listener.serve((request) => app.fetch(request))

    return {
      port: listener.port,
      publicUrl,
      mailPort: mailIn?.port ?? null,
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

function readAssets(root: string, demo: boolean): Promise<Assets[]> {
  const folders = [
    { folder: join(root, 'dist', 'widget'), under: '' },
    ...(demo ? [{ folder: join(root, 'dist', 'demo'), under: '/demo' }] : []),
  ]
  return Promise.all(folders.map(loadAssets))
}

async function readConfiguredSites(config: Config, demo: boolean): Promise<Site[]> {
  const sites = config.sitesFile ? await readSitesFile(config.sitesFile) : []
  for (const site of sites) refuseUnusableAddresses(site, config)
  if (sites.length > 0 || demo) return sites
  throw new StartUpError(
    'configuration_invalid',
    'There is no site to serve. Set GUICHET_SITES to a sites file, or start with --demo.',
  )
}

function refuseUnusableAddresses(site: Site, { mailIn }: Config): void {
  const problem = replyAddressProblem(site)
  if (problem === null || (site.mail.replyAddress === null && !mailIn)) return
  throw new StartUpError(
    'configuration_invalid',
    `The site ${site.id} can receive no answers by mail at "${site.mail.replyAddress ?? site.supportEmail}": ${problem}. Set its mail.replyAddress.`,
  )
}
