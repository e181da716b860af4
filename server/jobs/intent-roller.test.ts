import { expect, it, vi } from 'vitest'
import type { RollUpStore } from '../deflection/roll-up/roll-up-store.ts'
import { createIntentRoller } from './intent-roller.ts'

const log = { info: vi.fn(), warn: vi.fn() }

it('counts the intents of each site until none waits', async () => {
  const waiting = new Map([
    ['pub_a', 3],
    ['pub_gone', 5],
    ['pub_b', 1],
  ])
  const rollUps = {
    rollUp: async (site = 'all') => {
      const left = waiting.get(site) ?? 0
      waiting.set(site, Math.max(0, left - 1))
      return Math.min(left, 1)
    },
  }
  const sites = { all: () => [{ id: 'pub_a' }, { id: 'pub_b' }] as never }
  const roller = createIntentRoller({ rollUps, sites, log })
  roller.start(60_000)
  await vi.waitFor(() => expect([...waiting.values()]).toEqual([0, 5, 0]))
  await roller.stop()
})

it('stops in the middle of what waits', async () => {
  let counted = 0
  const rollUps = {
    rollUp: async () => {
      counted += 1
      return 1
    },
  }
  const roller = createIntentRoller({ rollUps, sites: { all: () => [{ id: 'pub_a' }] as never }, log })
  roller.start(60_000)
  await roller.stop()
  const atTheEnd = counted
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(counted).toBe(atTheEnd)
})

it('counts the intents of other sites where those of one cannot be, and says what was set aside', async () => {
  const counted: (string | undefined)[] = []
  const broken = new Error('no such partition')
  const rollUps: Pick<RollUpStore, 'rollUp'> = {
    rollUp: async (site, onSetAside) => {
      if (site === 'pub_broken') throw broken
      onSetAside?.({ site: 'pub_b', intent: 'intent-1', error: broken })
      counted.push(site)
      return 0
    },
  }
  const sites = { all: () => [{ id: 'pub_broken' }, { id: 'pub_b' }] as never }
  const warn = vi.fn()
  const roller = createIntentRoller({ rollUps, sites, log: { ...log, warn } })
  roller.start(60_000)
  await vi.waitFor(() => expect(warn).toHaveBeenCalledTimes(2))
  await roller.stop()
  expect(counted).toEqual(['pub_b'])
  expect(warn.mock.calls).toEqual([
    [{ err: broken, site: 'pub_b', intent: 'intent-1' }, expect.stringContaining('cannot be counted')],
    [{ err: broken }, 'the intents cannot be counted; trying again'],
  ])
})
