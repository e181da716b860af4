import type { ReminderNotice } from '../cases/call-back/reminders.ts'
import type { Locale } from '../contract/vocabulary.ts'

/** Work that must happen though the process may die. */
export interface JobPayloads {
  /** Of a release before conversations: the mail to the contact that the case is open. */
  'send-case-confirmation': { caseNumber: string }
  /** The mail that tells somebody of an entry of a case. */
  'send-case-mail': { caseNumber: string; entry: string; to: 'contact' | 'support' }
  /** The mail that tells a person of a change of the technical contacts. */
  'send-contact-mail': { change: string; to: 'contact' | 'owner' }
  /** What is to become of a mail that came in. */
  'receive-mail': { mail: string }
  /** Support is told that a mail of a case did not arrive at an address. */
  'tell-of-refused-mail': { messageId: string; address: string }
  /** Tells the site's desk what is due in the case by then. */
  'deliver-to-desk': { caseNumber: string; due: string }
  /** Mails a code to the address if anybody is known by it. */
  'send-email-code': { site: string; email: string; locale: Locale; requestedAt: string }
  /** Waits until a while before a confirmed call. */
  'remind-of-call-back': {
    caseNumber: string
    sequence: number
    notice: ReminderNotice
    to: 'contact' | 'support'
  }
  /** Puts the logged questions of a topic that is marked done to the search again. */
  'ask-gap-again': { site: string; topic: string }
  /** May take hours; of one source there is one such job at a time. */
  'import-source': { source: string }
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
  /** Runs the jobs that wait and that there is a handler for, then each one soon after it was asked for. */
  start(handlers: Partial<JobHandlers>): Promise<void>
  /** Asks for a source to be read; once, however often it is asked for before it has been. */
  requestImport(source: string): Promise<void>
  /** Takes no further job, and waits up to ten seconds for those that run; what is cut off runs again later. */
  stop(): Promise<void>
}
