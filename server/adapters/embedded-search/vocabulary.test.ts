import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Vocabulary } from './vocabulary.ts'

function vocabularyOf(...words: string[]): Vocabulary {
  const vocabulary = new Vocabulary()
  for (const word of words) vocabulary.add(word, word)
  return vocabulary
}

describe('the vocabulary', () => {
  it('knows every term that a spelling is indexed as', () => {
    const vocabulary = new Vocabulary()
    vocabulary.add('marche', 'march')
    vocabulary.add('marche', 'marche')
    vocabulary.add('marche', 'march')
    expect(vocabulary.termsOf('marche')).toEqual(['march', 'marche'])
    expect(vocabulary.termsOf('unknown')).toEqual([])
  })

  it('finds spellings by their start', () => {
    const vocabulary = vocabularyOf('engine', 'index', 'indexing', 'end', 'inde')
    expect(vocabulary.startingWith('index')).toEqual(['index', 'indexing'])
    expect(vocabulary.startingWith('')).toHaveLength(5)
    expect(vocabulary.startingWith('z')).toEqual([])
  })

  it('finds spellings added after a look', () => {
    const vocabulary = vocabularyOf('index')
    expect(vocabulary.startingWith('in')).toEqual(['index'])
    expect(vocabulary.oneEditFrom('indez')).toEqual(['index'])
    vocabulary.add('inder', 'inder')
    expect(vocabulary.startingWith('in')).toEqual(['inder', 'index'])
    expect(vocabulary.oneEditFrom('indez').sort()).toEqual(['inder', 'index'])
  })

  it.each(['synonym', 'synonymes', 'synonims', 'ysnonyms', 'synonymss', 'xsynonyms', 'ynonyms'])(
    'finds a spelling one edit away: %s',
    (typed) => {
      expect(vocabularyOf('synonyms').oneEditFrom(typed)).toEqual(['synonyms'])
    },
  )

  it.each(['synonyms', 'synonm', 'sinonims', 'msynony', ''])('finds no other: %s', (typed) => {
    expect(vocabularyOf('synonyms').oneEditFrom(typed)).toEqual([])
  })

  it('agrees with the distance that counts swaps of neighbours, on any two words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(vocabularyOf(b).oneEditFrom(a).length === 1).toBe(distance(a, b) === 1)
      }),
    )
  })
})

/** Optimal string alignment, by the book. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  )
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost)
      ;(rows[i] as number[])[j] = swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best
    }
  return at(a.length, b.length)
}

describe('a word that is mistyped before it is finished', () => {
  it('is found by how it begins, the first two letters right', () => {
    const vocabulary = new Vocabulary()
    for (const word of ['harcelement', 'harcelee', 'harnais', 'charcelement']) vocabulary.add(word, word)
    expect(vocabulary.startingNear('harceeleme', 2)).toEqual(['harcelement'])
    expect(vocabulary.startingNear('harcl', 2).sort()).toEqual(['harcelee', 'harcelement'])
    expect(vocabulary.startingNear('hracel', 2)).toEqual([])
  })
})
