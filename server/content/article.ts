import type { ArticleBlock } from '../contract/types.ts'
import type { ArticleKind, Audience } from '../contract/vocabulary.ts'

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
  /** Where the parts of `body` begin that have an address of their own, in reading order. */
  sections: { heading: string; url: string; start: number }[]
  /** What is read in place; null: derived from `body`. */
  blocks: ArticleBlock[] | null
  /** BCP 47 language. */
  lang: string
  kind: ArticleKind
  /** ISO 8601 date or instant. */
  updated: string | null
  answered: boolean
  replies: number | null
  views: number | null
  likes: number | null
  tags: string[]
  /** Who may see it: one of these is enough. Never empty. */
  audience: Audience[]
  /** On threads: what helpers linked in their replies. */
  links: GivenLink[]
}

/** A link that somebody gave as an answer. */
export interface GivenLink {
  /** An article's id, or the address that the article stands at. */
  to: string
  /** How far the answer can be trusted, above 0 and up to 1: 1 is an accepted answer. */
  weight: number
}
