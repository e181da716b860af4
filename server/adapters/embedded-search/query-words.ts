import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { stopWordsOf } from '../../suggestions/stop-words.ts'
import type { InvertedIndex, QueryWord } from './inverted-index.ts'
import { stemOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Word, wordsOf } from './words.ts'

/** What a query looks for: scored words, and what to mark in a hit. */
export interface QueryWords {
  words: QueryWord[]
  /** Terms and what each is worth, for highlighting. */
  worth: Map<string, number>
  /** The half-typed last word, folded; empty when there is none. */
  prefix: string
}

/** A subject word counts as much as three words of the description. */
const SUBJECT_WEIGHT = 3
/** The words of most weight stand for a long draft; the rest adds time and noise. */
const MOST_WORDS = 100
const PREFIX_WEIGHT = 0.7
const MOST_COMPLETIONS = 32
const TYPO_WEIGHT = 0.5
/** A look through all spellings each; a subject of more unknown words is no question. */
const MOST_CORRECTED = 24
const SHORTEST_MISTYPED = 5
/** A spelling that hardly any article uses may be a typo of one that many do. */
const RARE_SPELLING = 2

interface Knowledge {
  index: InvertedIndex
  vocabulary: Vocabulary
  /** Languages of the articles. */
  languages: Iterable<string>
}

export function queryWordsOf(query: ArticleQuery, { index, vocabulary, languages }: Knowledge): QueryWords {
  const stopWords = stopWordsOf(query.lang)
  const subject = [...wordsOf(query.text)]
  const halfTyped = query.asYouType ? lastWordWithoutEnd(subject, query.text) : undefined
  const asked = new Map<string, { word: Word; weight: number }>()
  const ask = (word: Word, weight: number) => {
    if (stopWords.has(word.folded)) return
    const known = asked.get(word.folded)
    if (known) known.weight += weight
    else asked.set(word.folded, { word, weight })
  }
  for (const word of subject) ask(word, SUBJECT_WEIGHT)
  for (const word of wordsOf(query.description)) ask(word, 1)

  const stemLanguages = new Set([query.lang, ...languages])
  let corrected = 0
  const words = [...asked.values()].map(({ word, weight }) => {
    const alternatives = new Map<string, number>()
    for (const term of termsOf(word, stemLanguages, vocabulary)) alternatives.set(term, 1)
    const spellings = alternatives.size
    const spread = documentsWithAny(alternatives.keys(), index)
    if (word.folded === halfTyped?.folded) complete(word, alternatives, vocabulary, index)
    const isComplete = word.folded === halfTyped?.folded && alternatives.size > spellings
    if (!isComplete && spread <= RARE_SPELLING && mayBeMistyped(word, weight) && corrected++ < MOST_CORRECTED)
      correct(word, alternatives, vocabulary)
    return { weight, alternatives: known(alternatives, index) }
  })
  const found = words.filter(({ alternatives }) => alternatives.length > 0)
  const worthOf = (word: QueryWord) =>
    word.weight *
    index.rarityOf(
      documentsWithAny(
        word.alternatives.map(({ term }) => term),
        index,
      ),
    )
  const chosen = found.sort((a, b) => worthOf(b) - worthOf(a)).slice(0, MOST_WORDS)

  const worth = new Map<string, number>()
  for (const word of chosen)
    for (const { term, weight } of word.alternatives)
      worth.set(term, Math.max(worth.get(term) ?? 0, weight * worthOf(word)))
  return {
    words: chosen,
    worth,
    prefix: halfTyped && !stopWords.has(halfTyped.folded) ? halfTyped.folded : '',
  }
}

/** A subject's word; a description has too many that are in no article, such as names and logs. */
function mayBeMistyped(word: Word, weight: number): boolean {
  return weight >= SUBJECT_WEIGHT && word.folded.length >= SHORTEST_MISTYPED
}

/** Terms that the word is indexed as, whatever its accents, in any language of the articles. */
function termsOf(word: Word, languages: Iterable<string>, vocabulary: Vocabulary): Set<string> {
  const terms = new Set(vocabulary.termsOf(word.folded))
  for (const language of languages) terms.add(stemOf(word, language))
  return terms
}

function complete(
  word: Word,
  alternatives: Map<string, number>,
  vocabulary: Vocabulary,
  index: InvertedIndex,
) {
  const completions = new Set(
    vocabulary.startingWith(word.folded).flatMap((spelling) => vocabulary.termsOf(spelling)),
  )
  const common = [...completions].sort((a, b) => index.documentsWith(b) - index.documentsWith(a))
  for (const term of common.slice(0, MOST_COMPLETIONS))
    if (!alternatives.has(term)) alternatives.set(term, PREFIX_WEIGHT)
}

function correct(word: Word, alternatives: Map<string, number>, vocabulary: Vocabulary) {
  for (const spelling of vocabulary.oneEditFrom(word.folded))
    for (const term of vocabulary.termsOf(spelling))
      if (!alternatives.has(term)) alternatives.set(term, TYPO_WEIGHT)
}

function known(alternatives: Map<string, number>, index: InvertedIndex): QueryWord['alternatives'] {
  return [...alternatives]
    .map(([term, weight]) => ({ term, weight }))
    .filter(({ term }) => index.documentsWith(term) > 0)
}

function documentsWithAny(terms: Iterable<string>, index: InvertedIndex): number {
  let most = 0
  for (const term of terms) most = Math.max(most, index.documentsWith(term))
  return most
}

function lastWordWithoutEnd(words: readonly Word[], text: string): Word | undefined {
  const last = words.at(-1)
  return last && last.end === text.length ? last : undefined
}
