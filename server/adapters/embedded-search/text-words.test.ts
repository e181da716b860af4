import { describe, expect, it } from 'vitest'
import { RememberedWords, readWords } from './text-words.ts'

describe('the words of a text', () => {
  it('are terms with their places, a compound before its parts', () => {
    const { terms, places } = readWords('Set search_fields', 'en')
    expect(terms).toEqual(['set', 'searchfield', 'search', 'field'])
    expect([...places]).toEqual([0, 3, 4, 17, 4, 10, 11, 17])
  })

  it('are read once while they are remembered', () => {
    const remembered = new RememberedWords(100)
    const first = remembered.of('a', 'some words', 'en')
    expect(remembered.of('a', 'some words', 'en')).toBe(first)
  })

  it('are read anew when the text has changed', () => {
    const remembered = new RememberedWords(100)
    remembered.of('a', 'some words', 'en')
    expect(remembered.of('a', 'other text', 'en').terms).toEqual(['other', 'text'])
  })

  it('are forgotten, those asked for longest ago first, when they become too many', () => {
    const remembered = new RememberedWords(4)
    const a = remembered.of('a', 'one two', 'en')
    const b = remembered.of('b', 'three four', 'en')
    remembered.of('a', 'one two', 'en')
    remembered.of('c', 'five six', 'en')
    expect(remembered.of('a', 'one two', 'en')).toBe(a)
    expect(remembered.of('b', 'three four', 'en')).not.toBe(b)
  })
})
