import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrastRatio, legibleOn, TEXT_CONTRAST } from './contrast.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('contrast', () => {
  it('is what WCAG says of known pairs', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBe(21)
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastRatio('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  })

  it('leaves a legible colour as it is', () => {
    expect(legibleOn('#ffffff', '#0b6157')).toBe('#0b6157')
  })

  it('finds a legible colour for any that is not, on light and on dark ground', () => {
    fc.assert(
      fc.property(colour, fc.constantFrom('#ffffff', '#171b1e'), (accent, ground) => {
        expect(contrastRatio(legibleOn(ground, accent), ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      }),
    )
  })

  it('always leaves black or white that is legible on an accent', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const best = Math.max(contrastRatio('#000000', accent), contrastRatio('#ffffff', accent))
        expect(best).toBeGreaterThanOrEqual(TEXT_CONTRAST)
      }),
    )
  })
})
