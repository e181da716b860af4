import { describe, expect, it } from 'vitest'
import { drawArm } from './block-permutation.ts'

const held = (share: { holdout: number; site?: string; key?: string; plan?: string }, count: number) =>
  Array.from({ length: count }, (_, position) =>
    drawArm({ key: 'a key', site: 'pub_a', plan: 'pro', position, ...share }) === 'holdout' ? 1 : 0,
  )
const sum = (ones: readonly number[]) => ones.reduce((total: number, one) => total + one, 0)

describe('the lot of an account', () => {
  it.each([0.05, 0.1, 0.25, 0.3, 0.5])(
    'holds out %d of every plan, to an account after each block',
    (holdout) => {
      for (const plan of ['standard', 'pro', 'premium']) {
        const ones = held({ holdout, plan }, 200)
        for (let end = 10; end <= 200; end += 10) {
          expect(Math.abs(sum(ones.slice(0, end)) - end * holdout)).toBeLessThan(1)
        }
      }
    },
  )

  it('gives every position the same chance', () => {
    for (const position of [0, 4, 9, 13]) {
      const often = Array.from({ length: 4_000 }, (_, key) =>
        drawArm({ key: `key ${key}`, site: 'pub_a', plan: 'pro', position, holdout: 0.15 }),
      ).filter((arm) => arm === 'holdout').length
      // Four standard deviations of 4,000 draws.
      expect(Math.abs(often / 4_000 - 0.15)).toBeLessThan(0.023)
    }
  })

  it('is the same whenever it is asked, and another by another key, site or plan', () => {
    const here = held({ holdout: 0.5 }, 60)
    expect(held({ holdout: 0.5 }, 60)).toEqual(here)
    for (const other of [{ key: 'another' }, { site: 'pub_b' }, { plan: 'premium' }]) {
      expect(held({ holdout: 0.5, ...other }, 60)).not.toEqual(here)
    }
  })

  it('holds out nobody by default, and only more of the same when the share grows within a block', () => {
    expect(sum(held({ holdout: 0 }, 100))).toBe(0)
    const few = held({ holdout: 0.2 }, 10)
    const many = held({ holdout: 0.5 }, 10)
    expect(few.every((one, position) => one <= (many[position] as number))).toBe(true)
  })
})
