import type { AnsweredQuestion } from '../../suggestions/article-search.ts'
import type { RankedCandidate } from '../../suggestions/ranking/rank-lane.ts'
import type { RankingReason } from '../../suggestions/ranking/ranking-reason.ts'
import type { FieldMatch } from './inverted-index.ts'
import type { FoundArticle } from './lane-candidates.ts'

/** The whole reason of a hit: what the ranking says, with the words and questions that the engine found. */
export function rankingReasonOf(
  { reason }: RankedCandidate<FoundArticle>,
  matches: readonly FieldMatch[],
  questions: readonly AnsweredQuestion[],
): RankingReason {
  const words = matches
    .toSorted((a, b) => b.score - a.score)
    .map(({ term, field, score }) => ({ word: term, field, score }))
  return {
    ...reason,
    text: { ...reason.text, words },
    history: { ...reason.history, questions: questions.map(({ from, text }) => ({ from, text })) },
  }
}
