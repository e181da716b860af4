import type { Article } from './article.ts'
import type { AnsweredQuestion } from './article-index.ts'

/** A question, and what somebody who helped gave as its answer. */
export interface GivenAnswer {
  /** An article's id, or the address that the article stands at. */
  to: string
  question: AnsweredQuestion
}

/** Beyond this a post tells its story; the question has been asked. */
const QUESTION_CHARACTERS = 1_000

/** What a thread tells of the articles that its helpers linked: its own question, for each of them. */
export function answersGivenIn({ id, title, body, links }: Article): GivenAnswer[] {
  const text = `${title}\n\n${body.slice(0, QUESTION_CHARACTERS).toWellFormed()}`
  return links
    .filter(({ to }) => to !== id)
    .map(({ to, weight }) => ({ to, question: { from: id, text, weight } }))
}
