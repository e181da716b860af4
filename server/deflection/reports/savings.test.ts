import { describe, expect, it } from 'vitest'
import { savings } from './savings.ts'

describe('savings', () => {
  it('are the cost of a case for each confirmed intent', () => {
    expect(savings(3, { amount: 22.1, currency: 'EUR' })).toEqual({
      cases: 3,
      cost: { amount: 22.1, currency: 'EUR' },
      amount: 66.3,
    })
    expect(savings(0, { amount: 22.1, currency: 'EUR' }).amount).toBe(0)
  })

  it('are told in cases alone where the site has set no cost', () => {
    expect(savings(3, null)).toEqual({ cases: 3, cost: null, amount: null })
  })
})
