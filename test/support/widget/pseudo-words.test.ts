import { describe, expect, it } from 'vitest'
import { pseudoText } from './pseudo-words.ts'

describe('a pseudo-text', () => {
  it('is in brackets, accented and 40 % longer or more, and keeps what is filled in', () => {
    const text = pseudoText('Open “{title}” in a new tab')
    expect(text).toMatch(/^⟦.*⟧$/)
    expect(text).toContain('{title}')
    expect(text.length).toBeGreaterThanOrEqual('Open “{title}” in a new tab'.length + 8)
    expect(text.replace('{title}', '')).not.toMatch(/[aeiou]/i)
  })
})
