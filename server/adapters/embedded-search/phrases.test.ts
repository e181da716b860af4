import { describe, expect, it } from 'vitest'
import { FieldLayout } from './field-layout.ts'
import { InvertedIndex } from './inverted-index.ts'
import { PhraseScorer, type QueryPair } from './phrases.ts'
import { TermSequences } from './term-sequences.ts'

const LAYOUT = new FieldLayout([
  { name: 'title', weight: 3, lengthNormalisation: 0.5, bits: 8 },
  { name: 'body', weight: 1, lengthNormalisation: 0.5, bits: 16 },
])

/** Documents as a title and a body, words apart by spaces. */
function scorer(documents: [title: string, body: string][], pairs: QueryPair[]): PhraseScorer {
  const index = new InvertedIndex(LAYOUT)
  const sequences = new TermSequences()
  for (const fields of documents.map((texts) => texts.map((text) => text.split(' ')))) {
    index.add(fields)
    sequences.push(fields.map((terms) => terms.map((term) => index.numberOf(term) as number)))
  }
  return new PhraseScorer(pairs, { sequences, fits: index.fits(), numberOf: (term) => index.numberOf(term) })
}

function pair(first: string, second: Record<string, number>, worth = 1): QueryPair {
  return { worth, firsts: new Map([[first, 1]]), seconds: new Map(Object.entries(second)) }
}

describe('words that stand together', () => {
  it('count where they do, in their order, within one field', () => {
    const phrases = scorer(
      [
        ['a', 'private key here'],
        ['a', 'key private here'],
        ['a', 'private own key'],
        ['some private', 'key here now'],
      ],
      [pair('private', { key: 1 })],
    )
    expect([0, 1, 2, 3].map((document) => phrases.score(document) > 0)).toEqual([true, false, false, false])
  })

  it('count more in a title, and less where they are only an alternative', () => {
    const phrases = scorer(
      [
        ['private key', 'some text'],
        ['some text', 'private key'],
        ['some text', 'private kex'],
      ],
      [pair('private', { key: 1, kex: 0.5 })],
    )
    const [title = 0, body = 0, alternative = 0] = [0, 1, 2].map((document) => phrases.score(document))
    expect(title).toBeGreaterThan(body)
    expect(alternative).toBeCloseTo(body / 2)
  })

  it('say what their score is made of', () => {
    const phrases = scorer(
      [['rotate private key', 'private key once']],
      [pair('private', { key: 1 }), pair('rotate', { private: 1 }, 2), pair('private', { gone: 1 })],
    )
    const matches = phrases.explain(0, ['title', 'body'])
    expect(matches.map(({ term, field }) => [term, field])).toEqual([
      ['rotate private', 'title'],
      ['private key', 'title'],
      ['private key', 'body'],
    ])
    expect(matches.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(phrases.score(0))
  })

  it('are none in a question of one word', () => {
    expect(scorer([['private key', 'some text']], []).score(0)).toBe(0)
  })
})
