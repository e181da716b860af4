import type { estypes } from '@elastic/elasticsearch'
import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { ANALYZED_LANGUAGES } from './analysis.ts'
import { type HighlightMarks, highlightRequest } from './highlight-request.ts'
import { firstWords, type StartOfWord, startOfWord } from './query-text.ts'

/** The fields that are given back of a hit. */
const HIT_FIELDS = ['id', 'url', 'title', 'locale', 'answered', 'updated']

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
const MISTYPED_BOOST = 0.2
/** The start of a word says less than the word. */
const TITLE_START_BOOST = 0.7
const BODY_START_BOOST = 0.5
/** What a page in another language than the question's is worth. */
const OTHER_LANGUAGE = 0.67

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
    highlight: highlightRequest(query, marks),
  }
}

function clauses(query: ArticleQuery): estypes.QueryDslQueryContainer[] {
  const subject = firstWords(query.text, MOST_SUBJECT_WORDS)
  const description = firstWords(query.description, MOST_DESCRIPTION_WORDS)
  const start = startOfWord(query)
  const whole = start ? subject.slice(0, -start.typed.length) : subject
  return [
    ...inEachLanguage(whole, description === '' ? 1 : SUBJECT_BOOST),
    ...(description === '' ? [] : [inLanguage(query.lang, description, 1)]),
    ...mistyped(subject),
    ...(start ? [{ dis_max: { queries: [...inEachLanguage(start.typed, 1), ...startingWith(start)] } }] : []),
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
        fields: ['title', 'body'],
        fuzziness: 1,
        prefix_length: 1,
        max_expansions: 10,
        boost: MISTYPED_BOOST,
      },
    },
  ]
}

/** A half-typed word may be whole already: whichever finds more counts. */
function startingWith({ joined }: StartOfWord): estypes.QueryDslQueryContainer[] {
  return [
    { match: { 'title.start': { query: joined, boost: TITLE_START_BOOST } } },
    { match: { 'body.start': { query: joined, boost: BODY_START_BOOST } } },
  ]
}
