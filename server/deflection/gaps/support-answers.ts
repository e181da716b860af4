import { redact } from '../redaction/redact.ts'
import type { SupportAnswer } from './gap-store.ts'

/** Of one topic. */
const MOST_ANSWERS = 5
const ANSWER_CHARACTERS = 2_000

export interface AnswerOfCase {
  caseNumber: string
  /** Redacted. */
  text: string
  at: Date
}

/**
 * What support answered to cases, one answer a case, the newest first: the longest that was written, as a question back
 * and a good-bye are short. Who asked, who answered, addresses and keys are taken out.
 */
export function chooseAnswers(written: readonly SupportAnswer[]): AnswerOfCase[] {
  return [...Map.groupBy(written, ({ caseNumber }) => caseNumber).values()]
    .map((ofCase) =>
      ofCase.reduce((longest, answer) => (answer.text.length > longest.text.length ? answer : longest)),
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.caseNumber < b.caseNumber ? -1 : 1))
    .slice(0, MOST_ANSWERS)
    .map(({ caseNumber, text, at, names }) => ({
      caseNumber,
      // Redacted whole: what is cut off in the middle of an address would not be known for one.
      text: redact(text, names).trim().slice(0, ANSWER_CHARACTERS).toWellFormed(),
      at,
    }))
}
