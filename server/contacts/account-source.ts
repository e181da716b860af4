import type { DirectoryAccount } from '../support-rules/account.ts'

/**
 * Where it is known who is named on which account. Both questions reject when the source cannot tell: nobody is
 * entitled to anything then.
 */
export interface AccountSource {
  /** Null: this source does not know the account. */
  find(site: string, account: string): Promise<DirectoryAccount | null>
  /** The accounts on which this address has a role, by their ids' order; none for a stranger. */
  accountsOf(site: string, email: string): Promise<DirectoryAccount[]>
}
