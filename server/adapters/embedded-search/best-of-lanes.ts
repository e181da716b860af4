import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { ArticleQuery, SearchableArticle } from '../../suggestions/article-search.ts'
import { languageFactor } from '../../suggestions/ranking/prior-factors.ts'

interface Place {
  number: number
  score: number
}

/** Keeps the numbers of the best articles of each lane that a query may find, out of all that are offered. */
export class BestOfLanes {
  readonly #articles: readonly (SearchableArticle | null)[]
  readonly #lang: string
  readonly #most: number
  readonly #isFound: (article: SearchableArticle) => boolean
  readonly #lanes: Record<ArticleKind, Place[]> = { doc: [], thread: [] }
  readonly #sameLanguage: number

  constructor(
    articles: readonly (SearchableArticle | null)[],
    { lang }: ArticleQuery,
    most: number,
    isFound: (article: SearchableArticle) => boolean,
  ) {
    this.#articles = articles
    this.#lang = lang
    this.#most = most
    this.#isFound = isFound
    this.#sameLanguage = languageFactor(lang, lang)
  }

  /** A score counts as much as it will in the ranking by language: one language does not crowd out the person's. */
  offer(number: number, bare: number): void {
    const article = this.#articles[number]
    if (!article) return
    const lane = this.#lanes[article.kind]
    const worst = lane[this.#most - 1]?.score ?? 0
    // Most that match are out of reach in any language; neither their language nor who may see them is then looked at.
    if (bare * this.#sameLanguage <= worst) return
    const score = bare * languageFactor(article.lang, this.#lang)
    if (score <= worst || !this.#isFound(article)) return
    lane.splice(placeOf(score, lane), 0, { number, score })
    if (lane.length > this.#most) lane.pop()
  }

  of(kind: ArticleKind): number[] {
    return this.#lanes[kind].map(({ number }) => number)
  }
}

/** After all that are as good: of equals the one that came first is the better. */
function placeOf(score: number, lane: readonly Place[]): number {
  let from = 0
  for (let to = lane.length; from < to; ) {
    const middle = (from + to) >>> 1
    if ((lane[middle] as Place).score >= score) from = middle + 1
    else to = middle
  }
  return from
}
