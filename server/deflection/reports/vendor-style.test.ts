import { describe, expect, it } from 'vitest'
import { vendorStyle } from './vendor-style.ts'

describe('the vendor-style figure', () => {
  it('counts whoever saw a link and filed nothing as deflected', () => {
    expect(vendorStyle(8, 2)).toEqual({ deflected: 6, of: 8, rate: 0.75 })
  })

  it('has no rate where no link was shown', () => {
    expect(vendorStyle(0, 0)).toEqual({ deflected: 0, of: 0, rate: null })
  })
})
