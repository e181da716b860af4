import type { ArticleBlock } from '../contract/types.ts'
import type { ArticleKind } from '../contract/vocabulary.ts'

/** A page of documentation or a community thread, as a source states it. */
export interface Article {
  /** Unique in the deployment. */
  id: string
  /** Absolute, or starting with `/`: then it stands under the server's public address. */
  url: string
  title: string
  headings: string[]
  /** Plain text, paragraphs apart by a blank line: what is searched. */
  body: string
  /** What is read in place; null: derived from `body`. */
  blocks: ArticleBlock[] | null
  /** BCP 47 language. */
  lang: string
  kind: ArticleKind
  /** ISO 8601 date or instant. */
  updated: string | null
  answered: boolean
  replies: number | null
  tags: string[]
  /** Ids of articles that helpers linked in their replies. */
  links: string[]
}
