import type { estypes } from '@elastic/elasticsearch'
import { stopWordsOf } from '../../suggestions/stop-words.ts'

/** Languages with an analyzer of their own; every other one is read by the words as they stand. */
export const ANALYZED_LANGUAGES = ['en', 'fr'] as const
export type AnalyzedLanguage = (typeof ANALYZED_LANGUAGES)[number]

/** A half-typed word is found by this many of its first letters. */
const LONGEST_START = 15

/** French articles that melt into the next word; harmless in other languages, and pages mix them. */
const ELIDED = [
  ...['c', 'd', 'j', 'l', 'm', 'n', 's', 't'],
  ...['qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu', 'quelqu'],
]

/**
 * How text becomes terms. Named are only components that every distribution has in `analysis-common`. Accents go before
 * stemming, so that a question without them gives the same stems as the page with them.
 */
export const ANALYSIS: estypes.IndicesIndexSettingsAnalysis = {
  filter: {
    elided_articles: { type: 'elision', articles: ELIDED, articles_case: true },
    english_possessive: { type: 'stemmer', language: 'possessive_english' },
    // don't → dont, aujourd'hui → aujourdhui: an apostrophe inside a word parts nothing.
    inner_apostrophes: { type: 'pattern_replace', pattern: "(?<=\\p{L})['’](?=\\p{L})", replacement: '' },
    // search_fields, searchFields → search, fields, searchfields
    code_parts: {
      type: 'word_delimiter_graph',
      catenate_all: true,
      split_on_numerics: false,
      stem_english_possessive: false,
    },
    en_stop: { type: 'stop', stopwords: [...stopWordsOf('en')] },
    en_stem: { type: 'stemmer', language: 'english' },
    fr_stop: { type: 'stop', stopwords: [...stopWordsOf('fr')] },
    fr_stem: { type: 'stemmer', language: 'light_french' },
    word_starts: { type: 'edge_ngram', min_gram: 1, max_gram: LONGEST_START, preserve_original: true },
  },
  analyzer: {
    words: analyzer('cjk_width', 'cjk_bigram'),
    word_starts: analyzer('word_starts'),
    en: analyzer('en_stop', 'en_stem'),
    fr: analyzer('fr_stop', 'fr_stem'),
  },
}

function analyzer(...last: string[]): estypes.AnalysisCustomAnalyzer {
  return {
    type: 'custom',
    tokenizer: 'standard',
    filter: [
      'elided_articles',
      'english_possessive',
      'inner_apostrophes',
      'code_parts',
      'flatten_graph',
      'lowercase',
      'asciifolding',
      ...last,
    ],
  }
}
