import { describe, expect, it } from 'vitest'
import type { AccountDay } from './account-tally.ts'
import { dailyTallies } from './daily-tallies.ts'

function row(day: number, account: string, changes: Partial<AccountDay<number>> = {}): AccountDay<number> {
  return { day, account, plan: 'pro', arm: 'suggestions', intents: 2, filed: 1, ...changes }
}

describe('the tallies of each day', () => {
  it('add up what has come until its end, and are not changed by what comes later', () => {
    const days = [...dailyTallies([row(1, 'a'), row(1, 'b'), row(3, 'a', { filed: 0 })])]
    expect(days).toEqual([
      {
        day: 1,
        tallies: [
          { plan: 'pro', arm: 'suggestions', intents: 2, filed: 1 },
          { plan: 'pro', arm: 'suggestions', intents: 2, filed: 1 },
        ],
      },
      {
        day: 3,
        tallies: [
          { plan: 'pro', arm: 'suggestions', intents: 4, filed: 1 },
          { plan: 'pro', arm: 'suggestions', intents: 2, filed: 1 },
        ],
      },
    ])
  })

  it('keep an account in the plan and the arm of its first day', () => {
    const [, second] = dailyTallies([row(1, 'a'), row(2, 'a', { plan: 'premium', arm: 'holdout' })])
    expect(second?.tallies).toEqual([{ plan: 'pro', arm: 'suggestions', intents: 4, filed: 2 }])
  })

  it('are of every day for years, and of ever fewer where there is no end of days, but always of the last', () => {
    const days = Array.from({ length: 50_000 }, (_, day) => [...'ab'].map((account) => row(day, account)))
    const looks = [...dailyTallies(days.flat())].map(({ day }) => day)
    expect(looks.slice(0, 1_000)).toEqual(Array.from({ length: 1_000 }, (_, day) => day))
    expect(looks.length).toBeLessThan(1_500)
    expect(looks.at(-1)).toBe(49_999)
  })
})
