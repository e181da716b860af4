import type { ArticleKind } from '../contract/vocabulary.ts'
import type { Answer } from './ask-questions.ts'
import { interleave } from './interleave.ts'
import type { Grades, Judgements } from './judgements.ts'
import { type JudgedRanking, type LaneScore, scoreLane } from './score-lane.ts'

export interface Scores {
  /** Both lanes as one list, documentation first, in turns. */
  interleaved: LaneScore
  documentation: LaneScore
  community: LaneScore
}

export const LANES = ['interleaved', 'documentation', 'community'] as const satisfies (keyof Scores)[]

const NO_GRADES: Grades = new Map()

/** A lane is judged by the documents of its own kind; documents that the corpus lacks count where both lanes do. */
export function scoreAnswers(
  answers: readonly Answer[],
  {
    judgements,
    kinds,
    seed,
  }: { judgements: Judgements; kinds: ReadonlyMap<string, ArticleKind>; seed: number },
): Scores {
  const judged = (rankingOf: (answer: Answer) => readonly string[], kind?: ArticleKind): JudgedRanking[] =>
    answers.map((answer) => {
      const { id, intent } = answer.question
      const grades = judgements.get(id) ?? NO_GRADES
      const ofKind = kind && new Map([...grades].filter(([document]) => kinds.get(document) === kind))
      return { question: id, intent, ranking: rankingOf(answer), grades: ofKind ?? grades }
    })
  return {
    interleaved: scoreLane(judged(interleavedOf), seed),
    documentation: scoreLane(
      judged(({ documentation }) => documentation, 'doc'),
      seed,
    ),
    community: scoreLane(
      judged(({ community }) => community, 'thread'),
      seed,
    ),
  }
}

export function interleavedOf({
  documentation,
  community,
}: Pick<Answer, 'documentation' | 'community'>): string[] {
  return interleave(documentation, community)
}
