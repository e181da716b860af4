import { describe, expect, it } from 'vitest'
import { simulateExperiment } from '../../../test/bench/experiment-world.ts'
import { mixedSettings } from '../../../test/bench/incremental-worlds.ts'
import type { AccountTally } from './account-tally.ts'
import { createIncrementalEffect } from './incremental-effect.ts'

/** One look at an experiment that nobody has looked at. */
const lookAt = (tallies: readonly AccountTally[]) => createIncrementalEffect({ holdout: null })(tallies)

/** Accounts of ten intents each, half of them held out; whose own rates differ by a tenth at most. */
function accounts(count: number, filed: { suggestions: number; holdout: number }): AccountTally[] {
  return Array.from({ length: count }, (_, index) => {
    const arm = index % 2 === 0 ? 'holdout' : 'suggestions'
    return { plan: `plan ${index % 3}`, arm, intents: 10, filed: filed[arm] + ((index >> 1) % 2) }
  })
}

describe('the incremental effect', () => {
  it('says fewer, more, no difference or not enough data by where the interval is', () => {
    const verdict = (count: number, suggestions: number) =>
      lookAt(accounts(count, { suggestions, holdout: 4 })).verdict
    expect(verdict(200, 2)).toBe('fewer')
    expect(verdict(200, 6)).toBe('more')
    expect(verdict(1_000, 4)).toBe('no_difference')
    expect(verdict(40, 4)).toBe('not_enough_data')
  })

  it('knows nothing, from -1 to 1, while there are fewer than five accounts in an arm', () => {
    const heldOut = (count: number) => [
      ...accounts(60, { suggestions: 0, holdout: 9 }).filter(({ arm }) => arm === 'suggestions'),
      ...accounts(2 * count, { suggestions: 0, holdout: 9 }).filter(({ arm }) => arm === 'holdout'),
    ]
    expect(lookAt(heldOut(5)).verdict).toBe('fewer')
    expect(lookAt(heldOut(4))).toMatchObject({
      effect: expect.any(Number),
      low: -1,
      high: 1,
      verdict: 'not_enough_data',
    })
    expect(lookAt([])).toMatchObject({ effect: null, low: -1, high: 1 })
  })

  it('has no plan to compare within where every account has one of its own', () => {
    const alone = accounts(40, { suggestions: 1, holdout: 8 }).map((tally, index) => ({
      ...tally,
      plan: `${index}`,
    }))
    expect(lookAt(alone)).toMatchObject({ low: -1, high: 1, verdict: 'not_enough_data' })
  })

  it('does not count accounts of a plan in which nobody is held out, or everybody', () => {
    const elsewhere = accounts(60, { suggestions: 0, holdout: 9 }).map((tally) => ({
      ...tally,
      plan: tally.arm,
    }))
    const compared = accounts(8, { suggestions: 0, holdout: 9 }).map((tally) => ({ ...tally, plan: 'one' }))
    expect(lookAt([...compared, ...elsewhere])).toMatchObject({ low: -1, high: 1 })
  })

  it('does not let one giant account decide', () => {
    const giant: AccountTally = { plan: 'plan 0', arm: 'holdout', intents: 5_000, filed: 5_000 }
    const { effect, verdict } = lookAt([...accounts(60, { suggestions: 4, holdout: 4 }), giant])
    expect(effect).toBeLessThan(-0.45)
    expect(verdict).toBe('not_enough_data')
  })

  it('always reaches as far as the plain difference of the rates, and never beyond what a rate can differ', () => {
    for (const settings of mixedSettings(60)) {
      const { accounts: drawn, intents } = simulateExperiment(settings, 3)
      const tallies = drawn.map((account) => ({ ...account, intents: 0, filed: 0 }))
      for (const { account, filed } of intents) {
        const tally = tallies[account] as AccountTally
        tally.intents++
        tally.filed += Number(filed)
      }
      const report = lookAt(tallies.filter((tally) => tally.intents > 0))
      const { low, high, effect } = report as { low: number; high: number; effect: number }
      expect(low).toBeLessThanOrEqual(effect)
      expect(high).toBeGreaterThanOrEqual(effect)
      expect([low >= -1, high <= 1]).toEqual([true, true])
    }
  })

  it('asks for no more intents where accounts are what is missing', () => {
    const few = accounts(12, { suggestions: 1, holdout: 8 })
    expect(lookAt(few.slice(4)).moreIntentsNeeded).toBeGreaterThan(1_000)
    const large = few.slice(4).map((tally) => ({ ...tally, intents: 500, filed: tally.filed * 50 }))
    expect(lookAt(large)).toMatchObject({ verdict: 'not_enough_data', moreIntentsNeeded: null })
  })

  it('asks for about as many more intents as then tell', () => {
    const filed = { suggestions: 3, holdout: 4 }
    const first = lookAt(accounts(40, filed))
    expect(first.verdict).toBe('not_enough_data')
    const more = Math.ceil((first.moreIntentsNeeded ?? 0) / 10 / 12) * 12
    expect(more).toBeGreaterThan(0)
    expect(lookAt(accounts(40 + more, filed)).verdict).toBe('fewer')
  })

  it('keeps what an earlier look has ruled out, and the verdict that was given', () => {
    const effectAt = createIncrementalEffect({ holdout: null })
    const sure = effectAt(accounts(200, { suggestions: 2, holdout: 4 }))
    expect(sure.verdict).toBe('fewer')
    const later = [
      ...accounts(200, { suggestions: 2, holdout: 4 }),
      ...accounts(40, { suggestions: 5, holdout: 4 }),
    ]
    const { low, high, verdict } = effectAt(later)
    expect(lookAt(later).high).toBeGreaterThan(sure.high as number)
    expect([high, verdict]).toEqual([sure.high, 'fewer'])
    expect(low).toBeGreaterThanOrEqual(sure.low as number)
  })

  it('begins anew where a look has nothing in common with those before it', () => {
    const effectAt = createIncrementalEffect({ holdout: null })
    expect(effectAt(accounts(400, { suggestions: 1, holdout: 8 })).verdict).toBe('fewer')
    const turned = accounts(4_000, { suggestions: 8, holdout: 1 })
    expect(effectAt(turned)).toEqual(lookAt(turned))
  })
})
