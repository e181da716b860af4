import type { estypes } from '@elastic/elasticsearch'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { firstWords, type StartOfWord, startOfWord } from './query-text.ts'

type Clause = estypes.QueryDslQueryContainer

const FIELDS = ['title^4', 'headings^1.5', 'tags^1.5', 'body^1']
/** A word of the subject counts as much as three of the description, and one of the background very little. */
const SUBJECT_BOOST = 3
const DESCRIPTION_BOOST = 1
const BACKGROUND_BOOST = 0.1
/** Bounds of what is searched: every word costs a clause a field, and Elasticsearch refuses too many. */
export const MOST_WORDS = { text: 64, description: 150, background: 50 } as const
const MOST_MISTYPED_WORDS = 12
const SHORTEST_MISTYPED = 5
const MISTYPED_BOOST = 0.2
const SYNONYMS_BOOST = 0.8
/** The start of a word says less than the word. */
const TITLE_START_BOOST = 0.7
const BODY_START_BOOST = 0.5

export interface WeighedText {
  text: string
  boost: number
}

/** What is searched of a query, and how much its words count; the start of a word is left out. */
export function weighedTexts(query: ArticleQuery): WeighedText[] {
  const start = startOfWord(query)
  const subject = firstWords(query.text, MOST_WORDS.text)
  return [
    { text: start ? subject.slice(0, -start.typed.length) : subject, boost: SUBJECT_BOOST },
    { text: firstWords(query.description, MOST_WORDS.description), boost: DESCRIPTION_BOOST },
    { text: firstWords(query.background, MOST_WORDS.background), boost: BACKGROUND_BOOST },
  ].filter(({ text }) => text.trim() !== '')
}

/** How the words of a query fit an article's own text: their scores are added up. */
export function textClauses(query: ArticleQuery, withSynonyms: boolean): Clause[] {
  const start = startOfWord(query)
  return [
    ...weighedTexts(query).map(({ text, boost }) => inText(text, boost)),
    ...(withSynonyms && query.text !== '' ? [saidOtherwise(query.text)] : []),
    ...mistyped(query.text),
    ...(start
      ? [{ dis_max: { queries: [inText(start.typed, SUBJECT_BOOST), ...startingWith(start)] } }]
      : []),
  ]
}

function inText(text: string, boost: number): Clause {
  return { multi_match: { query: text, type: 'cross_fields', fields: FIELDS, boost } }
}

function saidOtherwise(text: string): Clause {
  return {
    multi_match: {
      query: firstWords(text, MOST_WORDS.text),
      type: 'best_fields',
      analyzer: 'asked',
      fields: FIELDS,
      boost: SYNONYMS_BOOST,
    },
  }
}

function mistyped(text: string): Clause[] {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_MISTYPED)
  if (words.length === 0) return []
  return [
    {
      multi_match: {
        query: words.slice(0, MOST_MISTYPED_WORDS).join(' '),
        type: 'most_fields',
        fields: ['title.words', 'body.words'],
        fuzziness: 1,
        prefix_length: 1,
        max_expansions: 10,
        boost: MISTYPED_BOOST * SUBJECT_BOOST,
      },
    },
  ]
}

/** A half-typed word may be whole already: whichever finds more counts. */
function startingWith({ joined }: StartOfWord): Clause[] {
  return [
    { match: { 'title.start': { query: joined, boost: TITLE_START_BOOST * SUBJECT_BOOST } } },
    { match: { 'body.start': { query: joined, boost: BODY_START_BOOST * SUBJECT_BOOST } } },
  ]
}
