import { z } from 'zod'
import { AUDIENCES, type Audience } from '../contract/vocabulary.ts'
import type { CaseStore } from './case-store.ts'

/** What support ended a case with; the case's question finds it from then on. */
export const caseAnswer = z.object({
  /** The case's number. */
  case: z.string().min(1).max(64),
  /** An article's id, or the address that it stands at. */
  article: z.string().min(1).max(2_000),
  /** Takes every such answer of the case back instead. */
  remove: z.boolean(),
})
export type CaseAnswer = z.infer<typeof caseAnswer>

export interface CaseAnswersDependencies {
  cases: Pick<CaseStore, 'findByNumber'>
  answers: {
    keep(
      answer: {
        origin: 'case'
        key: string
        articleId: string
        giver: string
        question: string
        weight: number
        at: Date
      },
      audiences: readonly Audience[],
    ): Promise<boolean>
    takeBack(origin: 'case', key: string): Promise<number>
  }
  /** The article at an address, or with an id; null when there is none. */
  articleIdAt: (idOrAddress: string) => Promise<string | null>
  clock: () => Date
}

export type CaseAnswerOutcome =
  | { outcome: 'kept'; articleId: string }
  | { outcome: 'taken_back'; answers: number }
  /** Nothing was recorded; of a confidential case because its words are for support alone. */
  | { outcome: 'case_not_found' | 'case_confidential' | 'article_not_found' }

export type RecordCaseAnswer = (answer: CaseAnswer) => Promise<CaseAnswerOutcome>

/** Beyond this a case tells its story; the question has been asked. */
const QUESTION_CHARACTERS = 1_000
/** An agent has looked at the case and at the article. */
const AGENT_WEIGHT = 1

/** Records that support ended a case with an article, so that the next person with the same question finds it sooner. */
export function createCaseAnswers({
  cases,
  answers,
  articleIdAt,
  clock,
}: CaseAnswersDependencies): RecordCaseAnswer {
  return async ({ case: number, article, remove }) => {
    const ended = await cases.findByNumber(number)
    if (!ended) return { outcome: 'case_not_found' }
    if (remove) return { outcome: 'taken_back', answers: await answers.takeBack('case', number) }
    if (ended.confidential) return { outcome: 'case_confidential' }
    const articleId = await articleIdAt(article)
    if (articleId === null) return { outcome: 'article_not_found' }
    const question = `${ended.subject}\n\n${ended.description.slice(0, QUESTION_CHARACTERS).toWellFormed()}`
    const answer = { origin: 'case', key: number, articleId, giver: `case:${number}`, question } as const
    const kept = await answers.keep({ ...answer, weight: AGENT_WEIGHT, at: clock() }, AUDIENCES)
    return kept ? { outcome: 'kept', articleId } : { outcome: 'article_not_found' }
  }
}
