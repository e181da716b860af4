import type { AccountDirectory, DirectoryAccount } from '../../server/contacts/account-directory.ts'

/** An `AccountDirectory` that forgets; for tests of what stands before the store. */
export class MemoryAccountDirectory implements AccountDirectory {
  readonly #accounts = new Map<string, DirectoryAccount>()

  constructor(...accounts: DirectoryAccount[]) {
    for (const account of accounts) this.#accounts.set(keyOf(account.site, account.id), account)
  }

  async find(site: string, account: string): Promise<DirectoryAccount | null> {
    return structuredClone(this.#accounts.get(keyOf(site, account)) ?? null)
  }

  async put(account: DirectoryAccount): Promise<void> {
    this.#accounts.set(keyOf(account.site, account.id), structuredClone(account))
  }

  async nameContact(site: string, account: string, email: string): Promise<string[] | null> {
    const known = await this.find(site, account)
    if (!known) return null
    if (!known.technicalContacts.some(isSame(email))) known.technicalContacts.push(email)
    await this.put(known)
    return known.technicalContacts
  }

  async removeContact(site: string, account: string, email: string): Promise<string[] | null> {
    const known = await this.find(site, account)
    if (!known?.technicalContacts.some(isSame(email))) return null
    const remaining = known.technicalContacts.filter((contact) => !isSame(email)(contact))
    await this.put({ ...known, technicalContacts: remaining })
    return remaining
  }
}

function keyOf(site: string, account: string): string {
  return JSON.stringify([site, account])
}

function isSame(email: string): (other: string) => boolean {
  return (other) => other.toLowerCase() === email.toLowerCase()
}
