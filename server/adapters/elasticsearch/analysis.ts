import type { estypes } from '@elastic/elasticsearch'
import { stopWordsOf } from '../../suggestions/stop-words.ts'

/** Languages with an analyzer of their own; every other one is read by the words as they stand. */
export const ANALYZED_LANGUAGES = ['en', 'fr'] as const

/** A half-typed word is found by its first letters: in a title from the first on, in a long text by enough to tell. */
const TITLE_STARTS = { min_gram: 1, max_gram: 15 }
const BODY_STARTS = { min_gram: 3, max_gram: 15 }

/** Longer runs are keys, hashes and encoded files, which nobody types; Lucene refuses terms of 32 kB. */
const LONGEST_WORD = 64

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
    // search_fields, searchFields, search-fields → search, fields, searchfields
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
    no_long_words: { type: 'length', max: LONGEST_WORD },
    title_starts: { type: 'edge_ngram', ...TITLE_STARTS, preserve_original: true },
    body_starts: { type: 'edge_ngram', ...BODY_STARTS, preserve_original: true },
  },
  tokenizer: {
    // The standard tokenizer parts re-index and e-mail for good, but knows scripts that have no spaces.
    compounds: { type: 'pattern', pattern: "[^\\p{L}\\p{N}\\p{M}_.'’\u2010\u2011-]+" },
  },
  analyzer: {
    words: analyzer('standard', ['cjk_width', 'cjk_bigram']),
    title_starts: analyzer('compounds', ['title_starts']),
    body_starts: analyzer('compounds', ['body_starts']),
    start: analyzer('compounds', []),
    en: analyzer('compounds', ['en_stop', 'en_stem']),
    fr: analyzer('compounds', ['fr_stop', 'fr_stem']),
  },
}

function analyzer(tokenizer: string, last: string[]): estypes.AnalysisCustomAnalyzer {
  return {
    type: 'custom',
    tokenizer,
    filter: [
      'elided_articles',
      'english_possessive',
      'inner_apostrophes',
      'code_parts',
      'flatten_graph',
      'no_long_words',
      'lowercase',
      'asciifolding',
      ...last,
    ],
  }
}
