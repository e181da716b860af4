import type { Account } from '../support-rules/account.ts'

/** An account with the people named on it. Addresses are compared without regard to case. */
export interface DirectoryAccount extends Account {
  site: string
  primaryOwner: string
  technicalContacts: string[]
}

/** Who is named on which account. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface AccountDirectory {
  find(site: string, account: string): Promise<DirectoryAccount | null>
  /** Adds or replaces an account whole, its contacts too. */
  put(account: DirectoryAccount): Promise<void>
  /** Naming somebody again changes nothing. Resolves to the contacts, or null when there is no such account. */
  nameContact(site: string, account: string, email: string): Promise<string[] | null>
  /** Resolves to the contacts that remain, or null when the person was not one. */
  removeContact(site: string, account: string, email: string): Promise<string[] | null>
}
