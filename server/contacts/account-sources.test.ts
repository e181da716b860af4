import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount, sampleIdentity } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { PLANS, type Plan } from '../contract/vocabulary.ts'
import { ACCOUNT_SOURCES, type AccountSourceName } from '../sites/site.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import type { DirectoryAccount, Identity } from '../support-rules/account.ts'
import type { AccountSource } from './account-source.ts'
import { createAccountSources } from './account-sources.ts'
import { resolveEntitlement } from './resolve-entitlement.ts'

const down: AccountSource = {
  find: () => Promise.reject(new Error('The directory is down.')),
  accountsOf: () => Promise.reject(new Error('The directory is down.')),
}
const empty = new MemoryAccountDirectory()

function knowing(plan: Plan, changes: Partial<DirectoryAccount> = {}) {
  return new MemoryAccountDirectory({ ...sampleDirectoryAccount, plan, ...changes })
}

function sourcesOf(
  order: AccountSourceName[],
  { directory = empty, http = empty }: { directory?: AccountSource; http?: AccountSource } = {},
) {
  const site = { ...sampleSite, accounts: { ...sampleSite.accounts, sources: order } }
  return createAccountSources({ sites: createSiteDirectory([site]), directory, http })
}

const complete = { technicalContact: true, plan: 'standard', primaryEmail: 'it@acme.example' } as const
const signed: Identity = { ...sampleIdentity, claims: complete }

describe('of an account that several sources know', () => {
  const both = { directory: knowing('premium'), http: knowing('pro') }
  const plans = { directory: 'premium', http: 'pro', claims: 'standard' } as const

  it.each<AccountSourceName[]>([
    ['directory', 'http', 'claims'],
    ['http', 'directory', 'claims'],
    ['claims', 'http', 'directory'],
    ['http'],
  ])('the first in the order of the site says all: %s, %s, %s', async (...order) => {
    const given = order.filter((source) => source !== undefined)
    const decided = await sourcesOf(given, both).decide(signed)
    expect([decided?.source, decided?.account.plan]).toEqual([given[0], plans[given[0] ?? 'claims']])
  })

  it('the next is asked only when the one before does not know it', async () => {
    expect(
      await sourcesOf(['directory', 'http'], { http: knowing('pro') }).decide(sampleIdentity),
    ).toMatchObject({ source: 'http' })
    expect(
      await sourcesOf(['directory', 'http'], { directory: knowing('pro'), http: down }).decide(signed),
    ).toMatchObject({ source: 'directory' })
  })

  it('none is taken in place of one that cannot tell: nobody is entitled meanwhile', async () => {
    const accounts = sourcesOf(['http', 'directory', 'claims'], { directory: knowing('premium'), http: down })
    await expect(accounts.decide(signed)).rejects.toThrow('down')
    await expect(accounts.planOf(signed)).rejects.toThrow('down')
    await expect(accounts.find(signed.site, signed.account)).rejects.toThrow('down')
    await expect(accounts.accountsOf(signed.site, signed.email)).rejects.toThrow('down')
  })

  it('none that the site does not name is asked', async () => {
    const accounts = sourcesOf(['directory'], { http: down })
    expect(await accounts.decide(signed)).toBeNull()
    expect(await accounts.planOf(signed)).toBeNull()
  })
})

describe('an account that only the host knows', () => {
  const accounts = sourcesOf(['directory', 'claims'])

  it('has the technical contacts whom the host signs, with plan and primary email', async () => {
    expect(resolveEntitlement(signed, await accounts.decide(signed))).toMatchObject({
      account: { id: 'acme', name: 'acme', plan: 'standard', primaryEmail: 'it@acme.example', engines: [] },
      technicalContact: true,
      primaryOwner: false,
      contactsEditable: false,
    })
  })

  it('fails closed: anything less than all three claims names nobody', async () => {
    const claims = fc.record(
      {
        technicalContact: fc.boolean(),
        plan: fc.constantFrom(...PLANS),
        primaryEmail: fc.constant('it@acme.example'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(claims, async (given) => {
        const isComplete = given.technicalContact === true && 'plan' in given && 'primaryEmail' in given
        const identity = { ...sampleIdentity, claims: given }
        const entitlement = resolveEntitlement(identity, await accounts.decide(identity))
        expect(entitlement.technicalContact).toBe(isComplete)
        expect(entitlement.account !== null).toBe(isComplete)
        expect(entitlement.primaryOwner).toBe(false)
      }),
    )
  })

  it('is on the plan that is signed, though too little is signed for a case', async () => {
    const little = { ...sampleIdentity, claims: { plan: 'pro' } } as const
    expect(await accounts.decide(little)).toBeNull()
    expect(await accounts.planOf(little)).toBe('pro')
  })
})

describe('the accounts of an address', () => {
  const { site } = sampleDirectoryAccount

  it('are those of every source, by their ids', async () => {
    const accounts = sourcesOf(['http', 'directory'], {
      directory: knowing('pro', { id: 'beta' }),
      http: knowing('pro', { id: 'zeta' }),
    })
    expect((await accounts.accountsOf(site, 'Ada@acme.example ')).map(({ id }) => id)).toEqual([
      'beta',
      'zeta',
    ])
  })

  it('are not taken from a later source when an earlier one knows the account and names others', async () => {
    const accounts = sourcesOf(['directory', 'http'], {
      directory: knowing('pro', { contacts: [] }),
      http: knowing('pro'),
    })
    expect(await accounts.accountsOf(site, 'ada@acme.example')).toEqual([])
  })

  it('are none for a stranger, and none where claims alone decide', async () => {
    expect(
      await sourcesOf([...ACCOUNT_SOURCES], { directory: knowing('pro') }).accountsOf(site, 'eve@x.example'),
    ).toEqual([])
    const claimsAlone = sourcesOf(['claims'], { directory: knowing('pro') })
    expect(await claimsAlone.accountsOf(site, 'ada@acme.example')).toEqual([])
    expect(await claimsAlone.find(site, 'acme')).toBeNull()
  })
})
