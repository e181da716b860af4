import type { Logger } from 'pino'
import { createStores } from '../adapters/database/create-stores.ts'
import type { Database } from '../adapters/database/database.ts'
import { createExperimentStore } from '../adapters/database/experiment-store.ts'
import { createJobQueue } from '../adapters/database/job-queue.ts'
import { readServerSecret } from '../adapters/database/server-secret.ts'
import { openEventSink } from '../adapters/open-event-sink.ts'
import { noticesBySite } from '../cases/notices.ts'
import type { Config } from '../config.ts'
import { createCaseFilings } from '../deflection/case-filed-event.ts'
import { createContactPseudonym } from '../deflection/contact-pseudonym.ts'
import { createArmOf } from '../deflection/experiment/create-arm-of.ts'
import { createEraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import { createServerKeys } from '../keys/server-keys.ts'
import { calendarBySite } from '../sites/calendar-by-site.ts'
import type { SiteDirectory } from '../sites/site.ts'

interface OpenStoresDependencies {
  config: Pick<Config, 'elasticsearch' | 'eventsIndex'>
  sites: SiteDirectory
  clock: () => Date
  log: Logger
  /** Closes what is opened here. */
  cleanUp: AsyncDisposableStack
}

/**
 * All that is kept, and what writes along with it in one transaction: the queue of jobs, and the events that a case is told by,
 * for which people have pseudonyms and accounts have arms.
 */
export async function openStores(
  database: Database,
  { config, sites, clock, log, cleanUp }: OpenStoresDependencies,
) {
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
  const eventSink = await openEventSink(config, log)
  if (eventSink) cleanUp.defer(() => eventSink.close())
  const stores = createStores(database, {
    jobs,
    noticesOf: noticesBySite(sites),
    filings: createCaseFilings({ sites, contactOf, armOf }),
    sendsEvents: eventSink !== null,
    calendarOf: calendarBySite(sites),
  })
  const eraseSentEvents =
    eventSink && createEraseSentEvents({ erasures: stores.erasures, sink: eventSink, clock })
  return { stores, jobs, keys, armOf, contactOf, eventSink, eraseSentEvents }
}
