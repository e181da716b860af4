import { describe, expect, it } from 'vitest'
import type { AccountDirectory, ContactChange } from '../../server/contacts/account-directory.ts'
import type { DirectoryAccount } from '../../server/support-rules/account.ts'
import { hasRole } from '../../server/support-rules/contact-roles.ts'
import { unique } from './store-suite.ts'

const at = new Date('2026-06-08T15:00:00Z')
const owner = { email: 'Olga@acme.example', name: 'Olga' }

function sampleAccount(changes: Partial<DirectoryAccount> = {}): DirectoryAccount {
  return {
    site: unique('site'),
    id: 'acme',
    name: 'Acme',
    plan: 'premium',
    primaryEmail: 'search@acme.example',
    engines: [
      { id: 'docs', name: 'Documentation' },
      { id: 'shop', name: 'Boutique — été' },
    ],
    contacts: [
      { email: 'tess@acme.example', name: 'Tess', roles: ['technical_contact'] },
      { email: owner.email, name: null, roles: ['primary_owner'] },
      { email: 'Théo@acme.example', name: null, roles: ['technical_contact'] },
    ],
    ...changes,
  }
}

function changeOf(
  { site, id }: DirectoryAccount,
  email: string,
  changes: Partial<ContactChange> = {},
): ContactChange {
  return { site, account: id, contact: { email, name: null }, owner, locale: 'fr', at, ...changes }
}

function technicalContacts(account: DirectoryAccount | null): string[] | undefined {
  return account?.contacts.flatMap(({ email, roles }) => (roles.includes('technical_contact') ? [email] : []))
}

export function describeAccountDirectory(accounts: () => AccountDirectory): void {
  async function kept(changes: Partial<DirectoryAccount> = {}): Promise<DirectoryAccount> {
    const account = sampleAccount(changes)
    await accounts().put(account)
    return account
  }

  describe('the account directory', () => {
    it('finds an account whole, as it was put', async () => {
      const account = await kept()
      expect(await accounts().find(account.site, 'acme')).toEqual(account)
    })

    it('finds no account of another site, or of another name', async () => {
      const account = await kept()
      expect(await accounts().find(unique('site'), 'acme')).toBeNull()
      expect(await accounts().find(account.site, 'ACME')).toBeNull()
      expect(await accounts().find('no\u0000such', 'acme')).toBeNull()
    })

    it('replaces an account whole, its contacts too', async () => {
      const account = await kept()
      const replaced: DirectoryAccount = {
        ...account,
        plan: 'pro',
        engines: [],
        contacts: [{ email: 'new@acme.example', name: 'New', roles: ['technical_contact', 'primary_owner'] }],
      }
      await accounts().put(replaced)
      expect(await accounts().find(account.site, 'acme')).toEqual(replaced)
    })

    it('lists the accounts of a site by their ids', async () => {
      const { site } = await kept({ id: 'zeta' })
      await accounts().put(sampleAccount({ site, id: 'beta' }))
      expect((await accounts().list(site)).map(({ id }) => id)).toEqual(['beta', 'zeta'])
      expect(await accounts().list(unique('site'))).toEqual([])
    })

    it('finds the accounts that name an address, in whatever role and case, and no others', async () => {
      const account = await kept()
      const { site } = account
      await accounts().put(sampleAccount({ site, id: 'beta', contacts: [] }))
      const other = sampleAccount({ site, id: 'gamma' })
      await accounts().put(other)
      await kept()
      expect(await accounts().accountsOf(site, ' TESS@Acme.example')).toEqual([account, other])
      expect(await accounts().accountsOf(site, 'olga@acme.example')).toEqual([account, other])
      expect(await accounts().accountsOf(site, 'eve@acme.example')).toEqual([])
      expect(await accounts().accountsOf(site, 'search@acme.example')).toEqual([])
    })
  })

  describe('naming a technical contact', () => {
    it('does so once, whatever the case of the address', async () => {
      const account = await kept({ contacts: [] })
      const paul = changeOf(account, 'Paul@Acme.example', {
        contact: { email: 'Paul@Acme.example', name: 'Paul' },
      })
      const named = { email: 'Paul@Acme.example', name: 'Paul', roles: ['technical_contact'] }
      expect((await accounts().nameContact(paul))?.contacts).toEqual([named])
      expect((await accounts().nameContact(changeOf(account, 'paul@acme.EXAMPLE')))?.contacts).toEqual([
        named,
      ])
      expect((await accounts().find(account.site, 'acme'))?.contacts).toEqual([named])
    })

    it('makes the primary owner one without taking the ownership', async () => {
      const account = await kept()
      const named = await accounts().nameContact(changeOf(account, 'olga@acme.example'))
      expect(named && hasRole(named, owner.email, 'technical_contact')).toBe(true)
      expect(named && hasRole(named, owner.email, 'primary_owner')).toBe(true)
    })

    it('does nothing to an account that is not there', async () => {
      expect(await accounts().nameContact(changeOf(sampleAccount(), 'paul@acme.example'))).toBeNull()
    })

    it('keeps everybody who is named at the same moment', async () => {
      const account = await kept({ contacts: [] })
      const emails = Array.from({ length: 20 }, (_, index) => `person-${index}@acme.example`)
      await Promise.all(emails.map((email) => accounts().nameContact(changeOf(account, email))))
      const found = await accounts().find(account.site, 'acme')
      expect(technicalContacts(found)?.toSorted()).toEqual(emails.toSorted())
    })
  })

  describe('removing a technical contact', () => {
    it('does so whatever the case of the address, and once', async () => {
      const account = await kept()
      const left = await accounts().removeContact(changeOf(account, 'théo@ACME.example'))
      expect(technicalContacts(left)).toEqual(['tess@acme.example'])
      expect(await accounts().removeContact(changeOf(account, 'théo@acme.example'))).toBeNull()
      expect((await accounts().find(account.site, 'acme'))?.contacts).toHaveLength(2)
    })

    it('leaves the primary owner the owner', async () => {
      const account = await kept({
        contacts: [{ email: owner.email, name: null, roles: ['technical_contact', 'primary_owner'] }],
      })
      const left = await accounts().removeContact(changeOf(account, owner.email))
      expect(left?.contacts).toEqual([{ email: owner.email, name: null, roles: ['primary_owner'] }])
      expect(await accounts().removeContact(changeOf(account, owner.email))).toBeNull()
    })
  })

  describe("the owners' decisions", () => {
    it('are the last ones, of one account or of the whole site', async () => {
      const account = await kept()
      const { site } = account
      const other = sampleAccount({ site, id: 'beta' })
      await accounts().put(other)
      await accounts().nameContact(changeOf(account, 'Paul@acme.example'))
      await accounts().removeContact(changeOf(account, 'tess@acme.example'))
      await accounts().removeContact(changeOf(account, 'paul@acme.example'))
      await accounts().nameContact(changeOf(other, 'paul@acme.example'))
      const removed = { account: 'acme', kind: 'contact_removed', at }
      const ofAcme = [
        { ...removed, email: 'paul@acme.example' },
        { ...removed, email: 'tess@acme.example' },
      ]
      expect(await accounts().decisionsOf(site, 'acme')).toEqual(ofAcme)
      expect(await accounts().decisionsOf(site)).toEqual([
        ...ofAcme,
        { account: 'beta', email: 'paul@acme.example', kind: 'contact_named', at },
      ])
    })

    it('are counted since a time, those that named somebody', async () => {
      const account = await kept()
      const { site } = account
      await accounts().nameContact(changeOf(account, 'paul@acme.example'))
      await accounts().nameContact(changeOf(account, 'paul@acme.example'))
      await accounts().removeContact(changeOf(account, 'paul@acme.example'))
      const justBefore = new Date(at.getTime() - 1)
      expect(await accounts().namedSince(site, 'acme', justBefore)).toBe(1)
      expect(await accounts().namedSince(site, 'acme', at)).toBe(0)
      expect(await accounts().namedSince(site, 'beta', justBefore)).toBe(0)
    })

    it('count no more once they are settled, until the next one', async () => {
      const account = await kept()
      const { site } = account
      await accounts().nameContact(changeOf(account, 'paul@acme.example'))
      const settled = [{ account: 'acme', email: 'PAUL@acme.example' }]
      await accounts().change(site, () => ({ put: [], remove: [], settled, audit: [] }))
      expect(await accounts().decisionsOf(site)).toEqual([])
      await accounts().removeContact(changeOf(account, 'paul@acme.example'))
      expect(await accounts().decisionsOf(site)).toMatchObject([{ kind: 'contact_removed' }])
    })
  })

  describe('changing many accounts of a site', () => {
    it('decides on what there is, and does it all', async () => {
      const account = await kept()
      const { site } = account
      const gone = sampleAccount({ site, id: 'gone' })
      await accounts().put(gone)
      const added = sampleAccount({ site, id: 'added' })
      const elsewhere = await kept({ id: 'gone' })
      await accounts().change(site, (present) => {
        expect(present).toEqual({ accounts: [account, gone], decisions: [] })
        return { put: [added, { ...account, plan: 'pro' }], remove: ['gone'], settled: [], audit: [] }
      })
      expect(await accounts().list(site)).toEqual([{ ...account, plan: 'pro' }, added])
      expect(await accounts().find(elsewhere.site, 'gone')).toEqual(elsewhere)
    })

    it('does nothing of it when a part of it fails', async () => {
      const account = await kept()
      const { site } = account
      const person = { email: 'twice@acme.example', name: null, roles: ['technical_contact' as const] }
      const impossible = sampleAccount({ site, id: 'impossible', contacts: [person, person] })
      const attempt = accounts().change(site, () => ({
        put: [{ ...account, plan: 'pro' }, impossible],
        remove: [],
        settled: [],
        audit: [],
      }))
      await expect(attempt).rejects.toThrow()
      expect(await accounts().list(site)).toEqual([account])
    })

    it('undoes nothing that an owner decides meanwhile', async () => {
      const account = await kept()
      const { site } = account
      const meanwhile: Promise<unknown>[] = []
      await accounts().change(site, () => {
        meanwhile.push(
          accounts().nameContact(changeOf(account, 'paul@acme.example')),
          accounts().removeContact(changeOf(account, 'tess@acme.example')),
        )
        return { put: [{ ...account, plan: 'pro' }], remove: [], settled: [], audit: [] }
      })
      await Promise.all(meanwhile)
      const found = await accounts().find(site, 'acme')
      expect(found?.plan).toBe('pro')
      expect(technicalContacts(found)).toEqual(['Théo@acme.example', 'paul@acme.example'])
    })

    it('takes turns, so that two at once see one another', async () => {
      const site = unique('site')
      const seen: string[][] = []
      const addOne = (id: string) =>
        accounts().change(site, (present) => {
          seen.push(present.accounts.map((account) => account.id))
          return { put: [sampleAccount({ site, id })], remove: [], settled: [], audit: [] }
        })
      await Promise.all([addOne('a'), addOne('b'), addOne('c')])
      expect(seen.map((ids) => ids.length).toSorted()).toEqual([0, 1, 2])
    })

    it('manages as many as a large site has', async () => {
      const site = unique('site')
      const many = Array.from({ length: 1_200 }, (_, index) =>
        sampleAccount({ site, id: `account-${index}` }),
      )
      await accounts().change(site, () => ({ put: many, remove: [], settled: [], audit: [] }))
      expect(await accounts().list(site)).toHaveLength(1_200)
      const remove = many.map(({ id }) => id)
      await accounts().change(site, () => ({ put: [], remove, settled: [], audit: [] }))
      expect(await accounts().list(site)).toEqual([])
    })
  })
}
