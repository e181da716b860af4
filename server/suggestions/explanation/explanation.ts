import type { Audience } from '../../contract/vocabulary.ts'
import type { RankingReason } from '../ranking/ranking-reason.ts'

/** What is suggested for a question, and why, for the owners of the content. */
export interface Explanation {
  /** As it was understood; null: it has nothing that could be searched for. */
  question: { lang: string; text: string; description: string; background: string } | null
  /** The engine answered in part or not at all. */
  degraded: boolean
  documentation: ExplainedLink[]
  community: ExplainedLink[]
  /** Of the document that was asked about; null when none was. */
  document: DocumentVerdict | null
}

export interface ExplainedLink {
  /** Place in its lane, from 1. */
  rank: number
  id: string
  url: string
  /** The heading that the link lands on. */
  section: string | null
  title: string
  lang: string
  pinned: boolean
  why: RankingReason | null
}

/** Where one document is, or why it is not there. */
export type DocumentVerdict = { id: string } & (
  | { code: 'shown' | 'further_down'; lane: 'documentation' | 'community'; link: ExplainedLink }
  /** The words find it, behind more than are looked through. */
  | { code: 'far_behind'; looked: number; link: ExplainedLink }
  /** Another link says the same, and fits better. */
  | { code: 'folded'; into: ExplainedLink }
  | { code: 'not_in_content' }
  /** In the content, and the search does not know of it (yet). */
  | { code: 'not_indexed' }
  | { code: 'other_audience'; audience: Audience[] }
  | { code: 'excluded' }
  /** The question and the document have no word in common, nor the questions that it answered before. */
  | { code: 'no_common_word'; lang: string }
)
