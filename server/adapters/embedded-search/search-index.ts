import type {
  ArticleHit,
  ArticleLanes,
  ArticleQuery,
  SearchableArticle,
} from '../../suggestions/article-search.ts'
import { primaryLanguage } from '../../suggestions/primary-language.ts'
import { stopWordsOf } from '../../suggestions/stop-words.ts'
import { highlight, matchesAmong } from './highlight.ts'
import { type FieldTerms, InvertedIndex, type StoredIndex } from './inverted-index.ts'
import { type QueryWords, queryWordsOf } from './query-words.ts'
import { snippetOf, snippetSource } from './snippet.ts'
import { stemOf } from './stem.ts'
import { RememberedWords, readWords } from './text-words.ts'
import { topOfLanes } from './top-of-lanes.ts'
import { Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** What is kept on disk of a `SearchIndex`; `articles` has a null where one was taken out. */
export interface StoredSearchIndex {
  revision: number
  articles: (SearchableArticle | null)[]
  index: StoredIndex
  vocabulary: [folded: string, terms: string[]][]
}

/** About 20 MB. */
const MOST_REMEMBERED_WORDS = 1_000_000
/** Holes are closed once they are this share of the documents. */
const MOST_HOLES = 0.25

/** The articles and everything needed to find them, in memory. Single-threaded and synchronous: a worker owns it. */
export class SearchIndex {
  revision = 0
  #articles: (SearchableArticle | null)[] = []
  #numbers = new Map<string, number>()
  #languages = new Map<string, number>()
  #index = new InvertedIndex()
  #vocabulary = new Vocabulary()
  #bodies = new RememberedWords(MOST_REMEMBERED_WORDS)

  get size(): number {
    return this.#numbers.size
  }

  put(article: SearchableArticle): void {
    const number = this.#numbers.get(article.id)
    if (number !== undefined) {
      if (JSON.stringify(this.#articles[number]) === JSON.stringify(article)) return
      this.remove(article.id)
    }
    this.#numbers.set(article.id, this.#index.add(this.#termsOf(article)))
    this.#articles.push(article)
    this.#count(article, 1)
  }

  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    const article = this.#articles[number] as SearchableArticle
    this.#index.remove(number)
    this.#articles[number] = null
    this.#numbers.delete(id)
    this.#count(article, -1)
    if (this.#index.size - this.#index.live > this.#index.size * MOST_HOLES) this.#compact()
  }

  search(query: ArticleQuery): ArticleLanes {
    const words = queryWordsOf(query, {
      index: this.#index,
      vocabulary: this.#vocabulary,
      languages: this.#languages.keys(),
    })
    const scores = this.#index.score(words.words)
    const lanes = topOfLanes(scores, this.#articles, query)
    return {
      doc: lanes.doc.map((article) => this.#hitOf(article, words)),
      thread: lanes.thread.map((article) => this.#hitOf(article, words)),
      partial: false,
    }
  }

  store(): StoredSearchIndex {
    return {
      revision: this.revision,
      articles: this.#articles,
      index: this.#index.store(),
      vocabulary: this.#vocabulary.entries(),
    }
  }

  static from(stored: StoredSearchIndex): SearchIndex {
    const index = new SearchIndex()
    index.revision = stored.revision
    index.#articles = stored.articles
    index.#index = InvertedIndex.from(stored.index)
    index.#vocabulary = Vocabulary.from(stored.vocabulary)
    for (const [number, article] of stored.articles.entries()) {
      if (!article) continue
      index.#numbers.set(article.id, number)
      index.#count(article, 1)
    }
    return index
  }

  #hitOf(article: SearchableArticle, { worth }: QueryWords): ArticleHit {
    const { id, url, title, answered, updated } = article
    const lang = languageOf(article)
    const source = snippetSource(article.body)
    return {
      id,
      url,
      title: highlight(title, matchesAmong(readWords(title, lang), worth)),
      snippet: snippetOf(source, title, this.#bodies.of(id, source, lang), worth),
      lang: article.lang,
      answered,
      updated,
      section: null,
      pinned: false,
    }
  }

  #termsOf(article: SearchableArticle): FieldTerms {
    const lang = languageOf(article)
    const stopWords = stopWordsOf(lang)
    const terms = (texts: string[]) => {
      const found: string[] = []
      for (const text of texts) {
        for (const word of wordsOf(text)) {
          if (stopWords.has(word.folded)) continue
          const term = stemOf(word, lang)
          this.#vocabulary.add(word.folded, term)
          found.push(term)
        }
      }
      return found
    }
    return {
      title: terms([article.title]),
      headings: terms(article.headings),
      tags: terms(article.tags),
      body: terms([article.body]),
    }
  }

  #count(article: SearchableArticle, change: 1 | -1): void {
    const lang = languageOf(article)
    const count = (this.#languages.get(lang) ?? 0) + change
    if (count === 0) this.#languages.delete(lang)
    else this.#languages.set(lang, count)
  }

  #compact(): void {
    const articles: SearchableArticle[] = []
    this.#index.compact((from, to) => {
      const article = this.#articles[from] as SearchableArticle
      articles[to] = article
      this.#numbers.set(article.id, to)
    })
    this.#articles = articles
  }
}

function languageOf(article: SearchableArticle): string {
  return primaryLanguage(article.lang)
}
