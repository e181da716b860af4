import { randomUUID } from 'node:crypto'
import type {
  AccountDirectory,
  AccountsChange,
  ContactChange,
  ContactChangeRecord,
  ContactDecision,
  KeptAccounts,
  OwnerDecision,
} from '../../server/contacts/account-directory.ts'
import type { AccountContact, DirectoryAccount } from '../../server/support-rules/account.ts'
import type { AuditLine } from '../../server/support-rules/audit-line.ts'
import { contactBy, foldAddress, hasRole } from '../../server/support-rules/contact-roles.ts'

/** An `AccountDirectory` that forgets; for tests of what stands before the store. */
export class MemoryAccountDirectory implements AccountDirectory {
  /** What was changed by owners, and so what mail would be sent. */
  readonly changes: ContactChangeRecord[] = []
  readonly audit: AuditLine[] = []
  readonly #accounts = new Map<string, DirectoryAccount>()
  readonly #settled = new Set<string>()

  constructor(...accounts: DirectoryAccount[]) {
    for (const account of accounts) this.#accounts.set(keyOf(account.site, account.id), account)
  }

  async find(site: string, account: string): Promise<DirectoryAccount | null> {
    return structuredClone(this.#accounts.get(keyOf(site, account)) ?? null)
  }

  async accountsOf(site: string, email: string): Promise<DirectoryAccount[]> {
    return (await this.list(site)).filter((account) => contactBy(account, email))
  }

  async list(site: string): Promise<DirectoryAccount[]> {
    const accounts = [...this.#accounts.values()].filter((account) => account.site === site)
    return structuredClone(accounts.sort((a, b) => (a.id < b.id ? -1 : 1)))
  }

  async put(account: DirectoryAccount): Promise<void> {
    this.#accounts.set(keyOf(account.site, account.id), structuredClone(account))
  }

  async nameContact(change: ContactChange): Promise<DirectoryAccount | null> {
    const account = await this.find(change.site, change.account)
    if (!account || hasRole(account, change.contact.email, 'technical_contact')) return account
    const known = contactBy(account, change.contact.email)
    if (known) known.roles.unshift('technical_contact')
    else account.contacts.push({ ...change.contact, roles: ['technical_contact'] })
    return this.#keep('contact_named', account, change)
  }

  async removeContact(change: ContactChange): Promise<DirectoryAccount | null> {
    const account = await this.find(change.site, change.account)
    const known = account && contactBy(account, change.contact.email)
    if (!account || !known?.roles.includes('technical_contact')) return null
    known.roles = known.roles.filter((role) => role !== 'technical_contact')
    account.contacts = account.contacts.filter(({ roles }: AccountContact) => roles.length > 0)
    return this.#keep('contact_removed', account, change)
  }

  async findChange(id: string): Promise<ContactChangeRecord | null> {
    return this.changes.find((change) => change.id === id) ?? null
  }

  async namedSince(site: string, account: string, since: Date): Promise<number> {
    return this.changes.filter(
      (change) =>
        change.kind === 'contact_named' &&
        change.site === site &&
        change.account === account &&
        change.at > since,
    ).length
  }

  async decisionsOf(site: string, account?: string): Promise<OwnerDecision[]> {
    const last = new Map<string, ContactChangeRecord>()
    for (const change of this.changes) {
      if (change.site === site && (account === undefined || change.account === account)) {
        last.set(keyOf(change.account, foldAddress(change.contact.email)), change)
      }
    }
    return [...last.values()]
      .filter(({ id }) => !this.#settled.has(id))
      .map(({ account: of, contact, kind, at }) => ({ account: of, email: contact.email, kind, at }))
  }

  async historyOf(site: string, account: string, most: number): Promise<AuditLine[]> {
    return this.audit.filter((line) => line.site === site && line.account === account).slice(-most)
  }

  async change(site: string, decide: (kept: KeptAccounts) => AccountsChange): Promise<void> {
    const { put, remove, settled, audit } = decide({
      accounts: await this.list(site),
      decisions: await this.decisionsOf(site),
    })
    for (const id of remove) this.#accounts.delete(keyOf(site, id))
    for (const account of put) await this.put(account)
    for (const { account, email } of settled) {
      for (const change of this.changes) {
        const isSame = foldAddress(change.contact.email) === foldAddress(email)
        if (change.site === site && change.account === account && isSame) this.#settled.add(change.id)
      }
    }
    this.audit.push(...audit)
  }

  async #keep(kind: ContactDecision, account: DirectoryAccount, change: ContactChange) {
    await this.put(account)
    this.changes.push({ ...change, id: randomUUID(), accountName: account.name, kind })
    this.audit.push({
      at: change.at,
      site: change.site,
      actor: { role: 'contact', id: foldAddress(change.owner.email) },
      action: kind,
      account: change.account,
      caseNumber: null,
      details: { contact: foldAddress(change.contact.email) },
    })
    return account
  }
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts)
}
