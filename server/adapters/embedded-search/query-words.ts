import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { type AskedWord, askedWords } from './asked-words.ts'
import type { Worth } from './highlight.ts'
import type { QueryWord } from './inverted-index.ts'
import type { QueryPair } from './phrases.ts'
import type { QuestionSynonym } from './question-synonyms.ts'
import { type Knowledge, WordAlternativesFinder } from './word-alternatives.ts'

/** What a query looks for: scored words, and what to mark in a hit. */
export interface QueryWords {
  words: QueryWord[]
  /** Words that stand together in the question. */
  pairs: QueryPair[]
  /** What each term is worth in a text. */
  worth: Worth
}

/** A word of the question that some article has. */
interface FoundWord extends QueryWord {
  rarity: number
  completions: readonly string[]
}

/** What standing together is worth, as a share of what the two words are worth apart. */
const PAIR_WEIGHT = 0.5
/** The words of most weight stand for a long draft; the rest adds time and noise. */
const MOST_WORDS = 100
/** A half-typed word marks all that it may become, also what is too much to search for. */
const COMPLETION_WORTH = 1

export function queryWordsOf(
  query: ArticleQuery,
  knowledge: Knowledge,
  synonyms: readonly QuestionSynonym[],
): QueryWords {
  const asked = askedWords(query)
  const finder = new WordAlternativesFinder(query.lang, knowledge, synonyms)
  const found = new Map<AskedWord, FoundWord>()
  for (const one of asked.words) {
    const { alternatives, completions, spread } = finder.of(one)
    if (alternatives.length === 0) continue
    const rarity = knowledge.rarityOf(spread)
    found.set(one, { worth: one.weight * rarity, rarity, alternatives, completions })
  }
  const words = [...found.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_WORDS)
  const chosen = new Set(words)
  const pairs = asked.pairs.flatMap(({ first, second, weight }) => {
    const [one, other] = [found.get(first), found.get(second)]
    return one && other && chosen.has(one) && chosen.has(other) ? [queryPair(one, other, weight)] : []
  })
  return { words, pairs, worth: worthOfTerms(words) }
}

function queryPair(first: FoundWord, second: FoundWord, weight: number): QueryPair {
  const seconds = termsOf(second)
  // After a word a beginning may become more than alone: the word before it tells which.
  for (const term of second.completions) if (!seconds.has(term)) seconds.set(term, 1)
  return {
    worth: PAIR_WEIGHT * weight * (first.rarity + second.rarity),
    firsts: termsOf(first),
    seconds,
  }
}

/** Single terms that satisfy a word, with how well they do. */
function termsOf({ alternatives }: FoundWord): Map<string, number> {
  const terms = new Map<string, number>()
  for (const { terms: all, weight } of alternatives) if (all.length === 1) terms.set(all[0] as string, weight)
  return terms
}

function worthOfTerms(words: readonly FoundWord[]): Worth {
  const worth = new Map<string, number>()
  const offer = (term: string, more: number) => worth.set(term, Math.max(worth.get(term) ?? 0, more))
  for (const word of words) {
    for (const term of word.completions) offer(term, COMPLETION_WORTH)
    for (const { terms, weight } of word.alternatives)
      for (const term of terms) offer(term, (weight * word.worth) / terms.length)
  }
  return worth
}
