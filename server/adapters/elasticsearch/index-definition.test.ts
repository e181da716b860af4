import { describe, expect, it } from 'vitest'
import { parseSynonyms } from '../../language/synonyms.ts'
import { definitionHash, indexDefinition } from './index-definition.ts'
import { INDEX_LANGUAGES, indexLanguageOf } from './index-languages.ts'

/** What every distribution has: the server itself and its module `analysis-common`. */
const EVERYWHERE = {
  char_filter: new Set(['mapping']),
  filter: new Set([
    ...['lowercase', 'stop', 'asciifolding', 'elision', 'stemmer', 'pattern_replace', 'length', 'edge_ngram'],
    ...['word_delimiter_graph', 'flatten_graph', 'cjk_width', 'cjk_bigram', 'decimal_digit', 'synonym_graph'],
    ...['german_normalization', 'arabic_normalization'],
  ]),
  tokenizer: new Set(['standard', 'pattern']),
}

interface Analyzer {
  char_filter?: string[]
  filter: string[]
  tokenizer: string
}

const { rules: synonyms } = parseSynonyms('couch, sofa\n[ja]\n検索, サーチ\n[fr]\ntel => telephone')

describe('the definition of the indices', () => {
  it.each(INDEX_LANGUAGES)('names only analysis components that every distribution has: %s', (language) => {
    const { analysis } = indexDefinition(language, synonyms).settings
    const { filter = {}, tokenizer = {}, analyzer = {}, char_filter = {} } = analysis ?? {}
    const typeOf = (definitions: object, name: string): string =>
      (definitions as Record<string, { type?: string }>)[name]?.type ?? name
    for (const one of Object.values(analyzer) as Analyzer[]) {
      for (const name of one.char_filter ?? [])
        expect(EVERYWHERE.char_filter).toContain(typeOf(char_filter, name))
      for (const name of one.filter) expect(EVERYWHERE.filter).toContain(typeOf(filter, name))
      expect(EVERYWHERE.tokenizer).toContain(typeOf(tokenizer, one.tokenizer))
    }
  })

  it('has the same fields and the same names of analyzers in every language', () => {
    const [first, ...others] = INDEX_LANGUAGES.map((language) => indexDefinition(language, []))
    for (const { mappings, settings } of others) {
      expect(mappings).toEqual(first?.mappings)
      expect(Object.keys(settings.analysis?.analyzer ?? {})).toEqual(
        Object.keys(first?.settings.analysis?.analyzer ?? {}),
      )
    }
  })

  it('takes no field that it does not name', () => {
    expect(indexDefinition('en', []).mappings.dynamic).toBe('strict')
  })

  it('knows synonyms in the languages that they hold for', () => {
    const rulesIn = (language: 'cjk' | 'fr' | 'other') =>
      indexDefinition(language, synonyms).settings.analysis?.filter?.synonyms
    expect(rulesIn('cjk')).toMatchObject({ synonyms: ['couch, sofa', '検索, サーチ'] })
    expect(rulesIn('fr')).toMatchObject({ synonyms: ['couch, sofa', 'tel => tel, telephone'] })
    expect(rulesIn('other')).toMatchObject({ synonyms: ['couch, sofa'] })
  })

  it('has another hash with other synonyms, and the same with the same', () => {
    expect(definitionHash(synonyms)).toBe(definitionHash([...synonyms]))
    expect(definitionHash(synonyms)).not.toBe(definitionHash([]))
  })
})

describe('the language whose index an article is in', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['EN', 'en'],
    ['zh-Hant-TW', 'cjk'],
    ['ko', 'cjk'],
    ['sv', 'other'],
    ['', 'other'],
  ])('is known of any tag: %s', (tag, language) => {
    expect(indexLanguageOf(tag)).toBe(language)
  })
})
