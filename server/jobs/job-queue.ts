/** Work that must happen though the process may die: written in the transaction of what asks for it. */
export interface JobPayloads {
  'send-case-confirmation': { caseNumber: string }
}

export type JobName = keyof JobPayloads

/**
 * A handler that rejects is run again with growing pauses for over a day; then its job is set aside in the dead-letter
 * queue. It may run twice for one job (the process died after its effect), so its effect must bear repeating.
 * `signal` aborts when the job has been taken away from this run.
 */
export type JobHandlers = {
  [Name in JobName]: (payload: JobPayloads[Name], signal: AbortSignal) => Promise<void>
}

export interface JobQueue {
  /** Runs the jobs that wait, then each one within about half a second of its commit. */
  start(handlers: JobHandlers): Promise<void>
  /** Takes no further job, and waits up to ten seconds for those that run; what is cut off runs again later. */
  stop(): Promise<void>
}
