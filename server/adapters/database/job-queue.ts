import { type Kysely, sql, type Transaction } from 'kysely'
import { fromKysely, type Job, type JobResult, PgBoss, type QueueOptions } from 'pg-boss'
import type { JobHandlers, JobName, JobPayloads, JobQueue } from '../../jobs/job-queue.ts'
import type { Database } from './database.ts'
import type { DatabaseSchema } from './schema.ts'

export interface DatabaseJobQueue extends JobQueue {
  /** Part of the transaction: the job is there when it commits, and only then. */
  enqueue<Name extends JobName>(
    transaction: Transaction<DatabaseSchema>,
    name: Name,
    payload: JobPayloads[Name],
  ): Promise<void>
}

const JOB_NAMES = ['send-case-confirmation'] as const satisfies JobName[]

const SCHEMA = 'pgboss'
const DAY = 24 * 60 * 60

/** Pauses of 5 s to 10 s, then twice as long each time up to an hour: 27 hours at the least before a job is set aside. */
const RETRIES: QueueOptions = { retryLimit: 36, retryBackoff: true, retryDelay: 5, retryDelayMax: 3_600 }

const QUEUE: QueueOptions = {
  ...RETRIES,
  expireInSeconds: 120,
  // A worker that was killed is missed after this long.
  heartbeatSeconds: 20,
  deleteAfterSeconds: DAY,
}

const DEAD_LETTER_QUEUE: QueueOptions = { retentionSeconds: 90 * DAY }

const POLL_SECONDS = 0.5
/** Batches at once, and jobs in each: a mail server that hangs holds up some of the mail, not all of it. */
const WORKERS = 2
const BATCH = 10
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
    if (database.kind === 'embedded') await releaseAbandonedJobs(boss, database.kysely)
  } catch (error) {
    await boss.stop({ graceful: false })
    throw error
  }
  return {
    async enqueue(transaction, name, payload) {
      const id = await boss.send(name, payload, { db: fromKysely(transaction) })
      if (id === null) throw new Error(`The job ${name} was not taken`)
    },

    async start(handlers) {
      for (const name of JOB_NAMES) await work(boss, name, handlers, onJobFailed)
    },

    stop: () => boss.stop({ timeout: STOP_LIMIT_MS }),
  }
}

/** Made, or given this version's settings. */
async function ensureQueues(boss: PgBoss): Promise<void> {
  for (const name of JOB_NAMES) {
    const deadLetter = `${name}-failed`
    await ensureQueue(boss, deadLetter, DEAD_LETTER_QUEUE)
    await ensureQueue(boss, name, { ...QUEUE, deadLetter })
    // Reads the queue's settings into memory. `enqueue` would do so otherwise, on another connection than the transaction
    // it runs in, and with the one session of the embedded store it would wait for itself.
    await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' })
  }
}

async function ensureQueue(
  boss: PgBoss,
  name: string,
  options: QueueOptions & { deadLetter?: string },
): Promise<void> {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options)
  else await boss.createQueue(name, options)
}

/** The folder's lock says that whoever was running these is dead: they need not wait for their heartbeat to be missed. */
async function releaseAbandonedJobs(boss: PgBoss, kysely: Kysely<DatabaseSchema>): Promise<void> {
  for (const name of JOB_NAMES) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(`${SCHEMA}.job`)} where name = ${name} and state = 'active'`.execute(kysely)
    for (const { id } of rows) {
      await boss.fail(name, id, { message: 'The server stopped while this ran' })
      await boss.update(name, undefined, { id, startAfter: new Date() })
    }
  }
}

async function work<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handlers: JobHandlers,
  onJobFailed: JobQueueListeners['onJobFailed'],
): Promise<void> {
  const run = async ({ id, data, signal }: Job<JobPayloads[Name]>): Promise<JobResult> => {
    try {
      await handlers[name](data, signal)
      return { id, status: 'completed' }
    } catch (error) {
      onJobFailed?.(name, data, error)
      return { id, status: 'failed', output: { message: String(error) } }
    }
  }
  await boss.work(
    name,
    {
      pollingIntervalSeconds: POLL_SECONDS,
      localConcurrency: WORKERS,
      batchSize: BATCH,
      burstWhenBatchFull: true,
      perJobResults: true,
    },
    (jobs: Job<JobPayloads[Name]>[]) => Promise.all(jobs.map(run)),
  )
}
