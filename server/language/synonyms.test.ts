import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSynonyms, solrSynonyms, synonymProblemText } from './synonyms.ts'

describe("a site owner's synonyms", () => {
  it('are read as rules for all languages and for one', () => {
    const file = `
      # what customers call our product
      app search, engine,  swiftype
      tel, tél => telephone   # one way

      [fr]
      moteur, engine
      [pt-BR]
      celular => telefone
    `
    const said = ['app search', 'engine', 'swiftype']
    expect(parseSynonyms(file)).toEqual({
      rules: [
        { lang: null, from: said, to: said },
        { lang: null, from: ['tel', 'tél'], to: ['telephone'] },
        { lang: 'fr', from: ['moteur', 'engine'], to: ['moteur', 'engine'] },
        { lang: 'pt', from: ['celular'], to: ['telefone'] },
      ],
      problems: [],
    })
  })

  it('may have commas, arrows and hashes in a phrase, with a backslash before', () => {
    const said = ['10,5', 'C#', 'a => b']
    expect(parseSynonyms('10\\,5, C\\#, a \\=> b').rules).toEqual([{ lang: null, from: said, to: said }])
  })

  it('are read from files of any system', () => {
    expect(parseSynonyms('\ufeffa, b\r\nc, d\re, f').rules.map(({ from }) => from)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ])
  })

  it.each([
    ['[français]', 'malformed_language'],
    ['[fr', 'malformed_language'],
    ['alone', 'single_phrase'],
    ['same, same', 'single_phrase'],
    ['=> telephone', 'nothing_before_arrow'],
    ['tel =>', 'nothing_after_arrow'],
    ['a => b => c', 'several_arrows'],
    ['c, ++', 'no_words'],
    [Array.from({ length: 33 }, (_, at) => `w${at}`).join(','), 'too_many_phrases'],
    ['one two three four five six seven eight nine, long', 'too_many_words'],
  ])('say by its line what is wrong, and the others hold: %s', (line, code) => {
    const { rules, problems } = parseSynonyms(`a, b\n\n${line}\nc, d`)
    expect(problems).toEqual([{ line: 3, code }])
    expect(rules).toHaveLength(2)
  })

  it('are not read without end', () => {
    const { rules, problems } = parseSynonyms('a, b\n'.repeat(5_010))
    expect(rules).toHaveLength(5_000)
    expect(problems).toEqual([{ line: 5_001, code: 'too_many_rules' }])
  })

  it('tell their keeper what to do', () => {
    expect(synonymProblemText({ line: 7, code: 'nothing_after_arrow' })).toBe(
      'line 7: nothing stands after "=>"',
    )
  })

  it('are read from any text without a throw', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', ',', '=', '>', '=>', '[', ']', '#', '\\', '\n'),
    })
    fc.assert(
      fc.property(text, (file) => {
        const { rules, problems } = parseSynonyms(file)
        expect(rules.length + problems.length).toBeLessThanOrEqual(file.split('\n').length)
      }),
    )
  })
})

describe('synonyms for Elasticsearch', () => {
  it('are the lines of a language, and keep what was typed', () => {
    const { rules } = parseSynonyms('a, b\ntel, tél => phone\n[fr]\n10\\,5 => dix et demi\n[de]\nx, y')
    expect(solrSynonyms(rules, 'fr')).toEqual([
      'a, b',
      'tel => tel, phone',
      'tél => tél, phone',
      '10\\,5 => 10\\,5, dix et demi',
    ])
    expect(solrSynonyms(rules, 'de')).toContain('x, y')
    expect(solrSynonyms(rules, 'en')).not.toContain('x, y')
  })
})
