import { describe, expect, it } from 'vitest'
import { MemoryAccountDirectory } from '../../test/support/memory-account-directory.ts'
import { sampleDirectoryAccount } from '../../test/support/sample-people.ts'
import type { Identity } from '../support-rules/account.ts'
import type { AccountDirectory } from './account-directory.ts'
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

describe('a person counts among', () => {
  const audiencesOf = createAudiencesOf({ directory })

  it('everyone, when nobody knows who it is', async () => {
    expect(await audiencesOf(null)).toEqual(['everyone'])
  })

  it('those who are signed in', async () => {
    expect(await audiencesOf(person())).toEqual(['everyone', 'signed_in'])
  })

  it("their account's plan, as signed when the directory does not know the account", async () => {
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

  it.each<[string, Pick<AccountDirectory, 'find'>]>([
    ['fails', { find: () => Promise.reject(new Error('The store is down.')) }],
    ['hangs', { find: () => new Promise(() => {}) }],
  ])('no plan when the directory %s, and is not remembered so', async (_what, broken) => {
    let find = broken.find
    const audiences = createAudiencesOf({
      directory: { find: (...account) => find(...account) },
      withinMs: 5,
    })
    const premium = person({ ...known, claims: { plan: 'premium' } })
    expect(await audiences(premium)).toEqual(['everyone', 'signed_in'])
    find = directory.find.bind(directory)
    expect(await audiences(premium)).toEqual(['everyone', 'signed_in', 'pro'])
  })

  it('a new plan half a minute after it changed', async () => {
    let time = 0
    const changing = new MemoryAccountDirectory({ ...sampleDirectoryAccount, plan: 'pro' })
    const audiences = createAudiencesOf({ directory: changing, now: () => time })
    await audiences(person(known))
    await changing.put({ ...sampleDirectoryAccount, plan: 'premium' })
    time = 29_000
    expect(await audiences(person(known))).toContain('pro')
    time = 31_000
    expect(await audiences(person(known))).toContain('premium')
  })
})
