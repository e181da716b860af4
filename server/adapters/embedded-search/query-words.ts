import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { stopWordsOf } from '../../suggestions/stop-words.ts'
import type { Worth } from './highlight.ts'
import type { InvertedIndex, QueryWord } from './inverted-index.ts'
import { stemOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'
import { type Word, wordsOf } from './words.ts'

/** What a query looks for: scored words, and what to mark in a hit. */
export interface QueryWords {
  words: QueryWord[]
  /** What each term is worth in a text. */
  worth: Worth
}

/** A subject word counts as much as three words of the description. */
const SUBJECT_WEIGHT = 3
/** The words of most weight stand for a long draft; the rest adds time and noise. */
const MOST_WORDS = 100
const PREFIX_WEIGHT = 0.7
const MOST_COMPLETIONS = 32
const COMPLETION_WORTH = 1
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
  const completions =
    halfTyped && !stopWords.has(halfTyped.folded) ? completionsOf(halfTyped, vocabulary, index) : []
  let corrected = 0
  const words = [...asked.values()].map(({ word, weight }) => {
    const alternatives = new Map<string, number>()
    for (const term of termsOf(word, stemLanguages, vocabulary)) alternatives.set(term, 1)
    const spread = documentsWithAny(alternatives.keys(), index)
    const isCompleted = word.folded === halfTyped?.folded && completions.length > 0
    if (isCompleted) offer(completions.slice(0, MOST_COMPLETIONS), PREFIX_WEIGHT, alternatives)
    else if (spread <= RARE_SPELLING && mayBeMistyped(word, weight) && corrected++ < MOST_CORRECTED)
      offer(correctionsOf(word, vocabulary), TYPO_WEIGHT, alternatives)
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

  return { words: chosen, worth: worthOfTerms(chosen, worthOf, completions) }
}

/** A half-typed word marks all that it may become, also what is too much to search for. */
function worthOfTerms(
  words: readonly QueryWord[],
  worthOf: (word: QueryWord) => number,
  completions: readonly string[],
): Worth {
  const worth = new Map(completions.map((term) => [term, COMPLETION_WORTH]))
  for (const word of words) {
    const ofWord = worthOf(word)
    for (const { term, weight } of word.alternatives)
      worth.set(term, Math.max(worth.get(term) ?? 0, weight * ofWord))
  }
  return worth
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

/** Terms of the words that begin with a half-typed one, the most common first. */
function completionsOf(word: Word, vocabulary: Vocabulary, index: InvertedIndex): string[] {
  const spellings = vocabulary.startingWith(word.folded)
  const terms = new Set(spellings.flatMap((spelling) => vocabulary.termsOf(spelling)))
  return [...terms].sort((a, b) => index.documentsWith(b) - index.documentsWith(a))
}

function correctionsOf(word: Word, vocabulary: Vocabulary): string[] {
  return vocabulary.oneEditFrom(word.folded).flatMap((spelling) => vocabulary.termsOf(spelling))
}

function offer(terms: readonly string[], weight: number, alternatives: Map<string, number>): void {
  for (const term of terms) if (!alternatives.has(term)) alternatives.set(term, weight)
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
