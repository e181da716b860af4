import type { RefusedRecipient } from '../mailer.ts'
import type { MailReceiver } from '../message-ids.ts'

/**
 * How far a mail has come.
 * - `queued`: it was not taken, and is tried again;
 * - `sending`: it is being handed over, or the process that did so died;
 * - `sent`: a mail server has taken it;
 * - `refused`: no mail server ever will;
 * - `uncertain`: the connection broke at a moment when it may have been taken. It is sent again under its Message-ID, and
 *   marked `repeated`.
 */
export const MAIL_STATES = ['queued', 'sending', 'sent', 'refused', 'uncertain'] as const
export type MailState = (typeof MAIL_STATES)[number]

/** What a mail is about; nothing that a person wrote. */
export interface MailSubject {
  site: string
  /** Null for mail that is about no case. */
  caseNumber: string | null
  /** The entry of the case that it tells. */
  entry: string | null
  receiver: MailReceiver | 'person'
}

export interface MailDelivery extends MailSubject {
  messageId: string
  to: string[]
  state: MailState
  /** How often it has begun to be handed over. */
  attempts: number
  /** It may have gone out more than once. */
  repeated: boolean
  refused: RefusedRecipient[]
  /** Why it was not taken the last time, in one line; null once it was. */
  problem: string | null
  createdAt: Date
  changedAt: Date
}

export type MailResult =
  | { state: 'sent'; refused: RefusedRecipient[] }
  | { state: 'refused'; refused: RefusedRecipient[] }
  | { state: 'queued' | 'uncertain'; problem: string }

export interface MailFilter {
  state?: MailState
  caseNumber?: string
  /** At most this many, the newest first. */
  limit: number
}

/**
 * One row for each mail, by its Message-ID, written before it is handed over and after. One suite
 * (`test/ports/store-suite.ts`) runs on every adapter.
 */
export interface MailDeliveries {
  /**
   * Notes that the mail begins to be handed over, now. `again`: it may have gone out before, and is marked `repeated`.
   * `done`: it was sent or refused before; there is nothing to do.
   */
  begin(
    messageId: string,
    subject: MailSubject & { to: string[] },
    now: Date,
  ): Promise<'first' | 'again' | 'done'>
  /** Notes how it went. */
  end(messageId: string, result: MailResult, now: Date): Promise<void>
  /**
   * Notes that a mail did not arrive at an address after all, as a mail server reported later. Null: there is no such
   * mail, or it did not go to this address. A mail that has arrived nowhere is `refused`.
   */
  noteBounce(messageId: string, bounced: RefusedRecipient, now: Date): Promise<MailDelivery | null>
  find(messageId: string): Promise<MailDelivery | null>
  list(filter: MailFilter): Promise<MailDelivery[]>
  /**
   * Forgets mail that every address has taken, and all mail that is about no case, where nothing has changed since then; how many.
   * What did not arrive stays with its case.
   */
  forget(before: Date): Promise<number>
}
