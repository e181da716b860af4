import { describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount } from '../../test/support/sample-people.ts'
import { sampleSites } from '../../test/support/sample-site.ts'
import type { Plan } from '../contract/vocabulary.ts'
import type { Identity } from '../support-rules/account.ts'
import type { AccountSource } from './account-source.ts'
import { createAccountSources } from './account-sources.ts'
import { createAudiencesOf } from './audiences-of.ts'

function person(changes: Partial<Identity> = {}): Identity {
  return {
    site: sampleDirectoryAccount.site,
    subject: 'ada',
    email: 'ada@acme.example',
    name: null,
    account: 'an-account-that-nobody-knows',
    claims: {},
    ...changes,
  }
}

const directory = new MemoryAccountDirectory({ ...sampleDirectoryAccount, plan: 'pro' })
const known = { account: sampleDirectoryAccount.id }
const nowhere: AccountSource = { find: async () => null, accountsOf: async () => [] }

function accountsIn(source: AccountSource) {
  return createAccountSources({ sites: sampleSites, directory: source, http: nowhere })
}

describe('a person counts among', () => {
  const audiencesOf = createAudiencesOf({ accounts: accountsIn(directory) })

  it('everyone, when nobody knows who it is', async () => {
    expect(await audiencesOf(null)).toEqual(['everyone'])
  })

  it('those who are signed in', async () => {
    expect(await audiencesOf(person())).toEqual(['everyone', 'signed_in'])
  })

  it("their account's plan, as signed when no other source knows the account", async () => {
    expect(await audiencesOf(person({ claims: { plan: 'premium' } }))).toEqual([
      'everyone',
      'signed_in',
      'premium',
    ])
  })

  it("the directory's plan, whatever is signed", async () => {
    expect(await audiencesOf(person({ ...known, claims: { plan: 'premium' } }))).toEqual([
      'everyone',
      'signed_in',
      'pro',
    ])
  })

  it.each<[string, () => Promise<Plan | null>]>([
    ['fails', () => Promise.reject(new Error('The store is down.'))],
    ['hangs', () => new Promise(() => {})],
  ])('no plan when the directory %s, and is not remembered so', async (_what, broken) => {
    let planOf = broken
    const audiences = createAudiencesOf({ accounts: { planOf: () => planOf() }, withinMs: 5 })
    const premium = person({ ...known, claims: { plan: 'premium' } })
    expect(await audiences(premium)).toEqual(['everyone', 'signed_in'])
    planOf = async () => 'pro'
    expect(await audiences(premium)).toEqual(['everyone', 'signed_in', 'pro'])
  })

  it('a new plan half a minute after it changed', async () => {
    let time = 0
    const changing = new MemoryAccountDirectory({ ...sampleDirectoryAccount, plan: 'pro' })
    const audiences = createAudiencesOf({ accounts: accountsIn(changing), now: () => time })
    await audiences(person(known))
    await changing.put({ ...sampleDirectoryAccount, plan: 'premium' })
    time = 29_000
    expect(await audiences(person(known))).toContain('pro')
    time = 31_000
    expect(await audiences(person(known))).toContain('premium')
  })
})
