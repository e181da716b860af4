import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleDirectoryAccount } from '../../../test/support/sample-people.ts'
import { PLANS } from '../../contract/vocabulary.ts'
import type { AccountContact, DirectoryAccount } from '../../support-rules/account.ts'
import { hasRole } from '../../support-rules/contact-roles.ts'
import type { ContactDecision, OwnerDecision } from '../account-directory.ts'
import { planImport } from './plan-import.ts'

const acme = sampleDirectoryAccount
const beta: DirectoryAccount = { ...acme, id: 'beta', name: 'Beta' }
const plain = { removeMissing: false, overruleOwners: false }

function contact(email: string, ...roles: AccountContact['roles']): AccountContact {
  return { email, name: null, roles }
}

function decision(kind: ContactDecision, email: string): OwnerDecision {
  return { account: acme.id, email, kind, at: new Date('2026-06-08T15:00:00Z') }
}

describe('an import', () => {
  it('adds, changes and leaves alone what the file names, and says which', () => {
    const plan = planImport(
      { accounts: [acme], decisions: [] },
      [
        {
          ...acme,
          name: 'Acme Group',
          plan: 'pro',
          engines: [
            { id: 'shop', name: 'Boutique' },
            { id: 'blog', name: 'Blog' },
          ],
          contacts: [
            contact('ADA@acme.example', 'technical_contact', 'primary_owner'),
            contact('new@acme.example', 'technical_contact'),
          ],
        },
        beta,
      ],
      plain,
    )
    expect(plan.put.map(({ id }) => id)).toEqual(['acme', 'beta'])
    expect(plan.diff).toMatchObject({ added: 1, changed: 1, unchanged: 0, removed: 0 })
    expect(plan.diff.accounts[0]).toEqual({
      account: 'acme',
      change: 'changed',
      name: { from: 'Acme Ltd', to: 'Acme Group' },
      plan: { from: 'premium', to: 'pro' },
      primaryEmail: null,
      contacts: {
        added: [contact('new@acme.example', 'technical_contact')],
        removed: [contact('owner@acme.example', 'primary_owner')],
        changed: [
          {
            from: contact('ada@acme.example', 'technical_contact'),
            to: contact('ADA@acme.example', 'technical_contact', 'primary_owner'),
          },
        ],
        kept: [],
      },
      engines: {
        added: [{ id: 'blog', name: 'Blog' }],
        removed: [],
        renamed: [{ from: { id: 'shop', name: 'Shop' }, to: { id: 'shop', name: 'Boutique' } }],
      },
    })
    expect(plan.diff.accounts[1]).toMatchObject({ account: 'beta', change: 'added' })
  })

  it('changes nothing the second time', () => {
    const accounts = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        plan: fc.constantFrom(...PLANS),
        email: fc.constantFrom('x@a.example', 'y@a.example'),
      }),
      { selector: ({ id }) => id },
    )
    const account = ({ id, plan, email }: { id: string; plan: DirectoryAccount['plan']; email: string }) => ({
      ...acme,
      id,
      plan,
      contacts: [contact(email, 'primary_owner')],
    })
    fc.assert(
      fc.property(accounts, accounts, fc.boolean(), (before, stated, removeMissing) => {
        const options = { removeMissing, overruleOwners: false }
        const present = before.map(account)
        const first = planImport({ accounts: present, decisions: [] }, stated.map(account), options)
        const after = new Map(present.map((item) => [item.id, item]))
        for (const id of first.remove) after.delete(id)
        for (const item of first.put) after.set(item.id, item)
        const second = planImport(
          { accounts: [...after.values()], decisions: [] },
          stated.map(account),
          options,
        )
        expect([second.put, second.remove, second.diff.accounts]).toEqual([[], [], []])
        for (const item of stated) expect(after.get(item.id)).toEqual(account(item))
      }),
    )
  })

  it('leaves the accounts alone that the file does not name, unless it is told to remove them', () => {
    const kept = { accounts: [acme, beta], decisions: [] }
    expect(planImport(kept, [beta], plain)).toMatchObject({ put: [], remove: [] })
    const { remove, diff } = planImport(kept, [beta], { ...plain, removeMissing: true })
    expect(remove).toEqual(['acme'])
    expect(diff).toMatchObject({
      removed: 1,
      unchanged: 1,
      accounts: [{ account: 'acme', change: 'removed' }],
    })
  })
})

describe('what the primary owner has decided', () => {
  const ada = 'ada@acme.example'
  const grace = contact('grace@acme.example', 'technical_contact')
  const named = { ...acme, contacts: [...acme.contacts, { ...grace, name: 'Grace' }] }
  const removed = { ...acme, contacts: acme.contacts.filter(({ email }) => email !== ada) }

  it('stands when the file does not have a contact whom they named', () => {
    const kept = { accounts: [named], decisions: [decision('contact_named', 'Grace@acme.example')] }
    const { put, diff, settled } = planImport(kept, [{ ...acme, plan: 'pro' }], plain)
    expect(put[0]?.contacts).toContainEqual({ ...grace, name: 'Grace' })
    expect(diff.accounts[0]?.contacts).toMatchObject({
      removed: [],
      kept: [{ email: 'Grace@acme.example', kind: 'contact_named', at: '2026-06-08T15:00:00.000Z' }],
    })
    expect(settled).toEqual([])
  })

  it('stands when the file still has a contact whom they removed', () => {
    const kept = { accounts: [removed], decisions: [decision('contact_removed', ada)] }
    const { put, diff } = planImport(kept, [acme], plain)
    expect(put).toEqual([])
    expect(diff).toMatchObject({ unchanged: 1 })
    expect(diff.accounts).toMatchObject([
      { change: 'unchanged', contacts: { added: [], kept: [{ email: ada, kind: 'contact_removed' }] } },
    ])
  })

  it('never takes the ownership: that is the file’s word', () => {
    const kept = { accounts: [removed], decisions: [decision('contact_removed', ada)] }
    const stated = { ...acme, contacts: [contact(ada, 'technical_contact', 'primary_owner')] }
    const [account] = planImport(kept, [stated], plain).put
    expect(account && hasRole(account, ada, 'primary_owner')).toBe(true)
    expect(account && hasRole(account, ada, 'technical_contact')).toBe(false)
  })

  it('gives way where the import is told so, and counts no more from then on', () => {
    const decisions = [decision('contact_named', grace.email), decision('contact_removed', ada)]
    const present = { ...removed, contacts: [...removed.contacts, grace] }
    const { put, diff, settled } = planImport({ accounts: [present], decisions }, [acme], {
      ...plain,
      overruleOwners: true,
    })
    expect(put).toEqual([acme])
    expect(diff.accounts[0]?.contacts).toMatchObject({
      added: [{ email: ada }],
      removed: [{ email: grace.email }],
      kept: [],
    })
    expect(settled).toEqual(decisions)
  })

  it('is the file’s word once the file says the same, so that the file may say otherwise later', () => {
    const kept = { accounts: [named], decisions: [decision('contact_named', grace.email)] }
    const { settled } = planImport(kept, [named], plain)
    expect(settled).toEqual(kept.decisions)
    const later = planImport({ accounts: [named], decisions: [] }, [acme], plain)
    expect(later.diff.accounts[0]?.contacts.removed).toEqual([{ ...grace, name: 'Grace' }])
  })

  it('ends with the account', () => {
    const kept = { accounts: [named, beta], decisions: [decision('contact_named', grace.email)] }
    expect(planImport(kept, [beta], { ...plain, removeMissing: true }).settled).toEqual(kept.decisions)
  })
})
