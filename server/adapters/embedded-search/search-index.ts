import { primaryLanguage } from '../../language/primary-language.ts'
import type { SynonymRule } from '../../language/synonyms.ts'
import type {
  AnsweredQuestion,
  ArticleHit,
  ArticleLanes,
  ArticleQuery,
  SearchableArticle,
} from '../../suggestions/article-search.ts'
import { ownTitle } from '../../suggestions/own-title.ts'
import { rankLane } from '../../suggestions/ranking/rank-lane.ts'
import { AnsweredQuestionsIndex, type StoredAnsweredQuestions } from './answered-questions-index.ts'
import { Completions } from './completions.ts'
import { hitOf } from './hit.ts'
import { ARTICLE_LAYOUT, fieldTerms, questionTerms } from './indexed-terms.ts'
import { InvertedIndex, type StoredIndex } from './inverted-index.ts'
import { type FoundArticle, laneCandidates } from './lane-candidates.ts'
import { PhraseScorer } from './phrases.ts'
import { queryWordsOf } from './query-words.ts'
import { QuestionSynonyms } from './question-synonyms.ts'
import { rankingReasonOf } from './ranking-reason-of.ts'
import { type StoredTermSequences, TermSequences } from './term-sequences.ts'
import { RememberedWords } from './text-words.ts'
import { Vocabulary } from './vocabulary.ts'
import { WrittenTitles } from './written-titles.ts'

/** What is kept on disk of a `SearchIndex`; `articles` has a null where one was taken out. */
export interface StoredSearchIndex {
  revision: number
  articles: (SearchableArticle | null)[]
  index: StoredIndex
  titles: StoredIndex
  sequences: StoredTermSequences
  questions: StoredAnsweredQuestions
  vocabulary: [folded: string, terms: string[]][]
}

const FIELD_NAMES = ARTICLE_LAYOUT.fields.map(({ name }) => name)
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
  #index = new InvertedIndex(ARTICLE_LAYOUT)
  #titles = new WrittenTitles()
  #sequences = new TermSequences()
  #questions = new AnsweredQuestionsIndex()
  #vocabulary = new Vocabulary()
  #completions = new Completions(this.#vocabulary, (term) => this.#documentsWith(term))
  #bodies = new RememberedWords(MOST_REMEMBERED_WORDS)
  #synonyms: QuestionSynonyms

  constructor(synonyms: readonly SynonymRule[] = []) {
    this.#synonyms = new QuestionSynonyms(synonyms)
  }

  get size(): number {
    return this.#numbers.size
  }

  put(article: SearchableArticle): void {
    const number = this.#numbers.get(article.id)
    if (number !== undefined) {
      if (hasSameText(this.#articles[number], article)) {
        this.#putQuestions(number, article)
        return
      }
      this.remove(article.id)
    }
    const fields = fieldTerms(article, this.#vocabulary)
    const added = this.#index.add(fields)
    this.#titles.add(ownTitle(article))
    this.#sequences.push(fields.map((terms) => terms.map((term) => this.#index.numberOf(term) as number)))
    this.#questions.add(added, questionTerms(article, this.#vocabulary))
    this.#numbers.set(article.id, added)
    this.#articles.push(article)
    this.#count(article, 1)
  }

  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    const article = this.#articles[number] as SearchableArticle
    this.#index.remove(number)
    this.#titles.remove(number)
    this.#questions.remove(number)
    this.#articles[number] = null
    this.#numbers.delete(id)
    this.#count(article, -1)
    if (this.#index.size - this.#index.live > this.#index.size * MOST_HOLES) this.#compact()
  }

  search(query: ArticleQuery, now = Date.now()): ArticleLanes {
    const knowledge = {
      vocabulary: this.#vocabulary,
      languages: this.#languages.keys(),
      documentsWith: (term: string) => this.#documentsWith(term),
      rarityOf: (documents: number) => this.#index.rarityOf(documents),
      completionsOf: (start: string) => this.#completions.of(start),
    }
    const { words, pairs, worth } = queryWordsOf(query, knowledge, this.#synonyms.of(query))
    const questionsOf = (number: number) => this.#articles[number]?.answeredWith ?? []
    const history = this.#questions.score(words, questionsOf, new Set(query.exclude))
    const phrases = new PhraseScorer(pairs, {
      sequences: this.#sequences,
      fits: this.#index.fits(),
      numberOf: (term) => this.#index.numberOf(term),
    })
    const candidates = laneCandidates(query, {
      phrases,
      articles: this.#articles,
      numbers: this.#numbers,
      text: this.#index.score(words),
      titles: this.#titles.score(query),
      history,
    })
    const lane = (found: readonly FoundArticle[]): ArticleHit[] =>
      rankLane(found, { ...query, now }).map((ranked) => {
        const { article, number } = ranked.candidate
        const hit = hitOf(article, { worth, bodies: this.#bodies, pinned: ranked.pinned })
        if (!query.explain) return hit
        const matches = [
          ...this.#index.explain(number, words),
          ...this.#titles.explain(number, query),
          ...phrases.explain(number, FIELD_NAMES),
        ]
        const told = history.get(number)?.questions ?? []
        const questions = told.map((at) => questionsOf(number)[at] as AnsweredQuestion)
        return { ...hit, why: rankingReasonOf(ranked, matches, questions) }
      })
    return { doc: lane(candidates.doc), thread: lane(candidates.thread), partial: false }
  }

  store(): StoredSearchIndex {
    return {
      revision: this.revision,
      articles: this.#articles,
      index: this.#index.store(),
      titles: this.#titles.store(),
      sequences: this.#sequences.store(),
      questions: this.#questions.store(),
      vocabulary: this.#vocabulary.entries(),
    }
  }

  static from(stored: StoredSearchIndex, synonyms: readonly SynonymRule[] = []): SearchIndex {
    const index = new SearchIndex(synonyms)
    index.revision = stored.revision
    index.#articles = stored.articles
    index.#index = InvertedIndex.from(stored.index, ARTICLE_LAYOUT)
    index.#titles = WrittenTitles.from(stored.titles)
    index.#sequences = TermSequences.from(stored.sequences)
    index.#questions = AnsweredQuestionsIndex.from(stored.questions)
    index.#vocabulary = Vocabulary.from(stored.vocabulary)
    index.#completions = new Completions(index.#vocabulary, (term) => index.#documentsWith(term))
    for (const [number, article] of stored.articles.entries()) {
      if (!article) continue
      index.#numbers.set(article.id, number)
      index.#count(article, 1)
    }
    return index
  }

  /** Clicks bring new questions again and again; a long text is not read anew for each. */
  #putQuestions(number: number, article: SearchableArticle): void {
    const known = this.#articles[number]
    if (JSON.stringify(known?.answeredWith) === JSON.stringify(article.answeredWith)) return
    this.#questions.remove(number)
    this.#questions.add(number, questionTerms(article, this.#vocabulary))
    this.#articles[number] = article
    this.#completions.forget()
  }

  #documentsWith(term: string): number {
    return this.#index.documentsWith(term) || this.#questions.documentsWith(term)
  }

  #count(article: SearchableArticle, change: 1 | -1): void {
    this.#completions.forget()
    const lang = languageOf(article)
    const count = (this.#languages.get(lang) ?? 0) + change
    if (count === 0) this.#languages.delete(lang)
    else this.#languages.set(lang, count)
  }

  #compact(): void {
    const numbers = this.#index.compact()
    this.#titles.compact()
    this.#sequences.renumber(numbers)
    this.#questions.renumberArticles(numbers)
    this.#articles = [...numbers.keys()].map((from) => this.#articles[from] ?? null)
    for (const [to, article] of this.#articles.entries()) if (article) this.#numbers.set(article.id, to)
  }
}

function hasSameText(known: SearchableArticle | null | undefined, article: SearchableArticle): boolean {
  return JSON.stringify({ ...known, answeredWith: [] }) === JSON.stringify({ ...article, answeredWith: [] })
}

function languageOf(article: SearchableArticle): string {
  return primaryLanguage(article.lang)
}
