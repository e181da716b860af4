import { describe, expect, it } from 'vitest'
import { simulateExperiment } from '../../../test/bench/experiment-world.ts'
import { mixedSettings } from '../../../test/bench/incremental-worlds.ts'
import type { AccountTally } from './account-tally.ts'
import { incrementalEffect } from './incremental-effect.ts'

const unknown = { holdout: null }

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
      incrementalEffect(accounts(count, { suggestions, holdout: 4 }), unknown).verdict
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
    expect(incrementalEffect(heldOut(5), unknown).verdict).toBe('fewer')
    expect(incrementalEffect(heldOut(4), unknown)).toMatchObject({
      effect: expect.any(Number),
      low: -1,
      high: 1,
      verdict: 'not_enough_data',
    })
    expect(incrementalEffect([], unknown)).toMatchObject({ effect: null, low: -1, high: 1 })
  })

  it('has no plan to compare within where every account has one of its own', () => {
    const alone = accounts(40, { suggestions: 1, holdout: 8 }).map((tally, index) => ({
      ...tally,
      plan: `${index}`,
    }))
    expect(incrementalEffect(alone, unknown)).toMatchObject({ low: -1, high: 1, verdict: 'not_enough_data' })
  })

  it('does not count accounts of a plan in which nobody is held out, or everybody', () => {
    const elsewhere = accounts(60, { suggestions: 0, holdout: 9 }).map((tally) => ({
      ...tally,
      plan: tally.arm,
    }))
    const compared = accounts(8, { suggestions: 0, holdout: 9 }).map((tally) => ({ ...tally, plan: 'one' }))
    expect(incrementalEffect([...compared, ...elsewhere], unknown)).toMatchObject({ low: -1, high: 1 })
  })

  it('does not let one giant account decide', () => {
    const giant: AccountTally = { plan: 'plan 0', arm: 'holdout', intents: 5_000, filed: 5_000 }
    const { effect, verdict } = incrementalEffect(
      [...accounts(60, { suggestions: 4, holdout: 4 }), giant],
      unknown,
    )
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
      const report = incrementalEffect(
        tallies.filter((tally) => tally.intents > 0),
        unknown,
      )
      const { low, high, effect } = report as { low: number; high: number; effect: number }
      expect(low).toBeLessThanOrEqual(effect)
      expect(high).toBeGreaterThanOrEqual(effect)
      expect([low >= -1, high <= 1]).toEqual([true, true])
    }
  })

  it('asks for about as many more intents as then tell', () => {
    const filed = { suggestions: 3, holdout: 4 }
    const first = incrementalEffect(accounts(40, filed), unknown)
    expect(first.verdict).toBe('not_enough_data')
    const more = Math.ceil((first.moreIntentsNeeded ?? 0) / 10 / 12) * 12
    expect(more).toBeGreaterThan(0)
    expect(incrementalEffect(accounts(40 + more, filed), unknown).verdict).toBe('fewer')
  })
})
