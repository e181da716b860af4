import { type Kysely, sql, type Transaction } from 'kysely'
import {
  fromKysely,
  type Job,
  type JobResult,
  PgBoss,
  type QueueOptions,
  type QueuePolicy,
  type WorkOptions,
} from 'pg-boss'
import type { JobHandlers, JobName, JobPayloads, JobQueue } from '../../jobs/job-queue.ts'
import type { Database } from './database.ts'
import type { DatabaseSchema } from './schema.ts'

export interface DatabaseJobQueue extends JobQueue {
  /** Part of the transaction: the job is there when it commits, and only then. */
  enqueue<Name extends JobName>(
    transaction: Transaction<DatabaseSchema>,
    name: Name,
    payload: JobPayloads[Name],
    options?: { startAfter?: Date; singletonKey?: string },
  ): Promise<void>
}

const SCHEMA = 'pgboss'
export const JOB_TABLE = sql.table(`${SCHEMA}.job`)
const HOUR = 60 * 60
const DAY = 24 * HOUR

interface JobSettings {
  /** Fixed when the queue is made. */
  policy?: QueuePolicy
  queue: QueueOptions
  work: WorkOptions
}

const MAIL: JobSettings = {
  queue: {
    // Pauses of 5 s to 10 s, then twice as long each time up to an hour: 27 hours at the least before a job is set aside.
    retryLimit: 36,
    retryBackoff: true,
    retryDelay: 5,
    retryDelayMax: HOUR,
    expireInSeconds: 120,
    // A worker that was killed is missed after this long.
    heartbeatSeconds: 20,
    deleteAfterSeconds: DAY,
  },
  // Batches at once, and jobs in each: a mail server that hangs holds up some of the mail, not all of it.
  work: { pollingIntervalSeconds: 0.5, localConcurrency: 2, batchSize: 10, burstWhenBatchFull: true },
}

/** The handler gives up by itself when the code would come too late to be of use. */
const EMAIL_CODE: JobSettings = {
  queue: {
    retryLimit: 30,
    retryBackoff: true,
    retryDelay: 2,
    retryDelayMax: 60,
    expireInSeconds: 60,
    heartbeatSeconds: 20,
    // The address of somebody who may be known to nobody need not stay.
    deleteAfterSeconds: HOUR,
  },
  work: { pollingIntervalSeconds: 0.5, localConcurrency: 2, batchSize: 10, burstWhenBatchFull: true },
}

/** A mail with its files is in memory while it is read: no more than two at once. */
const MAIL_IN: JobSettings = {
  queue: { ...MAIL.queue, expireInSeconds: 300 },
  work: { pollingIntervalSeconds: 0.5, localConcurrency: 2, batchSize: 1, burstWhenBatchFull: true },
}

/** How often a desk is tried, and for how long, its deliveries say themselves: the queue's retries are for a store that is away. */
const DESK = MAIL
const SETTINGS: Record<JobName, JobSettings> = {
  'send-case-confirmation': MAIL,
  'send-case-mail': MAIL,
  'tell-of-refused-mail': MAIL,
  'remind-of-call-back': MAIL,
  'send-contact-mail': MAIL,
  'receive-mail': MAIL_IN,
  'deliver-to-desk': DESK,
  'send-email-code': EMAIL_CODE,
  'ask-gap-again': {
    // Asked for once, however often the content changes before its turn.
    policy: 'short',
    queue: {
      retryLimit: 20,
      retryBackoff: true,
      retryDelay: 5,
      retryDelayMax: 300,
      expireInSeconds: 15 * 60,
      heartbeatSeconds: 20,
      deleteAfterSeconds: DAY,
    },
    work: { pollingIntervalSeconds: 2, localConcurrency: 1, batchSize: 1 },
  },
  'import-source': {
    policy: 'exclusive',
    queue: {
      // A source that cannot be read is no failed job: these are for a process that died, or a store that was away.
      retryLimit: 20,
      retryBackoff: true,
      retryDelay: 5,
      retryDelayMax: 300,
      // The longest that the queue takes. A crawl that is cut off goes on where it was.
      expireInSeconds: 23 * HOUR,
      heartbeatSeconds: 20,
      deleteAfterSeconds: DAY,
    },
    work: { pollingIntervalSeconds: 2, localConcurrency: 2, batchSize: 1 },
  },
}

export const JOB_NAMES = Object.keys(SETTINGS) as JobName[]

/** Where its jobs are set aside that are given up. */
export const deadLetterQueueOf = (name: JobName) => `${name}-failed`

const DEAD_LETTER_QUEUE: QueueOptions = { retentionSeconds: 90 * DAY }

const STOP_LIMIT_MS = 10_000

export interface JobQueueListeners {
  /** Hears what goes wrong beside the jobs, such as a lost connection; the queue goes on by itself. */
  onError: (error: Error) => void
  /** Hears why a run failed; the job is run again later. */
  onJobFailed?: (name: JobName, payload: JobPayloads[JobName], error: unknown) => void
}

/** The queue in the same database as the cases. Jobs can be written at once; they run after `start`. */
export async function createJobQueue(
  database: Database,
  { onError, onJobFailed }: JobQueueListeners,
): Promise<DatabaseJobQueue> {
  const boss = new PgBoss({
    ...database.jobConnection,
    schema: SCHEMA,
    createSchema: false,
    schedule: false,
  })
  boss.on('error', onError)
  try {
    await boss.start()
    await ensureQueues(boss)
    if (database.kind === 'embedded') await releaseAbandonedJobs(database.kysely)
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return {
    async enqueue(transaction, name, payload, options = {}) {
      const id = await boss.send(name, payload, { ...options, db: fromKysely(transaction) })
      // With a singleton key the same job may be waiting already.
      if (id === null && options.singletonKey === undefined) throw new Error(`The job ${name} was not taken`)
    },

    async start(handlers) {
      for (const name of JOB_NAMES) {
        const handler = handlers[name]
        if (handler) await work(boss, name, handler as JobHandlers[typeof name], onJobFailed)
      }
    },

    async requestImport(source) {
      await boss.send('import-source', { source }, { singletonKey: source })
    },

    stop: () => boss.stop({ timeout: STOP_LIMIT_MS }),
  }
}

/** Made, or given this version's settings. */
async function ensureQueues(boss: PgBoss): Promise<void> {
  for (const name of JOB_NAMES) {
    const deadLetter = deadLetterQueueOf(name)
    const { queue, policy } = SETTINGS[name]
    await ensureQueue(boss, deadLetter, DEAD_LETTER_QUEUE)
    await ensureQueue(boss, name, { ...queue, deadLetter }, policy)
    // Reads the queue's settings into memory. `enqueue` would do so otherwise, on another connection than the transaction
    // it runs in, and with the one session of the embedded store it would wait for itself.
    await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' })
  }
}

async function ensureQueue(
  boss: PgBoss,
  name: string,
  options: QueueOptions & { deadLetter?: string },
  policy?: QueuePolicy,
): Promise<void> {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options)
  else await boss.createQueue(name, policy ? { ...options, policy } : options)
}

/**
 * The folder's lock says that whoever was running these is dead: they need not wait for their heartbeat to be missed. Being
 * killed is no failure of a job: it is neither counted nor made to wait. A job that has not been started is not counted when
 * it is taken.
 */
async function releaseAbandonedJobs(kysely: Kysely<DatabaseSchema>): Promise<void> {
  await sql`
    update ${JOB_TABLE}
    set state = 'retry', started_on = null, heartbeat_on = null, start_after = now()
    where state = 'active'`.execute(kysely)
}

async function work<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handler: JobHandlers[Name],
  onJobFailed: JobQueueListeners['onJobFailed'],
): Promise<void> {
  const run = async ({ id, data, signal }: Job<JobPayloads[Name]>): Promise<JobResult> => {
    try {
      await handler(data, signal)
      return { id, status: 'completed' }
    } catch (error) {
      onJobFailed?.(name, data, error)
      return { id, status: 'failed', output: { message: String(error) } }
    }
  }
  await boss.work(name, { ...SETTINGS[name].work, perJobResults: true }, (jobs: Job<JobPayloads[Name]>[]) =>
    Promise.all(jobs.map(run)),
  )
}
