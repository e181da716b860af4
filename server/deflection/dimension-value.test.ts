import { describe, expect, it } from 'vitest'
import { dimensionValue } from './dimension-value.ts'

describe('a value of a dimension', () => {
  it('stays as it is up to 300 characters', () => {
    const page = `app.example.com/${'a'.repeat(284)}`
    expect(dimensionValue(page)).toBe(page)
    expect(dimensionValue(`${page}b`)).toBe(page)
  })

  it('never ends within a character', () => {
    const sign = encodeURIComponent('日')
    expect(dimensionValue(`ab${sign.repeat(60)}`)).toBe(`ab${sign.repeat(33)}`)
    expect(dimensionValue(`${'a'.repeat(299)}%20`)).toBe('a'.repeat(299))
    expect(dimensionValue(`${'a'.repeat(299)}🙂`)).toBe('a'.repeat(299))
  })

  it('is short enough whatever looks like one long character', () => {
    expect(dimensionValue(`%E0${'%80'.repeat(600)}`).length).toBeLessThanOrEqual(300)
    expect(dimensionValue('%'.repeat(2_000))).toBe('%'.repeat(300))
    expect(dimensionValue('\n'.repeat(2_000))).toBe('\n'.repeat(300))
  })
})
