import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataFolderWithStore } from '../../../test/support/embedded-store.ts'
import type { AccountDirectory, ContactChange } from '../../contacts/account-directory.ts'
import { importAccounts } from '../../contacts/import/import-accounts.ts'
import type { JobPayloads } from '../../jobs/job-queue.ts'
import { createAccountDirectory } from './account-directory.ts'
import type { Database } from './database.ts'
import type { DatabaseJobQueue } from './job-queue.ts'
import { openDatabase } from './open-database.ts'

const at = new Date('2026-06-08T15:00:00Z')
const asked: JobPayloads['send-contact-mail'][] = []
let fails = false
const jobs: Pick<DatabaseJobQueue, 'enqueue'> = {
  enqueue: async (_transaction, _name, payload) => {
    if (fails) throw new Error('The queue is away.')
    asked.push(payload as JobPayloads['send-contact-mail'])
  },
}

let database: Database
let directory: AccountDirectory
let remove: () => void
beforeAll(async () => {
  const store = await dataFolderWithStore()
  remove = store.remove
  database = await openDatabase({ dataFolder: store.folder })
  directory = createAccountDirectory(database, jobs)
})
afterAll(async () => {
  await database?.close()
  remove?.()
})

/** An account on a site of its own. */
async function accountOn(site: string): Promise<ContactChange> {
  await directory.put({
    site,
    id: 'acme',
    name: 'Acme Ltd',
    plan: 'pro',
    primaryEmail: 'it@acme.example',
    engines: [],
    contacts: [{ email: 'Olga@acme.example', name: 'Olga', roles: ['primary_owner'] }],
  })
  asked.length = 0
  const owner = { email: 'olga@acme.example', name: 'Olga' }
  return {
    site,
    account: 'acme',
    contact: { email: 'Grace@acme.example', name: 'Grace' },
    owner,
    locale: 'fr',
    at,
  }
}

async function auditOf(site: string) {
  return (await directory.historyOf(site, 'acme', 100)).map(({ actor, action, details }) => ({
    actor,
    action,
    details,
  }))
}

describe('a change of the technical contacts', () => {
  it('has both people told, and stands in the audit trail, once however often it is asked for', async () => {
    const change = await accountOn('told')
    await directory.nameContact(change)
    await directory.nameContact(change)
    await directory.removeContact(change)
    await directory.removeContact(change)
    expect(asked.map(({ to }) => to)).toEqual(['contact', 'owner', 'contact', 'owner'])
    const [named, , removed] = await Promise.all(asked.map((job) => directory.findChange(job.change)))
    expect(named).toEqual({ ...change, id: asked[0]?.change, accountName: 'Acme Ltd', kind: 'contact_named' })
    expect(removed).toMatchObject({ kind: 'contact_removed', contact: { email: 'Grace@acme.example' } })
    const line = {
      actor: { role: 'contact', id: 'olga@acme.example' },
      details: { contact: 'grace@acme.example' },
    }
    expect(await auditOf('told')).toEqual([
      { ...line, action: 'contact_named' },
      { ...line, action: 'contact_removed' },
    ])
    expect(await directory.historyOf('told', 'acme', 1)).toMatchObject([
      { action: 'contact_removed', at, site: 'told', account: 'acme', caseNumber: null },
    ])
  })

  it('is one mail to an owner who names themselves', async () => {
    const change = await accountOn('alone')
    await directory.nameContact({ ...change, contact: { email: 'OLGA@acme.example', name: null } })
    expect(asked.map(({ to }) => to)).toEqual(['contact'])
  })

  it('is not made at all when nobody could be told of it', async () => {
    const change = await accountOn('away')
    await directory.nameContact(change)
    fails = true
    await expect(directory.removeContact(change)).rejects.toThrow('away')
    await expect(
      directory.nameContact({ ...change, contact: { email: 'paul@acme.example', name: null } }),
    ).rejects.toThrow('away')
    fails = false
    expect((await directory.find('away', 'acme'))?.contacts.map(({ email }) => email)).toEqual([
      'Olga@acme.example',
      'Grace@acme.example',
    ])
    expect(await auditOf('away')).toHaveLength(1)
    expect(await directory.decisionsOf('away')).toHaveLength(1)
  })

  it('is not to be found by what is no id', async () => {
    expect(await directory.findChange('nothing')).toBeNull()
    expect(await directory.findChange('00000000-0000-0000-0000-000000000000')).toBeNull()
  })
})

describe('an import', () => {
  it('stands in the audit trail, a line for each account that it changes', async () => {
    await accountOn('imported')
    const accounts = [
      {
        id: 'acme',
        name: 'Acme Ltd',
        plan: 'premium' as const,
        primaryEmail: 'it@acme.example',
        engines: [],
        contacts: [{ email: 'Olga@acme.example', name: 'Olga', roles: ['primary_owner' as const] }],
      },
    ]
    const request = { site: 'imported', accounts, removeMissing: false, overruleOwners: false }
    const run = (dryRun: boolean) => importAccounts({ directory, clock: () => at }, { ...request, dryRun })
    await run(true)
    expect(await auditOf('imported')).toEqual([])
    await run(false)
    await run(false)
    expect(await auditOf('imported')).toMatchObject([
      {
        actor: { role: 'operator', id: null },
        action: 'account_changed',
        details: { plan: { from: 'pro', to: 'premium' }, contacts: { added: [], removed: [] } },
      },
    ])
  })
})
