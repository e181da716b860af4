import type { SearchableArticle } from '../../suggestions/article-search.ts'
import { ownTitle } from '../../suggestions/own-title.ts'
import { primaryLanguage } from '../../suggestions/primary-language.ts'
import { stopWordsOf } from '../../suggestions/stop-words.ts'
import { FieldLayout } from './field-layout.ts'
import { stemOf } from './stem.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** A word in a short field says more than one in a long body. */
export const ARTICLE_LAYOUT = new FieldLayout([
  { name: 'title', weight: 3, lengthNormalisation: 0.5, bits: 6 },
  { name: 'headings', weight: 1.5, lengthNormalisation: 0.7, bits: 8 },
  { name: 'tags', weight: 1.5, lengthNormalisation: 0.5, bits: 4 },
  { name: 'body', weight: 1, lengthNormalisation: 0.4, bits: 14 },
])

/** The terms of an article: by the fields of `ARTICLE_LAYOUT`, and by answered question. */
export interface IndexedTerms {
  fields: string[][]
  questions: string[][]
}

/** Reads an article in its language; every spelling goes into the vocabulary. */
export function indexedTerms(article: SearchableArticle, vocabulary: Vocabulary): IndexedTerms {
  const lang = primaryLanguage(article.lang)
  const stopWords = stopWordsOf(lang)
  const read = (texts: readonly string[]) => {
    const terms: string[] = []
    for (const text of texts) {
      for (const word of wordsOf(text)) {
        if (stopWords.has(word.folded)) continue
        const term = stemOf(word, lang)
        vocabulary.add(word.folded, term)
        terms.push(term)
      }
    }
    return terms
  }
  return {
    fields: [read([ownTitle(article)]), read(article.headings), read(article.tags), read([article.body])],
    questions: article.answeredWith.map(({ text }) => read([text])),
  }
}
