import { describe, expect, it } from 'vitest'
import { MemoryExperimentStore } from '../../../test/support/memory-experiment-store.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { createArmOf } from './create-arm-of.ts'

function desk() {
  const store = new MemoryExperimentStore()
  let holdout = 0.5
  const armOf = createArmOf({
    store,
    sites: { find: (id) => (id === sampleSite.id ? { ...sampleSite, holdout } : undefined) },
    key: new Uint8Array(32),
    clock: () => new Date('2026-06-08T15:00:00Z'),
  })
  return {
    store,
    arms: (count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, account) => armOf(sampleSite.id, `account-${account}`, 'pro')),
      ),
    armOf,
    design(share: number) {
      holdout = share
    },
  }
}

describe('the arm of an account', () => {
  it('is none, and nothing is kept, where the site runs no experiment or is not there', async () => {
    const { arms, armOf, design, store } = desk()
    design(0)
    expect(await arms(3)).toEqual([null, null, null])
    expect(await armOf('pub_nobody', 'account-1', 'pro')).toBeNull()
    expect(await store.designOf(sampleSite.id)).toBeNull()
  })

  it('holds out half of the first ten accounts, and stays when the experiment rests and goes on by another design', async () => {
    const { arms, design } = desk()
    const drawn = await arms(10)
    expect(drawn.filter((arm) => arm === 'holdout')).toHaveLength(5)
    design(0)
    expect(new Set(await arms(10))).toEqual(new Set([null]))
    design(0.1)
    expect(await arms(10)).toEqual(drawn)
  })

  it('is looked up once', async () => {
    const { arms, store } = desk()
    await arms(4)
    await arms(4)
    expect(store.lookUps).toBe(4)
  })
})
