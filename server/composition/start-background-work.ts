import { setTimeout as delay } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Stores } from '../adapters/database/create-stores.ts'
import type { BlobStore } from '../attachments/blob-store.ts'
import type { Config } from '../config.ts'
import type { AccountSources } from '../contacts/account-sources.ts'
import type { SearchSync } from '../content/indexing/search-sync.ts'
import type { CurrentTopics } from '../deflection/gaps/current-topics.ts'
import type { EraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import type { EventSink } from '../deflection/sending/event-sink.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { LiveSites } from '../sites/live-sites.ts'
import type { ArticleSearch } from '../suggestions/article-search.ts'
import { warmUp } from '../suggestions/warm-up.ts'
import { createCaseJobHandlers } from './create-case-job-handlers.ts'
import { createContentJobHandlers } from './create-content-job-handlers.ts'
import { type MailIn, openMailIn } from './open-mail-in.ts'
import { startPeriodicWork } from './start-periodic-work.ts'

interface BackgroundWorkDependencies {
  config: Pick<Config, 'publicUrl' | 'discourseKeys' | 'mailIn'>
  stores: Stores
  jobs: JobQueue
  sites: LiveSites
  search: ArticleSearch
  sync: SearchSync
  currentTopics: CurrentTopics
  accountSources: AccountSources
  blobs: BlobStore
  keys: ServerKeys
  mailer: Mailer
  /** Mail that goes out is read in this process and answered there, not by SMTP. */
  mailIsPreviewed: boolean
  /** Null: events are sent on nowhere. */
  eventSink: EventSink | null
  eraseSentEvents: EraseSentEvents | null
  publicUrl: string
  clock: () => Date
  log: Logger
  /** Stops what is started here. */
  cleanUp: AsyncDisposableStack
}

const SYNC_INTERVAL_MS = 1_000
/** A search engine that does not answer must not keep the form from people. */
const CATCH_UP_LIMIT_MS = 5_000

/**
 * Starts what the server does besides answering requests: the search index is kept in step, jobs are run, the clock is minded,
 * mail is taken in. Resolves once the index has caught up, or that has taken too long, and all else is under way.
 *
 * @throws {StartUpError} as `openMailIn` does; `mailIn` is null when no mail comes in.
 */
export async function startBackgroundWork(dependencies: BackgroundWorkDependencies): Promise<{
  mailIn: MailIn | null
}> {
  const { config, stores, jobs, sites, search, sync, blobs, keys, clock, log, cleanUp } = dependencies
  const caughtUp = sync.start(SYNC_INTERVAL_MS).then(() => warmUp(search))
  cleanUp.defer(() => sync.stop())
  await Promise.race([caughtUp, delay(CATCH_UP_LIMIT_MS, undefined, { ref: false })])

  const stopping = new AbortController()
  await jobs.start({
    ...createCaseJobHandlers({
      ...dependencies,
      receivesMail: dependencies.mailIsPreviewed || config.mailIn !== null,
    }),
    ...createContentJobHandlers({ ...dependencies, stopping: stopping.signal }),
  })
  await stores.deskDeliveries.wakePending()
  const periodicWork = startPeriodicWork({ ...dependencies, searchRevision: () => search.revision() })
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
  return { mailIn }
}
