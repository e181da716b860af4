import { describe, expect, it } from 'vitest'
import { typedNumber } from './typed-number.ts'

describe('a number that was typed', () => {
  it.each([
    ['38', 38],
    [' 12.5 ', 12.5],
    ['12,50', 12.5],
    ['1 250,50', 1_250.5],
    ['1\u202f250', 1_250],
    ['0', 0],
  ])('as “%s” is %d', (text, number) => {
    expect(typedNumber(text)).toBe(number)
  })

  it.each(['1,000', '1.000', '1,000.50', '12.345', '1e3', '-3', '0x10', 'abc', '', ' ', '.', '5.'])(
    'as “%s” is not guessed at',
    (text) => {
      expect(typedNumber(text)).toBeNull()
    },
  )
})
