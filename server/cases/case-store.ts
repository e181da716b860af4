import type { Failure, Result } from '../contract/result.ts'
import type { Nature } from '../contract/vocabulary.ts'
import type { Engine } from '../support-rules/account.ts'
import type { CaseEntry, CaseToOpen, NewEntry, SupportCase } from './case.ts'

export interface Idempotency {
  key: string
  /** A digest of the request: the same key with another digest is a mistake of the client. */
  requestDigest: string
}

export type OpenOutcome =
  | { outcome: 'opened'; case: SupportCase }
  /** The key has opened this case before; the case is as it was at its opening. */
  | { outcome: 'replayed'; case: SupportCase }
  | { outcome: 'key_reused' }

/** What a decision makes of a case. What it leaves out stays as it is. */
export interface CaseChange {
  /** Added in this order. */
  entries: NewEntry[]
  status?: SupportCase['status']
  respondedAt?: Date
  engine?: Engine
  nature?: Nature
  callBack?: SupportCase['callBack']
  /**
   * Ids of attachments that wait for a message: they become part of the last entry. `attachment_not_found`, and nothing
   * is changed, when one is not there, is another's, or has its entry already.
   */
  attachments?: string[]
  /** Who must have sent those attachments, as the uploader's id; not stated: anybody of the author's role. */
  attachmentsOf?: string
}

/** Says what changes, or why not; must be quick and have no effect of its own: it may be called again. */
export type Decide = (supportCase: SupportCase) => Result<CaseChange>

/** The same change once: `scope` keeps keys of different senders apart. */
export interface ChangeKey extends Idempotency {
  /** Such as `mail:pub_shop` or `person:pub_shop:user-1`. */
  scope: string
}

export type ChangeOutcome =
  | { outcome: 'changed'; case: SupportCase; entries: CaseEntry[] }
  /** The key has made this change before; the case is as it is now. */
  | { outcome: 'replayed'; case: SupportCase }
  | { outcome: 'key_reused' }
  /** By the decision; or `case_not_found`, `attachment_not_found`. */
  | { outcome: 'refused'; failure: Failure }

export interface PersonOfCase {
  subject: string
  email: string
  account: string
}

/** The cases. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface CaseStore {
  /**
   * Opens the case, once for each (site, subject, key). The case, its key, its first entry, an audit line, the event that
   * counts it and the jobs of its notices are one transaction: all are durable when the promise resolves, or none is there.
   * The same key while the first call is under way waits for it.
   */
  open(toOpen: CaseToOpen, idempotency: Idempotency): Promise<OpenOutcome>
  /**
   * Changes the case by a decision, one change of a case at a time. Its entries, the changed fields, its key, an audit
   * line for each entry and the jobs of their notices are one transaction.
   */
  change(number: string, decide: Decide, key?: ChangeKey): Promise<ChangeOutcome>
  /**
   * The person's own cases, newest first: opened under their subject, or from their address for this account where either
   * of the two is known by the address alone.
   */
  listOf(site: string, person: PersonOfCase): Promise<SupportCase[]>
  /** All cases of the account, newest first. */
  listOfAccount(site: string, account: string): Promise<SupportCase[]>
  findByNumber(number: string): Promise<SupportCase | null>
  /**
   * Forgets the keys of changes to cases in which nothing has happened since then; how many. The key that opened a case stays
   * with it: no draft, however old, opens a second one.
   */
  forgetKeys(before: Date): Promise<number>
}
