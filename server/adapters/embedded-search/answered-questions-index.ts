import type { AnsweredQuestion } from '../../suggestions/article-search.ts'
import { FieldLayout } from './field-layout.ts'
import { InvertedIndex, type QueryWord, type StoredIndex } from './inverted-index.ts'

/** How the questions that an article answered before fit a query. */
export interface HistoryEvidence {
  score: number
  /** The places in the article's `answeredWith` of those that count, the best first. */
  questions: number[]
}

export interface StoredAnsweredQuestions {
  index: StoredIndex
  /** Article number and place in its `answeredWith`, an entry. */
  entries: Uint32Array
}

const LAYOUT = new FieldLayout([{ name: 'question', weight: 1, lengthNormalisation: 0.5, bits: 16 }])
/** Each further question that fits adds this share of the one before it. */
const FURTHER_QUESTION = 0.5
/** Holes are closed once they are this share of the entries. */
const MOST_HOLES = 0.25

/** Every question that was answered with an article, each found by its own words. */
export class AnsweredQuestionsIndex {
  #index = new InvertedIndex(LAYOUT)
  /** By entry number; null for one that was taken out. */
  #entries: ({ article: number; at: number } | null)[] = []
  #ofArticle = new Map<number, number[]>()

  documentsWith(term: string): number {
    return this.#index.documentsWith(term)
  }

  /** `terms` are those of each of the article's questions, in order. */
  add(article: number, terms: readonly string[][]): void {
    if (terms.length === 0) return
    this.#ofArticle.set(
      article,
      terms.map((ofQuestion, at) => {
        this.#entries.push({ article, at })
        return this.#index.add([ofQuestion])
      }),
    )
  }

  remove(article: number): void {
    for (const entry of this.#ofArticle.get(article) ?? []) {
      this.#index.remove(entry)
      this.#entries[entry] = null
    }
    this.#ofArticle.delete(article)
    if (this.#index.size - this.#index.live > this.#index.size * MOST_HOLES) this.#compact()
  }

  /** By article number. A question counts once, however often it was told; `questionsOf` gives an article's own. */
  score(
    words: readonly QueryWord[],
    questionsOf: (article: number) => readonly AnsweredQuestion[],
    excluded: ReadonlySet<string>,
  ): Map<number, HistoryEvidence> {
    const found = new Map<number, { score: number; at: number; from: string }[]>()
    for (const [entry, score] of this.#index.score(words).entries()) {
      const known = this.#entries[entry]
      if (!(score > 0) || !known) continue
      const { article, at } = known
      const question = questionsOf(article)[at] as AnsweredQuestion
      if (excluded.has(question.from)) continue
      const ofArticle = found.get(article) ?? []
      ofArticle.push({ score: score * question.weight, at, from: question.from })
      found.set(article, ofArticle)
    }
    return new Map([...found].map(([article, questions]) => [article, saturated(questions)]))
  }

  /** The articles were numbered anew. */
  renumberArticles(numbers: ReadonlyMap<number, number>): void {
    for (const entry of this.#entries) if (entry) entry.article = numbers.get(entry.article) as number
    this.#ofArticle = new Map(
      [...this.#ofArticle].map(([article, entries]) => [numbers.get(article) as number, entries]),
    )
  }

  store(): StoredAnsweredQuestions {
    this.#compact()
    const entries = this.#entries.flatMap((entry) => (entry ? [entry.article, entry.at] : []))
    return { index: this.#index.store(), entries: Uint32Array.from(entries) }
  }

  static from({ index, entries }: StoredAnsweredQuestions): AnsweredQuestionsIndex {
    const read = new AnsweredQuestionsIndex()
    read.#index = InvertedIndex.from(index, LAYOUT)
    for (let at = 0; at < entries.length; at += 2)
      read.#entries.push({ article: entries[at] as number, at: entries[at + 1] as number })
    read.#countArticles()
    return read
  }

  #compact(): void {
    const numbers = this.#index.compact()
    this.#entries = [...numbers.keys()].map((entry) => this.#entries[entry] ?? null)
    this.#countArticles()
  }

  #countArticles(): void {
    this.#ofArticle = new Map()
    for (const [number, entry] of this.#entries.entries()) {
      if (!entry) continue
      const numbers = this.#ofArticle.get(entry.article)
      if (numbers) numbers.push(number)
      else this.#ofArticle.set(entry.article, [number])
    }
  }
}

/** The best question counts in full and each further one less, so that many add up to twice the best at most. */
function saturated(questions: { score: number; at: number; from: string }[]): HistoryEvidence {
  questions.sort((a, b) => b.score - a.score || a.at - b.at)
  const told = new Set<string>()
  const different = questions.filter(({ from }) => !told.has(from) && told.add(from))
  const score = different.reduceRight((further, question) => question.score + FURTHER_QUESTION * further, 0)
  return { score, questions: different.map(({ at }) => at) }
}
