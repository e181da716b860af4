import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HighlightedText } from '../../contract/types.ts'
import { highlight, matchesIn } from './highlight.ts'
import type { QueryWords } from './query-words.ts'
import { snippetOf } from './snippet.ts'

function lookingFor(worth: Record<string, number>, prefix = ''): QueryWords {
  return { words: [], worth: new Map(Object.entries(worth)), prefix }
}

function text(runs: HighlightedText): string {
  return runs.map((run) => run.text).join('')
}

function shown(runs: HighlightedText): string {
  return runs.map((run) => (run.match ? `[${run.text}]` : run.text)).join('')
}

describe('a highlighted text', () => {
  it('marks every form of a word that was looked for', () => {
    const title = 'Réindexer: la réindexation d’un moteur'
    const query = lookingFor({ reindex: 1, moteur: 1 })
    expect(shown(highlight(title, matchesIn(title, 'fr', query)))).toBe(
      '[Réindexer]: la [réindexation] d’un [moteur]',
    )
  })

  it('marks the word that a half-typed one may become', () => {
    const title = 'Synonyms, and the rest'
    expect(shown(highlight(title, matchesIn(title, 'en', lookingFor({}, 'syn'))))).toBe(
      '[Synonyms], and the rest',
    )
  })

  it('marks a compound as one, and its parts alone', () => {
    const title = 'Set search_fields now'
    const whole = lookingFor({ searchfield: 1, search: 1, field: 1 })
    expect(shown(highlight(title, matchesIn(title, 'en', whole)))).toBe('Set [search_fields] now')
    expect(shown(highlight(title, matchesIn(title, 'en', lookingFor({ field: 1 }))))).toBe(
      'Set search_[fields] now',
    )
  })

  it('joins to exactly the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, prefix) => {
        const runs = highlight(title, matchesIn(title, 'en', lookingFor({ a: 1 }, prefix)))
        expect(text(runs)).toBe(title)
        expect(runs.every((run) => run.text !== '')).toBe(true)
      }),
    )
  })
})

describe('a snippet', () => {
  const filler = 'Nothing of interest stands in this sentence, which is rather long. '.repeat(20)

  it('is the passage with the words of most worth', () => {
    const body = `An engine here. ${filler}To rotate a private key, open the engine. ${filler}A key.`
    const snippet = snippetOf(body, 'Title', 'en', lookingFor({ rotat: 5, privat: 3, key: 2, engin: 1 }))
    expect(shown(snippet)).toContain('To [rotate] a [private] [key], open the [engine].')
    expect(text(snippet).length).toBeLessThanOrEqual(240)
  })

  it('begins and ends with whole words', () => {
    const body = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`
    const snippet = text(snippetOf(body, 'Title', 'en', lookingFor({ needl: 1 })))
    expect(snippet).toMatch(/^word .* needle .* word$/)
  })

  it('leaves out a title that the page repeats', () => {
    const body = 'Reindex an engine\n\nOpen the engine, then choose Reindex and wait.'
    expect(text(snippetOf(body, 'Reindex an engine', 'en', lookingFor({})))).toBe(
      'Open the engine, then choose Reindex and wait.',
    )
    expect(text(snippetOf('Reindex an engine', 'Reindex an engine', 'en', lookingFor({})))).toBe(
      'Reindex an engine',
    )
  })

  it('is the beginning of a page that has none of the words', () => {
    expect(text(snippetOf(`First words. ${filler}`, 'Title', 'en', lookingFor({ x: 1 })))).toMatch(
      /^First words\. Nothing/,
    )
  })

  it('is a part of the body, and never half a character, whatever the body', () => {
    const body = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 600 }),
      fc
        .array(fc.constantFrom('a ', 'needle', '🙂', '\n', '. ', 'é', '漢'), { maxLength: 400 })
        .map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(body, (from) => {
        const snippet = text(snippetOf(from, 'needle', 'en', lookingFor({ needl: 1, a: 2 })))
        expect(from).toContain(snippet)
        expect(snippet.isWellFormed()).toBe(true)
        expect(snippet.length).toBeLessThanOrEqual(300)
      }),
    )
  })
})
