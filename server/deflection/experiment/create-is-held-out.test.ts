import { describe, expect, it } from 'vitest'
import { sampleSite } from '../../../test/support/sample-site.ts'
import type { Arm } from '../../contract/vocabulary.ts'
import type { Identity } from '../../support-rules/account.ts'
import { createIsHeldOut } from './create-is-held-out.ts'

const site = { ...sampleSite, holdout: 0.3 }
const person: Identity = {
  site: site.id,
  subject: 'person-1',
  email: 'ada@example.com',
  name: null,
  account: 'acme',
  claims: {},
}

function desk(
  changes: { arm?: () => Promise<Arm | null>; account?: { id: string; plan: 'pro' } | null } = {},
) {
  const { account = { id: 'acme', plan: 'pro' as const }, arm = async () => 'holdout' as const } = changes
  let now = 0
  let lookUps = 0
  const isHeldOut = createIsHeldOut({
    entitledAccountOf: async () => account,
    armOf: () => {
      lookUps += 1
      return arm()
    },
    withinMs: 20,
    now: () => now,
  })
  return { isHeldOut, lookUps: () => lookUps, wait: (ms: number) => (now += ms) }
}

describe('whether links come by themselves', () => {
  it('is not so for a technical contact of an account that is held out', async () => {
    expect(await desk().isHeldOut(site, person)).toBe(true)
    expect(await desk({ arm: async () => 'suggestions' }).isHeldOut(site, person)).toBe(false)
  })

  it('is so for strangers, for who may not open cases, and where there is no experiment, and asks nobody', async () => {
    const { isHeldOut, lookUps } = desk({ account: null })
    expect(await isHeldOut(site, null)).toBe(false)
    expect(await isHeldOut(site, person)).toBe(false)
    expect(await isHeldOut({ ...site, holdout: 0 }, person)).toBe(false)
    expect(lookUps()).toBe(0)
  })

  it('is so while the store is slow, and known to the next question', async () => {
    let answer: (arm: Arm) => void = () => undefined
    const { isHeldOut, lookUps } = desk({ arm: () => new Promise((resolve) => (answer = resolve)) })
    expect(await isHeldOut(site, person)).toBe(false)
    answer('holdout')
    expect(await isHeldOut(site, person)).toBe(true)
    expect(lookUps()).toBe(1)
  })

  it('is so when the store fails, and asked again by the next question', async () => {
    let broken = true
    const { isHeldOut } = desk({
      arm: () => (broken ? Promise.reject(new Error('The store is down')) : Promise.resolve('holdout')),
    })
    expect(await isHeldOut(site, person)).toBe(false)
    broken = false
    expect(await isHeldOut(site, person)).toBe(true)
  })

  it('is looked up again after half a minute: somebody may have been named or removed', async () => {
    const { isHeldOut, lookUps, wait } = desk()
    await isHeldOut(site, person)
    wait(29_000)
    await isHeldOut(site, person)
    expect(lookUps()).toBe(1)
    wait(1_001)
    await isHeldOut(site, person)
    expect(lookUps()).toBe(2)
  })
})
