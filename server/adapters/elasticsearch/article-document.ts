import { createHash } from 'node:crypto'
import type { SearchableArticle } from '../../suggestions/article-search.ts'
import { primaryLanguage } from '../../suggestions/primary-language.ts'

/** An article as Elasticsearch keeps it. */
export interface ArticleDocument extends ArticleSource {
  kind: string
  /** The primary language subtag, which decides how the article is searched. */
  lang: string
  headings: string[]
  tags: string[]
  body: string
}

/** What is given back of an article. */
export interface ArticleSource {
  id: string
  url: string
  title: string
  /** The BCP 47 tag as the article states it. */
  locale: string
  answered: boolean
  updated: string | null
}

/** Elasticsearch refuses a longer `_id`. */
const LONGEST_ID_BYTES = 512

export function documentOf(article: SearchableArticle): ArticleDocument {
  const { id, url, title, headings, body, kind, lang, updated, answered, tags } = article
  return {
    id,
    url,
    title,
    headings,
    tags,
    body,
    kind,
    lang: primaryLanguage(lang),
    locale: lang,
    answered,
    updated,
  }
}

/** The `_id` of an article: its own id, or a digest of one that is too long. */
export function documentId(id: string): string {
  if (Buffer.byteLength(id) <= LONGEST_ID_BYTES) return id
  return `sha256:${createHash('sha256').update(id).digest('hex')}`
}
