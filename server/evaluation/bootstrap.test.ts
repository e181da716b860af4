import { describe, expect, it } from 'vitest'
import { bootstrapInterval, percentile } from './bootstrap.ts'

/** 40 questions, half of them answered. */
const HALF = Array.from({ length: 40 }, (_, at) => [at % 2])

describe('a bootstrap interval', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(bootstrapInterval(HALF, 1)).toEqual(bootstrapInterval(HALF, 1))
    const uneven = HALF.map(([value], at) => [(value as number) + at / 1_000])
    expect(bootstrapInterval(uneven, 1)).not.toEqual(bootstrapInterval(uneven, 2))
  })

  it('has the width that a binomial share has', () => {
    // 1.96 × √(0.5 × 0.5 / 40) = 0.155
    const [low, high] = bootstrapInterval(HALF, 1)
    expect(low).toBeCloseTo(0.5 - 0.155, 1)
    expect(high).toBeCloseTo(0.5 + 0.155, 1)
  })

  it('is as narrow as the number of clusters allows, however many values they have', () => {
    const width = ([low, high]: readonly [number, number]) => high - low
    const clustered = HALF.map(([value]) => Array.from({ length: 10 }, () => value as number))
    const loose = clustered.flat().map((value) => [value])
    expect(width(bootstrapInterval(clustered, 1))).toBeCloseTo(width(bootstrapInterval(HALF, 1)), 5)
    expect(width(bootstrapInterval(loose, 1))).toBeLessThan(width(bootstrapInterval(HALF, 1)) / 2)
  })

  it('is a point where all values are alike, and 0 where there is none', () => {
    expect(bootstrapInterval([[1], [1, 1]], 1)).toEqual([1, 1])
    expect(bootstrapInterval([], 1)).toEqual([0, 0])
  })
})

describe('a percentile', () => {
  it.each([
    [0.5, 5],
    [0.99, 10],
    [0.1, 1],
    [0, 1],
  ])('is the value that a share of %s does not exceed: %s', (share, value) => {
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], share)).toBe(value)
  })

  it('is 0 of nothing', () => {
    expect(percentile([], 0.5)).toBe(0)
  })
})
