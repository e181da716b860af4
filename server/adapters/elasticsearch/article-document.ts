import { createHash } from 'node:crypto'
import type { AnsweredQuestion, SearchableArticle } from '../../suggestions/article-search.ts'
import { ownTitle } from '../../suggestions/own-title.ts'

/**
 * An article as Elasticsearch keeps it; `locale` is its language's tag as it states it, `title` what is searched of its title
 * and `shownTitle` the whole.
 */
export type ArticleDocument = Omit<SearchableArticle, 'lang'> & { locale: string; shownTitle: string }

/** Elasticsearch refuses a longer `_id`. */
const LONGEST_ID_BYTES = 512

/** Each is a small document of its own, and Elasticsearch refuses 10,000 in one article. */
const MOST_ANSWERED_QUESTIONS = 1_000

/** Field by field: the mapping takes nothing that it does not know. */
export function documentOf(article: SearchableArticle): ArticleDocument {
  return {
    id: article.id,
    url: article.url,
    title: ownTitle(article),
    shownTitle: article.title,
    headings: article.headings,
    tags: article.tags,
    body: article.body,
    sections: article.sections,
    kind: article.kind,
    locale: article.lang,
    updated: article.updated,
    answered: article.answered,
    replies: article.replies,
    views: article.views,
    likes: article.likes,
    audience: article.audience,
    fingerprint: article.fingerprint,
    answeredWith: mostTrusted(article.answeredWith),
  }
}

/** The `_id` of an article: its own id, or a digest of one that is too long. */
export function documentId(id: string): string {
  if (Buffer.byteLength(id) <= LONGEST_ID_BYTES) return id
  return `sha256:${createHash('sha256').update(id).digest('hex')}`
}

/** Each question once, however often it was told. */
function mostTrusted(questions: readonly AnsweredQuestion[]): AnsweredQuestion[] {
  const byTrust = questions.toSorted((a, b) => a.weight - b.weight)
  const once = new Map(byTrust.map((question) => [question.from, question]))
  return [...once.values()].toSorted((a, b) => b.weight - a.weight).slice(0, MOST_ANSWERED_QUESTIONS)
}
