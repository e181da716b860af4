import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleAccount, sampleDirectoryAccount, sampleIdentity } from '../../test/support/sample-people.ts'
import { PLANS } from '../contract/vocabulary.ts'
import { resolveEntitlement } from './resolve-entitlement.ts'

const stranger = { ...sampleIdentity, email: 'eve@elsewhere.example' }

describe('an account that the directory knows', () => {
  it('lets a named technical contact open cases', () => {
    expect(resolveEntitlement(sampleIdentity, sampleDirectoryAccount)).toEqual({
      identity: sampleIdentity,
      account: sampleAccount,
      technicalContact: true,
      primaryOwner: false,
    })
  })

  it('compares addresses without regard to case', () => {
    const shouting = { ...sampleIdentity, email: 'ADA@Acme.Example' }
    expect(resolveEntitlement(shouting, sampleDirectoryAccount).technicalContact).toBe(true)
    const owner = { ...sampleIdentity, email: 'Owner@ACME.example' }
    expect(resolveEntitlement(owner, sampleDirectoryAccount).primaryOwner).toBe(true)
  })

  it('does not make its primary owner a technical contact', () => {
    const owner = { ...sampleIdentity, email: 'owner@acme.example' }
    expect(resolveEntitlement(owner, sampleDirectoryAccount)).toMatchObject({
      account: { id: 'acme' },
      technicalContact: false,
      primaryOwner: true,
    })
  })

  it('overrules what the host signed: a removed contact stays removed, a plan is what it is', () => {
    const claims = { technicalContact: true, plan: 'premium', primaryEmail: 'eve@elsewhere.example' } as const
    expect(resolveEntitlement({ ...stranger, claims }, sampleDirectoryAccount)).toMatchObject({
      account: null,
      technicalContact: false,
    })
    const standard = { ...sampleDirectoryAccount, plan: 'standard' } as const
    expect(resolveEntitlement({ ...sampleIdentity, claims }, standard).account?.plan).toBe('standard')
  })

  it('tells a colleague nothing of itself', () => {
    expect(resolveEntitlement(stranger, sampleDirectoryAccount).account).toBeNull()
  })
})

describe('an account that only the host knows', () => {
  it('has the technical contacts whom the host signs, with plan and primary email', () => {
    const claims = { technicalContact: true, plan: 'pro', primaryEmail: 'it@acme.example' } as const
    expect(resolveEntitlement({ ...sampleIdentity, claims }, null)).toMatchObject({
      account: { id: 'acme', name: 'acme', plan: 'pro', primaryEmail: 'it@acme.example', engines: [] },
      technicalContact: true,
      primaryOwner: false,
    })
  })

  it('fails closed: anything less than all three claims names nobody', () => {
    const claims = fc.record(
      {
        technicalContact: fc.boolean(),
        plan: fc.constantFrom(...PLANS),
        primaryEmail: fc.constant('it@acme.example'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(claims, (given) => {
        const complete = given.technicalContact === true && 'plan' in given && 'primaryEmail' in given
        const entitlement = resolveEntitlement({ ...sampleIdentity, claims: given }, null)
        expect(entitlement.technicalContact).toBe(complete)
        expect(entitlement.account !== null).toBe(complete)
        expect(entitlement.primaryOwner).toBe(false)
      }),
    )
  })
})
