import type { estypes } from '@elastic/elasticsearch'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { firstWords, type StartOfWord, startOfWord, wordsThatTell } from './query-text.ts'

type Clause = estypes.QueryDslQueryContainer

/** `all` holds an article's words together, so that each counts once by how rare it is; a title tells more. */
const FIELDS = ['all^1', 'title^1', 'headings^0.5']
/** Words as written, common ones too: "delete my account" is not "delete an account". */
const FIELDS_AS_WRITTEN = ['title.words^1', 'body.words^0.4']
/** A word of the subject counts as much as some of the description, and one of the background very little. */
const SUBJECT_BOOST = 3
const DESCRIPTION_BOOST = 1.3
const BACKGROUND_BOOST = 0.1
const AS_WRITTEN_BOOST = 2.2
/** Two words that stand together in the question and in the page; one word, or their order, may differ. */
const PAIR_BOOST = 1
/** A question of few words is read word for word. */
const PAIR_BOOST_ALONE = 3
const PAIR_SLOP = 2
/** Bounds of what is searched: every word costs a clause a field, and Elasticsearch refuses too many. */
const MOST_WORDS = { text: 64, description: 150, background: 50, paired: 10, mistyped: 12 } as const
const SHORTEST_MISTYPED = 5
const MISTYPED_BOOST = 0.6
const SYNONYMS_BOOST = 2.4
/** Of a word that is being typed, which is most often the one that tells. */
const TITLE_START_BOOST = 6
const BODY_START_BOOST = 4

export interface WeighedText {
  text: string
  boost: number
}

/** What is searched of a query, and how much its words count; the start of a word is left out. */
export function weighedTexts(query: ArticleQuery): WeighedText[] {
  return [
    { text: wholeWords(query), boost: SUBJECT_BOOST },
    { text: firstWords(query.description, MOST_WORDS.description), boost: DESCRIPTION_BOOST },
    { text: firstWords(query.background, MOST_WORDS.background), boost: BACKGROUND_BOOST },
  ].filter(({ text }) => text !== '')
}

/** How the words of a query fit an article's own text: their scores are added up. Empty when there are no words. */
export function textClauses(query: ArticleQuery, withSynonyms: boolean): Clause[] {
  const start = startOfWord(query)
  const subject = wholeWords(query)
  const alone = subject !== '' && query.description === ''
  return [
    ...weighedTexts(query).map(({ text, boost }) => inFields(FIELDS, text, boost)),
    ...(alone ? [inFields(FIELDS_AS_WRITTEN, subject, AS_WRITTEN_BOOST)] : []),
    ...pairs(subject, query.lang, alone ? PAIR_BOOST_ALONE : PAIR_BOOST),
    ...(withSynonyms && query.text !== '' ? [saidOtherwise(query.text)] : []),
    ...mistyped(query.text),
    ...(start ? [{ dis_max: { queries: startingWith(start) } }] : []),
  ]
}

function wholeWords(query: ArticleQuery): string {
  const start = startOfWord(query)
  const subject = firstWords(query.text, MOST_WORDS.text)
  return (start ? subject.slice(0, -start.typed.length) : subject).trim()
}

function inFields(fields: string[], text: string, boost: number): Clause {
  return { multi_match: { query: text, type: 'most_fields', fields, boost } }
}

function pairs(subject: string, lang: string, boost: number): Clause[] {
  const words = wordsThatTell(subject, lang).slice(0, MOST_WORDS.paired)
  return words.slice(1).map((word, at) => ({
    match_phrase: { body: { query: `${words[at]} ${word}`, slop: PAIR_SLOP, boost } },
  }))
}

function saidOtherwise(text: string): Clause {
  const query = firstWords(text, MOST_WORDS.text)
  return {
    multi_match: { query, type: 'most_fields', analyzer: 'asked', fields: FIELDS, boost: SYNONYMS_BOOST },
  }
}

function mistyped(text: string): Clause[] {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => word.length >= SHORTEST_MISTYPED)
  if (words.length === 0) return []
  return [
    {
      multi_match: {
        query: words.slice(0, MOST_WORDS.mistyped).join(' '),
        type: 'most_fields',
        fields: ['title.words', 'body.words'],
        fuzziness: 1,
        prefix_length: 1,
        max_expansions: 10,
        boost: MISTYPED_BOOST,
      },
    },
  ]
}

/** A half-typed word may be whole already: whichever finds more counts. */
function startingWith({ typed, joined }: StartOfWord): Clause[] {
  const starts = [
    { match: { 'title.start': { query: joined, boost: TITLE_START_BOOST } } },
    { match: { 'body.start': { query: joined, boost: BODY_START_BOOST } } },
  ]
  return [inFields(FIELDS, typed, SUBJECT_BOOST), { bool: { should: starts } }]
}
