import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { stopWordsOf } from '../../suggestions/stop-words.ts'
import { type PlacedTerm, type SynonymMatch, synonymExpansion } from '../../suggestions/synonym-expansion.ts'
import type { SynonymRule } from '../../suggestions/synonyms.ts'
import { stemOf } from './stem.ts'
import { wordsOf } from './words.ts'

type Expansion = ReturnType<typeof synonymExpansion>

/** A site owner's synonyms, found in questions by the words as they are indexed. */
export class QuestionSynonyms {
  readonly #rules: readonly SynonymRule[]
  #byLanguage = new Map<string, Expansion>()

  constructor(rules: readonly SynonymRule[]) {
    this.#rules = rules
  }

  /** In the question or the subject; without the common words that are not indexed. */
  of({ text, lang }: ArticleQuery): SynonymMatch[] {
    if (this.#rules.length === 0) return []
    const common = commonTerms(lang)
    return this.#expansion(lang)(termsIn(text, lang)).map(({ start, end, phrases }) => ({
      start,
      end,
      phrases: phrases
        .map((terms) => terms.filter((term) => !common.has(term)))
        .filter((terms) => terms.length > 0),
    }))
  }

  #expansion(lang: string): Expansion {
    let expansion = this.#byLanguage.get(lang)
    if (!expansion) {
      expansion = synonymExpansion(this.#rules, lang, (phrase) => termsIn(phrase, lang))
      this.#byLanguage.set(lang, expansion)
    }
    return expansion
  }
}

function termsIn(text: string, lang: string): PlacedTerm[] {
  return [...wordsOf(text)].map((word) => ({ term: stemOf(word, lang), start: word.start, end: word.end }))
}

function commonTerms(lang: string): Set<string> {
  return new Set([...stopWordsOf(lang)].map((word) => stemOf({ surface: word, folded: word }, lang)))
}
