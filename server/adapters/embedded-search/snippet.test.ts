import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HighlightedText } from '../../contract/types.ts'
import { highlight, matchesAmong } from './highlight.ts'
import { snippetOf, snippetSource } from './snippet.ts'
import { readWords } from './text-words.ts'

function marking(title: string, lang: string, worth: Record<string, number>): HighlightedText {
  return highlight(title, matchesAmong(readWords(title, lang), new Map(Object.entries(worth))))
}

function snippet(body: string, title: string, worth: Record<string, number>): HighlightedText {
  const source = snippetSource(body)
  return snippetOf(source, title, readWords(source, 'en'), new Map(Object.entries(worth))).text
}

function text(runs: HighlightedText): string {
  return runs.map((run) => run.text).join('')
}

function shown(runs: HighlightedText): string {
  return runs.map((run) => (run.match ? `[${run.text}]` : run.text)).join('')
}

describe('a highlighted text', () => {
  it('marks every form of a word that was looked for', () => {
    expect(shown(marking('Réindexer: la réindexation d’un moteur', 'fr', { reindex: 1, moteur: 1 }))).toBe(
      '[Réindexer]: la [réindexation] d’un [moteur]',
    )
  })

  it('marks a compound as one, and its parts alone', () => {
    const whole = { searchfield: 1, search: 1, field: 1 }
    expect(shown(marking('Set search_fields now', 'en', whole))).toBe('Set [search_fields] now')
    expect(shown(marking('Set search_fields now', 'en', { field: 1 }))).toBe('Set search_[fields] now')
  })

  it('joins to exactly the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const everyOther = readWords(title, 'en').terms.filter((_, at) => at % 2 === 0)
        const runs = marking(title, 'en', Object.fromEntries(everyOther.map((term) => [term, 1])))
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
    const found = snippet(body, 'Title', { rotat: 5, privat: 3, key: 2, engin: 1 })
    expect(shown(found)).toContain('To [rotate] a [private] [key], open the [engine].')
    expect(text(found).length).toBeLessThanOrEqual(240)
  })

  it('begins and ends with whole words', () => {
    const body = `${'word '.repeat(200)}needle ${'word '.repeat(200)}`
    expect(text(snippet(body, 'Title', { needl: 1 }))).toMatch(/^word .* needle .* word$/)
  })

  it('leaves out a title that the page repeats', () => {
    const body = 'Reindex an engine\n\nOpen the engine, then choose Reindex and wait.'
    expect(text(snippet(body, 'Reindex an engine', {}))).toBe(
      'Open the engine, then choose Reindex and wait.',
    )
    expect(text(snippet('Reindex an engine', 'Reindex an engine', {}))).toBe('Reindex an engine')
  })

  it('is the beginning of a page that has none of the words', () => {
    expect(text(snippet(`First words. ${filler}`, 'Title', { x: 1 }))).toMatch(/^First words\. Nothing/)
  })

  it('is taken from the first part of a giant page', () => {
    expect(text(snippet(`${'🙂'.repeat(30_000)} needle`, 'Title', { needl: 1 })).isWellFormed()).toBe(true)
    expect(text(snippet(`The beginning. ${'word '.repeat(10_000)} needle`, 'Title', { needl: 1 }))).toMatch(
      /^The beginning\./,
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
        const found = text(snippet(from, 'needle', { needl: 1, a: 2 }))
        expect(from).toContain(found)
        expect(found.isWellFormed()).toBe(true)
        expect(found.length).toBeLessThanOrEqual(300)
      }),
    )
  })
})
