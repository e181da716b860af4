import type { HighlightedText } from '../contract/types.ts'
import { ARTICLE_KINDS, type ArticleKind, type Audience } from '../contract/vocabulary.ts'
import type { RankingReason } from './ranking/ranking-reason.ts'

/** What an engine indexes of an article; `content/` keeps the article itself. */
export interface SearchableArticle {
  /** The article's own id, unique in the deployment. */
  id: string
  url: string
  title: string
  headings: string[]
  /** Plain text, paragraphs apart by a blank line. */
  body: string
  /** BCP 47 language. */
  lang: string
  kind: ArticleKind
  /** ISO 8601 date of the last change. */
  updated: string | null
  /** A thread with an accepted answer; documentation counts as answered. */
  answered: boolean
  replies: number | null
  views: number | null
  likes: number | null
  tags: string[]
  /** Where the parts of `body` begin that have an address of their own, in reading order. */
  sections: ArticleSection[]
  /** Who may see it: one of these is enough. Never empty. */
  audience: Audience[]
  /** What `SimHash` of the text makes near-duplicates known by (`content/indexing/text-fingerprint.ts`): 16 hexadecimal digits. */
  fingerprint: string
  /** Questions that this article has answered before. */
  answeredWith: AnsweredQuestion[]
}

export interface ArticleSection {
  heading: string
  /** Lands on the heading; absolute, or starting with `/` as the article's own. */
  url: string
  /** Where the section's text begins in `body`, in UTF-16 code units. */
  start: number
}

/** A question of the past whose asker was helped with a link to the article. */
export interface AnsweredQuestion {
  /** What the question is known by: a thread's article id, `case:NUMBER`, `solved:…`. */
  from: string
  /** The question in its asker's words. */
  text: string
  /** How far the answer can be trusted, above 0 and up to 1: 1 is an accepted answer, or an agent's. */
  weight: number
}

/** Everything that changed in the content after `after` and up to `revision`. Applying a batch twice changes nothing. */
export interface ArticleChanges {
  put: SearchableArticle[]
  /** Ids of articles that are gone. */
  removed: string[]
  /** An index that stands before this revision has lost something and rejects, so that no gap goes unseen. */
  after: number
  /** The content revision that the index stands at once these changes are in. */
  revision: number
}

export interface ArticleQuery {
  /** The question, or the subject of a draft: its words weigh most. */
  text: string
  /** The rest of a draft, as prose and error messages; empty while only a question is typed. */
  description: string
  /** What stands around the question and says little about it: log lines, stack frames, the words of a page address. */
  background: string
  /** The last word of `text` may be half typed. */
  asYouType: boolean
  /** The question's language (`en`, `fr`, …): preferred, never a filter. */
  lang: string
  /** Lanes to search. */
  kinds: ArticleKind[]
  /** Hits a lane. */
  limit: number
  /** Whom the person counts among; articles for nobody of these are not found, whatever else the query says. */
  audiences: Audience[]
  /** Ids that are not to be found, and questions (`AnsweredQuestion.from`) that count for nothing: the thread asked in. */
  exclude: string[]
  /** Ids that come first in their lane, in this order, whether or not the words find them. */
  pinned: string[]
  /** Finds among these ids alone; absent: among all. */
  only?: string[]
  /** Says of each hit why it is where it is. */
  explain?: boolean
}

/** A question of nobody in particular, without words, in the documentation and the community. */
export const BLANK_QUERY: ArticleQuery = {
  text: '',
  description: '',
  background: '',
  asYouType: false,
  lang: 'en',
  kinds: [...ARTICLE_KINDS],
  limit: 5,
  audiences: ['everyone'],
  exclude: [],
  pinned: [],
}

/** A hit, best first in its lane. */
export interface ArticleHit {
  id: string
  url: string
  /** The section that fits best, where the article has sections and one of them has the words. */
  section: { heading: string; url: string } | null
  title: HighlightedText
  snippet: HighlightedText
  lang: string
  answered: boolean
  updated: string | null
  pinned: boolean
  /** Where the query asked for it. */
  why?: RankingReason
}

export interface ArticleLanes extends Record<ArticleKind, ArticleHit[]> {
  /** A part of the index did not answer: there may be better hits than these. */
  partial: boolean
}

/**
 * A search engine over the articles. One suite (`test/ports/article-search-suite.ts`) runs on every adapter.
 *
 * Errors: `search` and the others reject when the engine cannot be reached or answers badly; `search` also rejects when
 * its signal aborts. Callers decide what that means for the person.
 */
export interface ArticleSearch {
  search(query: ArticleQuery, signal: AbortSignal): Promise<ArticleLanes>
  /** Visible to `search` once the promise resolves. An index that stands at their revision or beyond has them already. */
  apply(changes: ArticleChanges): Promise<void>
  /** The content revision that the index stands at; 0 when it is empty or lost. */
  revision(): Promise<number>
  /** The index was made by other rules than this release's or other synonyms: it answers, and wants to be filled anew. */
  isOutdated(): Promise<boolean>
  /**
   * Makes an empty index beside the one that answers, has `fill` fill it, and puts it in the other's place: no search is
   * missed meanwhile. When `fill` rejects, all stays as it was. Also the way to forget every article.
   */
  replace(fill: (index: Pick<ArticleSearch, 'apply' | 'revision'>) => Promise<void>): Promise<void>
  close(): Promise<void>
}
