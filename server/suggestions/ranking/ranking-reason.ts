/** Why a hit is where it is in its lane, for the owners of the content. */
export interface RankingReason {
  /** What the lane is ordered by; comparable within one lane of one answer. */
  score: number
  /** How the words of the question fit the article's own text. */
  text: Evidence & { words: MatchedWord[] }
  /** How the question fits those that the article has answered before. */
  history: Evidence & { questions: { from: string; text: string }[] }
  /** What the score is multiplied by, besides. */
  factors: { name: FactorName; by: number }[]
}

export interface Evidence {
  score: number
  /** The place that this evidence alone would give it, from 1; null when it says nothing. */
  rank: number | null
}

export interface MatchedWord {
  /** As indexed: usually a stem. */
  word: string
  field: string
  score: number
}

export type FactorName = 'language' | 'freshness' | 'accepted_answer' | 'popularity'
