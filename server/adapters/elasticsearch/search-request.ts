import type { estypes } from '@elastic/elasticsearch'
import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { stopWordsOf } from '../../suggestions/stop-words.ts'
import { ANALYZED_LANGUAGES } from './analysis.ts'

/** Strings around what matched in a highlighted field; no article may contain them. */
export interface HighlightMarks {
  open: string
  close: string
}

/** The fields that are given back of a hit. */
export const HIT_FIELDS = ['id', 'url', 'title', 'locale', 'answered', 'updated']

const FIELD_WEIGHTS: [field: string, weight: number][] = [
  ['title', 4],
  ['headings', 1.5],
  ['tags', 1.5],
  ['body', 1],
]
/** A subject word counts as much as three words of the description. */
const SUBJECT_BOOST = 3
/** Bounds of what is searched: every word costs a clause a field, and Elasticsearch refuses too many. */
const MOST_SUBJECT_WORDS = 64
const MOST_DESCRIPTION_WORDS = 150
const MOST_MISTYPED_WORDS = 12
const SHORTEST_MISTYPED = 5
const MISTYPED_BOOST = 0.3
const TITLE_START_BOOST = 2
const BODY_START_BOOST = 1
const SHORTEST_BODY_START = 2
const LONGEST_START = 64
/** What a page in another language than the question's is worth. */
const OTHER_LANGUAGE = 0.67
const SNIPPET_CHARACTERS = 200
const MOST_HIGHLIGHTED_WORDS = 40
/** How far into a body a passage is looked for. */
const HIGHLIGHTED_CHARACTERS = 40_000

/** What to search for, in one lane. */
export function searchRequest(
  query: ArticleQuery,
  kind: ArticleKind,
  marks: HighlightMarks,
): estypes.SearchRequest {
  return {
    size: query.limit,
    track_total_hits: false,
    _source: HIT_FIELDS,
    query: {
      bool: {
        filter: { term: { kind } },
        must: {
          boosting: {
            positive: { bool: { should: clauses(query), minimum_should_match: 1 } },
            negative: { bool: { must_not: { term: { lang: query.lang } } } },
            negative_boost: OTHER_LANGUAGE,
          },
        },
      },
    },
    highlight: highlight(query, marks),
  }
}

function clauses(query: ArticleQuery): estypes.QueryDslQueryContainer[] {
  const subject = firstWords(query.text, MOST_SUBJECT_WORDS)
  const description = firstWords(query.description, MOST_DESCRIPTION_WORDS)
  return [
    ...inEachLanguage(subject, query.description === '' ? 1 : SUBJECT_BOOST),
    ...(description === '' ? [] : [inLanguage(query.lang, description, 1)]),
    ...mistyped(subject),
    ...(query.asYouType ? halfTyped(query.text, query.lang) : []),
  ]
}

/** Pages are searched by the words of their own language. */
function inEachLanguage(text: string, boost: number): estypes.QueryDslQueryContainer[] {
  return text === ''
    ? []
    : [...ANALYZED_LANGUAGES, OTHER].map((language) => inLanguage(language, text, boost))
}

const OTHER = 'other'

function inLanguage(language: string, text: string, boost: number): estypes.QueryDslQueryContainer {
  const analyzed = ANALYZED_LANGUAGES.find((one) => one === language)
  const fields = FIELD_WEIGHTS.map(
    ([field, weight]) => `${analyzed ? `${field}.${analyzed}` : field}^${weight}`,
  )
  const filter: estypes.QueryDslQueryContainer = analyzed
    ? { term: { lang: analyzed } }
    : { bool: { must_not: { terms: { lang: [...ANALYZED_LANGUAGES] } } } }
  return {
    bool: { filter, must: { multi_match: { query: text, type: 'cross_fields', fields, boost } } },
  }
}

function mistyped(text: string): estypes.QueryDslQueryContainer[] {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_MISTYPED)
  if (words.length === 0) return []
  return [
    {
      multi_match: {
        query: words.slice(0, MOST_MISTYPED_WORDS).join(' '),
        type: 'most_fields',
        fields: ['title^2', 'body'],
        fuzziness: 1,
        prefix_length: 1,
        max_expansions: 10,
        boost: MISTYPED_BOOST,
      },
    },
  ]
}

function halfTyped(text: string, lang: string): estypes.QueryDslQueryContainer[] {
  const typed = /[\p{L}\p{N}\p{M}]+$/u.exec(text)?.[0]
  if (typed === undefined || typed.length > LONGEST_START) return []
  const start = typed.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  if (stopWordsOf(lang).has(start)) return []
  const inTitle = { match: { 'title.start': { query: typed, boost: TITLE_START_BOOST } } }
  if (start.length < SHORTEST_BODY_START) return [inTitle]
  return [inTitle, { prefix: { body: { value: start, boost: BODY_START_BOOST } } }]
}

/**
 * Marks the query's words by a plain query of their own: highlighting fuzzy words and starts of words takes Elasticsearch
 * ten times as long as the search.
 */
function highlight(query: ArticleQuery, { open, close }: HighlightMarks): estypes.SearchHighlight {
  const words = firstWords(`${query.text} ${query.description}`, MOST_HIGHLIGHTED_WORDS)
  const marking = (fields: string[]): estypes.SearchHighlightField => ({
    matched_fields: fields,
    highlight_query: { bool: { should: fields.map((field) => ({ match: { [field]: words } })) } },
  })
  const analyzed = ANALYZED_LANGUAGES.filter((language) => language === query.lang)
  return {
    type: 'unified',
    pre_tags: [open],
    post_tags: [close],
    max_analyzed_offset: HIGHLIGHTED_CHARACTERS,
    fields: {
      title: {
        ...marking([
          'title',
          ...ANALYZED_LANGUAGES.map((language) => `title.${language}`),
          ...(query.asYouType ? ['title.start'] : []),
        ]),
        number_of_fragments: 0,
      },
      body: {
        ...marking(['body', ...analyzed.map((language) => `body.${language}`)]),
        number_of_fragments: 1,
        fragment_size: SNIPPET_CHARACTERS,
        no_match_size: SNIPPET_CHARACTERS,
        order: 'score',
      },
    },
  }
}

/** As many words of `text` as are searched; half a pair of surrogates, which JSON cannot carry, is replaced. */
function firstWords(text: string, most: number): string {
  return text.toWellFormed().trim().split(/\s+/u, most).join(' ')
}
