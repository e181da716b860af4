import { primaryLanguage } from '../../language/primary-language.ts'
import { stemOf } from '../../language/stem.ts'
import { stopWordsOf } from '../../language/stop-words.ts'
import { wordsOf } from '../../language/words.ts'
import type { SearchableArticle } from '../../suggestions/article-search.ts'
import { ownTitle } from '../../suggestions/own-title.ts'
import { FieldLayout } from './field-layout.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word in a short field says more than one in a long body. */
export const ARTICLE_LAYOUT = new FieldLayout([
  { name: 'title', weight: 3, lengthNormalisation: 0.5, bits: 6 },
  { name: 'headings', weight: 1.5, lengthNormalisation: 0.7, bits: 8 },
  { name: 'tags', weight: 1.5, lengthNormalisation: 0.5, bits: 4 },
  { name: 'body', weight: 1, lengthNormalisation: 0.4, bits: 14 },
])

/** The terms of an article's own text, by the fields of `ARTICLE_LAYOUT`; every spelling goes into the vocabulary. */
export function fieldTerms(article: SearchableArticle, vocabulary: Vocabulary): string[][] {
  const texts = [[ownTitle(article)], article.headings, article.tags, [article.body]]
  return texts.map((ofField) => termsOf(ofField, article, vocabulary))
}

/** The terms of the questions that it answered, each by itself; every spelling goes into the vocabulary. */
export function questionTerms(article: SearchableArticle, vocabulary: Vocabulary): string[][] {
  return article.answeredWith.map(({ text }) => termsOf([text], article, vocabulary))
}

/** Read in the article's language. */
function termsOf(texts: readonly string[], article: SearchableArticle, vocabulary: Vocabulary): string[] {
  const lang = primaryLanguage(article.lang)
  const stopWords = stopWordsOf(lang)
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
