import type { AccountDirectory } from '../contacts/account-directory.ts'
import { DEMO_ACCOUNTS } from './demo-people.ts'

/** Adds the demo's accounts once: whom the owner has named since stays named. */
export async function seedDemoAccounts(accounts: AccountDirectory): Promise<void> {
  for (const account of DEMO_ACCOUNTS) {
    if ((await accounts.find(account.site, account.id)) === null) await accounts.put(account)
  }
}
