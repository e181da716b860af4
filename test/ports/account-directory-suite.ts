import { describe, expect, it } from 'vitest'
import type { AccountDirectory, DirectoryAccount } from '../../server/contacts/account-directory.ts'
import { unique } from './store-suite.ts'

function sampleAccount(changes: Partial<DirectoryAccount> = {}): DirectoryAccount {
  return {
    site: unique('site'),
    id: 'acme',
    name: 'Acme',
    plan: 'premium',
    primaryEmail: 'search@acme.example',
    primaryOwner: 'Olga@acme.example',
    engines: [
      { id: 'docs', name: 'Documentation' },
      { id: 'shop', name: 'Boutique — été' },
    ],
    technicalContacts: ['tess@acme.example', 'Théo@acme.example'],
    ...changes,
  }
}

export function describeAccountDirectory(accounts: () => AccountDirectory): void {
  describe('the account directory', () => {
    it('finds an account whole, as it was put', async () => {
      const account = sampleAccount()
      await accounts().put(account)
      expect(await accounts().find(account.site, 'acme')).toEqual(account)
    })

    it('finds no account of another site, or of another name', async () => {
      const account = sampleAccount()
      await accounts().put(account)
      expect(await accounts().find(unique('site'), 'acme')).toBeNull()
      expect(await accounts().find(account.site, 'ACME')).toBeNull()
      expect(await accounts().find('no\u0000such', 'acme')).toBeNull()
    })

    it('replaces an account whole, its contacts too', async () => {
      const account = sampleAccount()
      await accounts().put(account)
      const replaced = {
        ...account,
        plan: 'pro' as const,
        engines: [],
        technicalContacts: ['new@acme.example'],
      }
      await accounts().put(replaced)
      expect(await accounts().find(account.site, 'acme')).toEqual(replaced)
    })

    it('names a contact once, whatever the case of the address', async () => {
      const account = sampleAccount({ technicalContacts: ['tess@acme.example'] })
      await accounts().put(account)
      const named = ['tess@acme.example', 'Paul@Acme.example']
      expect(await accounts().nameContact(account.site, 'acme', 'Paul@Acme.example')).toEqual(named)
      expect(await accounts().nameContact(account.site, 'acme', 'paul@acme.EXAMPLE')).toEqual(named)
      expect((await accounts().find(account.site, 'acme'))?.technicalContacts).toEqual(named)
    })

    it('names nobody on an account that is not there', async () => {
      expect(await accounts().nameContact(unique('site'), 'acme', 'paul@acme.example')).toBeNull()
    })

    it('removes a contact, whatever the case of the address', async () => {
      const account = sampleAccount({ technicalContacts: ['tess@acme.example', 'THÉO@acme.example'] })
      await accounts().put(account)
      expect(await accounts().removeContact(account.site, 'acme', 'théo@ACME.example')).toEqual([
        'tess@acme.example',
      ])
      expect(await accounts().removeContact(account.site, 'acme', 'théo@acme.example')).toBeNull()
      expect(await accounts().removeContact(account.site, 'acme', 'Tess@acme.example')).toEqual([])
    })

    it('keeps every contact that is named at the same moment', async () => {
      const account = sampleAccount({ technicalContacts: [] })
      await accounts().put(account)
      const emails = Array.from({ length: 20 }, (_, index) => `person-${index}@acme.example`)
      await Promise.all(emails.map((email) => accounts().nameContact(account.site, 'acme', email)))
      const found = await accounts().find(account.site, 'acme')
      expect(found?.technicalContacts.toSorted()).toEqual(emails.toSorted())
    })
  })
}
