import { describe, expect, it } from 'vitest'
import { sampleAccount, sampleDirectoryAccount, sampleIdentity } from '../../test/support/sample-people.ts'
import type { AccountSourceName } from '../sites/site.ts'
import type { DirectoryAccount, Identity } from '../support-rules/account.ts'
import { resolveEntitlement } from './resolve-entitlement.ts'

const stranger: Identity = { ...sampleIdentity, email: 'eve@elsewhere.example' }
const owner: Identity = { ...sampleIdentity, email: 'owner@acme.example' }

function decided(source: AccountSourceName = 'directory', changes: Partial<DirectoryAccount> = {}) {
  return { source, account: { ...sampleDirectoryAccount, ...changes } }
}

describe('an account that a source knows', () => {
  it('lets a named technical contact open cases', () => {
    expect(resolveEntitlement(sampleIdentity, decided())).toEqual({
      identity: sampleIdentity,
      account: sampleAccount,
      technicalContact: true,
      primaryOwner: false,
      contactsEditable: false,
    })
  })

  it('compares addresses without regard to case, or to spaces around them', () => {
    const shouting = { ...sampleIdentity, email: ' ADA@Acme.Example' }
    expect(resolveEntitlement(shouting, decided()).technicalContact).toBe(true)
    const loudOwner = { ...sampleIdentity, email: 'Owner@ACME.example' }
    expect(resolveEntitlement(loudOwner, decided()).primaryOwner).toBe(true)
  })

  it('does not make its primary owner a technical contact', () => {
    expect(resolveEntitlement(owner, decided())).toMatchObject({
      account: { id: 'acme' },
      technicalContact: false,
      primaryOwner: true,
    })
  })

  it('may name one person for both', () => {
    const both = decided('directory', {
      contacts: [{ email: owner.email, name: null, roles: ['technical_contact', 'primary_owner'] }],
    })
    expect(resolveEntitlement(owner, both)).toMatchObject({ technicalContact: true, primaryOwner: true })
  })

  it('overrules what the host signed: a removed contact stays removed, a plan is what it is', () => {
    const claims = { technicalContact: true, plan: 'premium', primaryEmail: 'eve@elsewhere.example' } as const
    expect(resolveEntitlement({ ...stranger, claims }, decided())).toMatchObject({
      account: null,
      technicalContact: false,
    })
    const standard = decided('directory', { plan: 'standard' })
    expect(resolveEntitlement({ ...sampleIdentity, claims }, standard).account?.plan).toBe('standard')
  })

  it('tells a colleague nothing of itself', () => {
    expect(resolveEntitlement(stranger, decided()).account).toBeNull()
  })
})

describe('the contacts of an account', () => {
  it.each<[AccountSourceName, boolean]>([
    ['directory', true],
    ['http', false],
    ['claims', false],
  ])('that comes from %s can be changed by its owner here: %s', (source, editable) => {
    expect(resolveEntitlement(owner, decided(source)).contactsEditable).toBe(editable)
    expect(resolveEntitlement(sampleIdentity, decided(source)).contactsEditable).toBe(false)
  })
})

it('entitles nobody to anything where no source knows the account', () => {
  expect(resolveEntitlement(sampleIdentity, null)).toEqual({
    identity: sampleIdentity,
    account: null,
    technicalContact: false,
    primaryOwner: false,
    contactsEditable: false,
  })
})
