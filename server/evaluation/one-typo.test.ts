import { describe, expect, it } from 'vitest'
import { withOneTypo } from './one-typo.ts'

const SEEDS = Array.from({ length: 300 }, (_, seed) => seed)

describe('one typo', () => {
  it('is in one word of five letters or more, and not in its first letter', () => {
    for (const seed of SEEDS) {
      const [how, reindex, my, engine, ...more] = withOneTypo('how reindex my engine', 'en', seed).split(' ')
      expect([how, my, more]).toEqual(['how', 'my', []])
      const wrong = [reindex, engine].filter((word) => word !== 'reindex' && word !== 'engine')
      expect(wrong).toHaveLength(1)
      expect(wrong[0]).toMatch(/^[re]/)
    }
  })

  it('is a swap, a dropped, a doubled or a neighbouring letter', () => {
    const seen = new Set(SEEDS.map((seed) => withOneTypo('plane', 'en', seed)))
    expect(seen).toContain('palne')
    expect(seen).toContain('plne')
    expect(seen).toContain('plaane')
    expect(seen).toContain('plabe')
    expect(seen).not.toContain('plane')
  })

  it('hits the neighbour on the keyboard of the language', () => {
    const typos = (lang: string) => new Set(SEEDS.map((seed) => withOneTypo('place', lang, seed)))
    expect(typos('fr')).toContain('plzce')
    expect(typos('en')).not.toContain('plzce')
    expect(typos('en')).toContain('plsce')
  })

  it('is the same for the same seed', () => {
    expect(withOneTypo('reindex my engine', 'en', 7)).toBe(withOneTypo('reindex my engine', 'en', 7))
  })

  it.each(['API key', '', 'HTTP 413', '如何重新索引引擎'])(
    'spares a text without such a word: %s',
    (text) => {
      expect(withOneTypo(text, 'en', 1)).toBe(text)
    },
  )

  it('keeps accents whole', () => {
    for (const seed of SEEDS) expect(withOneTypo('indéfini', 'fr', seed).isWellFormed()).toBe(true)
  })
})
