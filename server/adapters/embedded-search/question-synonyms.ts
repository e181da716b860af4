import { BUILT_IN_SYNONYMS } from '../../language/built-in-synonyms.ts'
import { stemOf } from '../../language/stem.ts'
import { stopWordsOf } from '../../language/stop-words.ts'
import type { SynonymRule } from '../../language/synonyms.ts'
import { wordsOf } from '../../language/words.ts'
import type { ArticleQuery } from '../../suggestions/article-search.ts'
import { type PlacedTerm, type SynonymMatch, synonymExpansion } from '../../suggestions/synonym-expansion.ts'

type Expansion = ReturnType<typeof synonymExpansion>

/** What may be said instead of a part of a question, and how well that does. */
export interface QuestionSynonym extends SynonymMatch {
  weight: number
}

/** The site's owner knows what its words mean; the rest is a guess that holds for most software. */
const OWNER_WEIGHT = 0.8
const BUILT_IN_WEIGHT = 0.5

/** The synonyms of one language, read once. */
interface LanguageSynonyms {
  /** Words that are not indexed. */
  common: ReadonlySet<string>
  sources: { weight: number; expansion: Expansion }[]
}

/** The site owner's synonyms and the built-in ones, found in questions by the words as they are indexed. */
export class QuestionSynonyms {
  readonly #ownRules: readonly SynonymRule[]
  readonly #byLanguage = new Map<string, LanguageSynonyms>()

  constructor(rules: readonly SynonymRule[]) {
    this.#ownRules = rules
  }

  /** In the question or the subject; without the common words that are not indexed. */
  of({ text, lang }: ArticleQuery): QuestionSynonym[] {
    const { common, sources } = this.#in(lang)
    const terms = termsIn(text, lang)
    const withoutCommon = (phrase: string[]) => {
      const telling = phrase.filter((term) => !common.has(term))
      // What is left of "sign in" is a sign: it would find pages about something else.
      return telling.length === 1 && phrase.length > 1 ? [] : telling
    }
    return sources.flatMap(({ weight, expansion }) =>
      expansion(terms).map(({ start, end, phrases }) => ({
        ...{ start, end, weight },
        phrases: phrases.map(withoutCommon).filter((phrase) => phrase.length > 0),
      })),
    )
  }

  #in(lang: string): LanguageSynonyms {
    const known = this.#byLanguage.get(lang)
    if (known) return known
    const read = (phrase: string) => termsIn(phrase, lang)
    const synonyms = {
      common: commonTerms(lang),
      sources: [
        { weight: OWNER_WEIGHT, expansion: synonymExpansion(this.#ownRules, lang, read) },
        { weight: BUILT_IN_WEIGHT, expansion: synonymExpansion(BUILT_IN_SYNONYMS, lang, read) },
      ],
    }
    this.#byLanguage.set(lang, synonyms)
    return synonyms
  }
}

function termsIn(text: string, lang: string): PlacedTerm[] {
  return [...wordsOf(text)].map((word) => ({ term: stemOf(word, lang), start: word.start, end: word.end }))
}

function commonTerms(lang: string): Set<string> {
  return new Set([...stopWordsOf(lang)].map((word) => stemOf({ surface: word, folded: word }, lang)))
}
