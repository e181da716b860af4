import type { estypes } from '@elastic/elasticsearch'
import { stopWordsOf } from '../../language/stop-words.ts'
import { type SynonymRule, solrSynonyms } from '../../language/synonyms.ts'
import { type IndexLanguage, indexLanguageOf } from './index-languages.ts'

/** A half-typed word is found by its first letters: in a title from the first on, in a long text by enough to tell. */
const TITLE_STARTS = { min_gram: 1, max_gram: 15 }
const BODY_STARTS = { min_gram: 3, max_gram: 15 }

/** Longer runs are keys, hashes and encoded files, which nobody types; Lucene refuses terms of 32 kB. */
const LONGEST_WORD = 64

/** Articles that melt into the next word. The French ones are harmless in other languages, and pages mix them. */
const FRENCH_ELISIONS = [
  ...['c', 'd', 'j', 'l', 'm', 'n', 's', 't'],
  ...['qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'presqu', 'quelqu'],
]
const ITALIAN_ELISIONS = [
  ...['c', 'l', 'all', 'dall', 'dell', 'nell', 'sull', 'coll', 'pell', 'gl', 'agl', 'dagl', 'degl', 'negl'],
  ...['sugl', 'un', 'm', 't', 's', 'v', 'd'],
]

/** What keyboards give for the one that elides. */
const APOSTROPHES = ['ʼ=>’', '‘=>’', '′=>’', '´=>’']

type Filter = estypes.AnalysisTokenFilterDefinition

interface LanguageRules {
  /** Letters that stand for one another, before words are told apart. */
  characters?: string[]
  elisions?: string[]
  /** Spellings that mean the same letters, before accents go. */
  spellings?: (string | Filter)[]
  /** From a word to its stem; accents have gone by then. */
  stems?: Filter[]
  /** Written without spaces, or nobody knows: the standard tokenizer, and pairs of ideographs. */
  anyScript?: true
}

const RULES: Record<IndexLanguage, LanguageRules> = {
  en: { stems: [{ type: 'stemmer', language: 'english' }] },
  fr: { stems: [{ type: 'stemmer', language: 'light_french' }] },
  de: {
    elisions: [],
    spellings: ['german_normalization'],
    stems: [{ type: 'stemmer', language: 'light_german' }],
  },
  es: { elisions: [], stems: [{ type: 'stemmer', language: 'light_spanish' }] },
  pt: {
    elisions: [],
    // The stemmer knows these plurals only by the accent that has gone.
    stems: [
      { type: 'pattern_replace', pattern: '[oa]es$', replacement: 'ao' },
      { type: 'stemmer', language: 'light_portuguese' },
    ],
  },
  it: { elisions: ITALIAN_ELISIONS, stems: [{ type: 'stemmer', language: 'light_italian' }] },
  nl: { elisions: [], stems: [{ type: 'stemmer', language: 'dutch' }] },
  ru: { characters: ['ё=>е', 'Ё=>Е'], elisions: [], stems: [{ type: 'stemmer', language: 'russian' }] },
  ar: {
    elisions: [],
    spellings: ['decimal_digit', 'arabic_normalization'],
    stems: [{ type: 'stemmer', language: 'arabic' }],
  },
  cjk: { anyScript: true, elisions: [] },
  other: { anyScript: true, spellings: ['decimal_digit'] },
}

/**
 * How text becomes terms in the index of one language. The analyzers have the same names in every index, so that one query
 * is read by each index in its own language. Named are only components that every distribution has in `analysis-common`.
 * Accents go before stemming, so that a question without them gives the same stems as the page with them.
 *
 * - `text`: stems without stop words, for the words of a page and of a question
 * - `asked`: the same for a question alone, with the site owner's synonyms
 * - `words`: words as written, to forgive a wrong letter
 * - `title_starts`, `body_starts`: the first letters of words, for a `start` that is being typed
 */
export function analysisOf(
  language: IndexLanguage,
  synonyms: readonly SynonymRule[],
): estypes.IndicesIndexSettingsAnalysis {
  const rules = RULES[language]
  const { characters = [], spellings = [], stems = [], elisions = FRENCH_ELISIONS } = rules
  const alternatives = solrSynonyms(synonyms.map(ofIndex), language)
  const filter: Record<string, Filter> = {
    elided_articles: { type: 'elision', articles: elisions, articles_case: true },
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
    // A full stop or a hyphen at the end of a word is none of it.
    bare_ends: {
      type: 'pattern_replace',
      pattern: "^[_.'’\u2010\u2011-]+|[_.'’\u2010\u2011-]+$",
      replacement: '',
    },
    no_long_words: { type: 'length', min: 1, max: LONGEST_WORD },
    stop_words: { type: 'stop', stopwords: [...stopWordsOf(language)] },
    title_starts: { type: 'edge_ngram', ...TITLE_STARTS, preserve_original: true },
    body_starts: { type: 'edge_ngram', ...BODY_STARTS, preserve_original: true },
    ...(alternatives.length > 0 && {
      synonyms: { type: 'synonym_graph', synonyms: alternatives, lenient: true },
    }),
    ...Object.fromEntries(stems.map((stem, at) => [`stem_${at + 1}`, stem])),
  }
  const apart = [
    ...(elisions.length > 0 ? ['elided_articles'] : []),
    ...(rules.anyScript ? [] : ['english_possessive']),
    'inner_apostrophes',
  ]
  // Synonym rules cannot be read through a filter that makes several words of one.
  const compounds = rules.anyScript ? [] : ['code_parts', 'flatten_graph']
  const folded = [
    'no_long_words',
    ...(rules.anyScript ? ['cjk_width'] : []),
    'lowercase',
    ...spellings,
    'asciifolding',
  ]
  const stemmed = rules.anyScript ? ['cjk_bigram'] : ['stop_words', ...stems.map((_, at) => `stem_${at + 1}`)]
  const analyzer = (filters: (string | Filter)[], tokenizer: string): estypes.AnalysisCustomAnalyzer => ({
    type: 'custom',
    tokenizer,
    char_filter: ['one_spelling'],
    filter: filters as string[],
  })
  const words = rules.anyScript ? 'standard' : 'compounds'
  return {
    char_filter: { one_spelling: { type: 'mapping', mappings: [...APOSTROPHES, ...characters] } },
    filter,
    tokenizer: {
      // The standard tokenizer parts re-index and e-mail for good, but knows scripts that have no spaces.
      compounds: { type: 'pattern', pattern: "[^\\p{L}\\p{N}\\p{M}_.'’\u2010\u2011-]+" },
    },
    analyzer: {
      text: analyzer([...apart, ...compounds, ...folded, ...stemmed], words),
      asked: analyzer(
        [...apart, 'bare_ends', ...folded, ...(filter.synonyms ? ['synonyms'] : []), ...stemmed],
        words,
      ),
      words: analyzer([...apart, ...compounds, ...folded], words),
      title_starts: analyzer(
        [...apart, 'code_parts', 'flatten_graph', ...folded, 'title_starts'],
        'compounds',
      ),
      body_starts: analyzer([...apart, 'code_parts', 'flatten_graph', ...folded, 'body_starts'], 'compounds'),
      start: analyzer([...apart, 'code_parts', 'flatten_graph', ...folded], 'compounds'),
    },
  }
}

/** A rule for Japanese holds in the index that Japanese articles are in. */
function ofIndex(rule: SynonymRule): SynonymRule {
  return rule.lang === null ? rule : { ...rule, lang: indexLanguageOf(rule.lang) }
}
