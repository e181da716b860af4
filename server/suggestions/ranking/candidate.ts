import type { ArticleKind } from '../../contract/vocabulary.ts'

/** What an engine found for a query, with the evidence that it found, before anything is ranked. */
export interface Candidate {
  id: string
  url: string
  title: string
  kind: ArticleKind
  /** BCP 47. */
  lang: string
  /** ISO 8601; null when nobody knows. */
  updated: string | null
  answered: boolean
  replies: number | null
  views: number | null
  likes: number | null
  /** SimHash of the text, 16 hexadecimal digits. */
  fingerprint: string
  /** How the words of the query fit the article's own text, from 0; on any scale that is one for all candidates of a lane. */
  text: number
  /** How they fit the questions that it answered before, from 0, on the scale of `text`: the same words, weighed alike. */
  history: number
}
