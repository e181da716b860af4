import { describe, expect, it } from 'vitest'
import { createAllowance } from './allowance.ts'

describe('an allowance', () => {
  it('lets each name through so often, whatever others do, and again when its time is over', () => {
    let now = 0
    const mayPass = createAllowance({ most: 2, everyMs: 1_000, now: () => now })
    const five = (name: string) => Array.from({ length: 5 }, () => mayPass(name))
    expect(five('ada')).toEqual([true, true, false, false, false])
    expect(five('bob')).toEqual([true, true, false, false, false])
    now = 999
    expect(mayPass('ada')).toBe(false)
    now = 1_000
    expect(five('ada')).toEqual([true, true, false, false, false])
  })
})
