import { describe, expect, it } from 'vitest'
import { ANALYSIS } from './analysis.ts'
import { DEFINITION_VERSION, INDEX_DEFINITION } from './index-definition.ts'

/** What every distribution has: the server itself and its module `analysis-common`. */
const EVERYWHERE = {
  filter: new Set([
    ...['lowercase', 'stop', 'asciifolding', 'elision', 'stemmer', 'pattern_replace', 'length', 'edge_ngram'],
    ...['word_delimiter_graph', 'flatten_graph', 'cjk_width', 'cjk_bigram'],
  ]),
  tokenizer: new Set(['standard', 'pattern']),
}

describe('the index definition', () => {
  it('names only analysis components that every distribution has', () => {
    const { filter = {}, tokenizer = {}, analyzer = {} } = ANALYSIS
    const typeOf = (definitions: object, name: string): string =>
      (definitions as Record<string, { type?: string }>)[name]?.type ?? name
    for (const one of Object.values(analyzer) as { filter: string[]; tokenizer: string }[]) {
      for (const name of one.filter) expect(EVERYWHERE.filter).toContain(typeOf(filter, name))
      expect(EVERYWHERE.tokenizer).toContain(typeOf(tokenizer, one.tokenizer))
    }
  })

  it('takes no field that it does not name', () => {
    expect(INDEX_DEFINITION.mappings.dynamic).toBe('strict')
  })

  it('has a version that fits in an index name', () => {
    expect(DEFINITION_VERSION).toMatch(/^[0-9a-f]{8}$/)
  })
})
