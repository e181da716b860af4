import type { Locale } from '../contract/vocabulary.ts'
import type { DirectoryAccount } from '../support-rules/account.ts'
import type { AuditLine } from '../support-rules/audit-line.ts'
import type { AccountSource } from './account-source.ts'

/** A primary owner names or removes a technical contact. */
export interface ContactChange {
  site: string
  account: string
  contact: { email: string; name: string | null }
  owner: { email: string; name: string | null }
  /** What the owner reads; of the person concerned nothing else is known. */
  locale: Locale
  at: Date
}

export type ContactDecision = 'contact_named' | 'contact_removed'

/** A change that was made, for the mail that tells of it. */
export interface ContactChangeRecord extends ContactChange {
  id: string
  accountName: string
  kind: ContactDecision
}

/** What the owner last decided of a person, as long as no import has said the same or overruled it. */
export interface OwnerDecision {
  account: string
  email: string
  kind: ContactDecision
  at: Date
}

/** What a change of many accounts begins with. */
export interface KeptAccounts {
  /** By their ids' order. */
  accounts: DirectoryAccount[]
  decisions: OwnerDecision[]
}

export interface AccountsChange {
  /** Added, or replaced whole. */
  put: readonly DirectoryAccount[]
  /** Ids; their cases stay. */
  remove: readonly string[]
  /** No later import is held back by them. */
  settled: readonly Pick<OwnerDecision, 'account' | 'email'>[]
  audit: readonly AuditLine[]
}

/** Accounts that are kept here, and can be changed here. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface AccountDirectory extends AccountSource {
  /** Every account of a site, by their ids' order. */
  list(site: string): Promise<DirectoryAccount[]>
  /** Adds or replaces an account whole, its contacts too. */
  put(account: DirectoryAccount): Promise<void>
  /**
   * Makes the person a technical contact, with an audit line, and has both people told of it: all of that or nothing.
   * Somebody who is one already is named no second time. Resolves to the account, or null when there is none.
   */
  nameContact(change: ContactChange): Promise<DirectoryAccount | null>
  /**
   * The same the other way round: the person is no technical contact any more; a primary owner stays the owner. Resolves
   * to the account, or null when the person was no technical contact.
   */
  removeContact(change: ContactChange): Promise<DirectoryAccount | null>
  /** Null: there was no such change. */
  findChange(id: string): Promise<ContactChangeRecord | null>
  /** How often somebody was named on the account since then. */
  namedSince(site: string, account: string, since: Date): Promise<number>
  /** The owner's decisions that count, of one account or of the whole site. */
  decisionsOf(site: string, account?: string): Promise<OwnerDecision[]>
  /** The newest lines of the audit trail about the account, the oldest of them first; also of one that is gone. */
  historyOf(site: string, account: string, most: number): Promise<AuditLine[]>
  /**
   * Changes many accounts of a site at once, all or nothing. Nobody else changes an account of the site between what
   * `decide` is given and what it returns; it may be called again.
   */
  change(site: string, decide: (kept: KeptAccounts) => AccountsChange): Promise<void>
}
