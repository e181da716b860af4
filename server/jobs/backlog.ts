import type { JobName } from './job-queue.ts'

export interface QueueBacklog {
  queue: JobName
  /** Could be run now. */
  waiting: number
  /** Are to be run later: tried again after a failure, or asked for a later time. */
  later: number
  /** Were given up, and set aside in the dead-letter queue. */
  failed: number
}

export interface Backlog {
  /** Every queue, also those that are empty. */
  queues: QueueBacklog[]
  /** Intents of which something has happened that the reports have not counted; no more than 100,000 are looked at. */
  intents: number
}

/** Tells what waits to be done, of all servers of one database together. Rejects when that takes the database long. */
export type ReadBacklog = () => Promise<Backlog>
