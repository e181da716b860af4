import type { ArticleQuery } from '../../suggestions/article-search.ts'
import type { SynonymMatch } from '../../suggestions/synonym-expansion.ts'
import { type AskedPair, type AskedWord, askedWords } from './asked-words.ts'
import type { Worth } from './highlight.ts'
import type { Alternative, QueryWord } from './inverted-index.ts'
import type { QueryPair } from './phrases.ts'
import { stemOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Word } from './words.ts'

/** What a query looks for: scored words, and what to mark in a hit. */
export interface QueryWords {
  words: QueryWord[]
  /** Words that stand together in the question. */
  pairs: QueryPair[]
  /** What each term is worth in a text. */
  worth: Worth
}

/** What is known of the words of the articles. */
export interface Knowledge {
  vocabulary: Vocabulary
  /** Languages of the articles. */
  languages: Iterable<string>
  /** Documents, or answered questions where there is no document. */
  documentsWith(term: string): number
  rarityOf(documents: number): number
  synonymsOf(query: ArticleQuery): SynonymMatch[]
}

/** What standing together is worth, as a share of what the two words are worth apart. */
const PAIR_WEIGHT = 0.33
/** The words of most weight stand for a long draft; the rest adds time and noise. */
const MOST_WORDS = 100
const PREFIX_WEIGHT = 0.9
const MOST_COMPLETIONS = 32
/** One or two letters may become anything: the commonest words would be most of the index and of the time. */
const SHORTEST_START = 3
const MOST_COMPLETIONS_OF_SHORT = 8
const COMPLETION_WORTH = 1
const SYNONYM_WEIGHT = 0.8
const TYPO_WEIGHT = 0.7
/** A look through all spellings each; a subject of more unknown words is no question. */
const MOST_CORRECTED = 24
const SHORTEST_MISTYPED = 5
/** A spelling that hardly any article uses may be a typo of one that many do. */
const RARE_SPELLING = 2

export function queryWordsOf(query: ArticleQuery, knowledge: Knowledge): QueryWords {
  const asked = askedWords(query)
  const languages = new Set([query.lang, ...knowledge.languages])
  const synonyms = knowledge.synonymsOf(query)
  let corrected = 0
  const completed = new Set<string>()
  const byAsked = new Map<AskedWord, QueryWord>()
  for (const one of asked.words) {
    const alternatives = new Alternatives(termsOf(one.word, languages, knowledge.vocabulary))
    const spread = documentsWithAny(alternatives.all(), knowledge)
    const completions = one.halfTyped ? completionsOf(one.word, knowledge) : []
    for (const term of completions) completed.add(term)
    if (completions.length > 0)
      for (const term of completions.slice(0, mostCompletions(one.word)))
        alternatives.offer([term], PREFIX_WEIGHT)
    else if (spread <= RARE_SPELLING && mayBeMistyped(one) && corrected++ < MOST_CORRECTED)
      for (const term of correctionsOf(one.word, knowledge.vocabulary))
        alternatives.offer([term], TYPO_WEIGHT)
    for (const terms of synonymsFor(one, synonyms)) alternatives.offer(terms, SYNONYM_WEIGHT)
    const word = queryWord(alternatives.all(), one.weight, knowledge)
    if (word.alternatives.length > 0) byAsked.set(one, word)
  }
  const words = [...byAsked.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_WORDS)
  const chosen = new Set(words)
  const pairs = asked.pairs.flatMap((pair) => {
    const first = byAsked.get(pair.first)
    const second = byAsked.get(pair.second)
    return first && second && chosen.has(first) && chosen.has(second) ? [queryPair(pair, first, second)] : []
  })
  return { words, pairs, worth: worthOfTerms(words, completed) }
}

function queryPair(pair: AskedPair, first: QueryWord, second: QueryWord): QueryPair {
  const rarity = first.worth / pair.first.weight + second.worth / pair.second.weight
  const alternatives = first.alternatives.flatMap((one) =>
    second.alternatives.flatMap((other) =>
      one.terms.length === 1 && other.terms.length === 1
        ? {
            first: one.terms[0] as string,
            second: other.terms[0] as string,
            weight: one.weight * other.weight,
          }
        : [],
    ),
  )
  return { worth: PAIR_WEIGHT * pair.weight * rarity, alternatives }
}

/** Ways to satisfy a word; of several offers for the same terms the first counts. */
class Alternatives {
  readonly #byTerms = new Map<string, Alternative>()

  constructor(terms: Iterable<string>) {
    for (const term of terms) this.offer([term], 1)
  }

  offer(terms: string[], weight: number): void {
    const key = terms.join(' ')
    if (!this.#byTerms.has(key)) this.#byTerms.set(key, { terms, weight })
  }

  all(): Alternative[] {
    return [...this.#byTerms.values()]
  }
}

function queryWord(alternatives: Alternative[], weight: number, knowledge: Knowledge): QueryWord {
  const known = alternatives.filter(({ terms }) => terms.every((term) => knowledge.documentsWith(term) > 0))
  return { worth: weight * knowledge.rarityOf(documentsWithAny(known, knowledge)), alternatives: known }
}

/** A half-typed word marks all that it may become, also what is too much to search for. */
function worthOfTerms(words: readonly QueryWord[], completed: ReadonlySet<string>): Worth {
  const worth = new Map([...completed].map((term) => [term, COMPLETION_WORTH]))
  for (const word of words)
    for (const { terms, weight } of word.alternatives)
      for (const term of terms)
        worth.set(term, Math.max(worth.get(term) ?? 0, (weight * word.worth) / terms.length))
  return worth
}

/** A subject's word; a description has too many that are in no article, such as names and logs. */
function mayBeMistyped({ word, inSubject }: AskedWord): boolean {
  return inSubject && word.folded.length >= SHORTEST_MISTYPED
}

/** Terms that the word is indexed as, whatever its accents, in any language of the articles. */
function termsOf(word: Word, languages: Iterable<string>, vocabulary: Vocabulary): Set<string> {
  const terms = new Set(vocabulary.termsOf(word.folded))
  for (const language of languages) terms.add(stemOf(word, language))
  return terms
}

function mostCompletions({ folded }: Word): number {
  return folded.length < SHORTEST_START ? MOST_COMPLETIONS_OF_SHORT : MOST_COMPLETIONS
}

/** Terms of the words that begin with a half-typed one, the most common first. */
function completionsOf(word: Word, { vocabulary, documentsWith }: Knowledge): string[] {
  const terms = new Map<string, number>()
  for (const spelling of vocabulary.startingWith(word.folded))
    for (const term of vocabulary.termsOf(spelling))
      if (!terms.has(term)) terms.set(term, documentsWith(term))
  return [...terms].sort(([, a], [, b]) => b - a).map(([term]) => term)
}

function correctionsOf(word: Word, vocabulary: Vocabulary): string[] {
  return vocabulary.oneEditFrom(word.folded).flatMap((spelling) => vocabulary.termsOf(spelling))
}

/** What may be said instead of the phrase that a word of the subject belongs to. */
function synonymsFor({ word, inSubject }: AskedWord, synonyms: readonly SynonymMatch[]): string[][] {
  if (!inSubject) return []
  return synonyms
    .filter(({ start, end }) => start <= word.start && word.end <= end)
    .flatMap(({ phrases }) => phrases)
}

function documentsWithAny(alternatives: readonly Alternative[], { documentsWith }: Knowledge): number {
  let most = 0
  for (const { terms } of alternatives) most = Math.max(most, Math.min(...terms.map(documentsWith)))
  return most
}
