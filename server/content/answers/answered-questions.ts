import type { Audience } from '../../contract/vocabulary.ts'
import type { Article } from '../article.ts'
import type { AnsweredQuestion } from '../indexing/article-index.ts'

/** A question, and what somebody who helped gave as its answer. */
export interface GivenAnswer {
  /** An article's id, or the address that the article stands at. */
  to: string
  question: AnsweredQuestion
}

/** A past question of an article, with what decides whether it counts. */
export interface KnownAnswer extends AnsweredQuestion {
  giver: string
  at: Date
}

/** Beyond this a post tells its story; the question has been asked. */
const QUESTION_CHARACTERS = 1_000
/** The most trusted questions stand for an article that has answered many. */
const MOST_QUESTIONS = 60
/** What one giver says of one article; the newest count. */
const MOST_OF_ONE_GIVER = 3
/** Each further question of a giver is trusted half as much: said in other words, it may be the same one again. */
const FURTHER_TRUST = 0.5

/** What a thread tells of the articles that its helpers linked: its own question, for each of them. */
export function answersGivenIn({ id, title, body, sections, links }: Article): GivenAnswer[] {
  // The replies of a forum's thread are its sections: what they say was not asked.
  const firstReply = sections.find(({ start }) => start > 0)?.start
  const text = questionText(title, body.slice(0, firstReply))
  return links
    .filter(({ to }) => to !== id)
    .map(({ to, weight }) => ({ to, question: { from: id, text, weight } }))
}

/**
 * Whether everybody who may see a page may see a thread too. Only then may the thread's question lead to the page: whoever
 * typed word after word and looked when the page comes up would else read the thread.
 */
export function mayLeadTo(page: readonly Audience[], thread: readonly Audience[]): boolean {
  return page.every(
    (one) =>
      thread.includes(one) ||
      thread.includes('everyone') ||
      (one !== 'everyone' && thread.includes('signed_in')),
  )
}

/** A question as it is matched with later ones. */
function questionText(subject: string, description: string): string {
  return `${subject}\n\n${description.slice(0, QUESTION_CHARACTERS).toWellFormed()}`.trim()
}

/**
 * The questions that count for one article: each text once, few of one giver, the most trusted and newest first. So no
 * number of clicks by one person weighs more than a few.
 */
export function questionsThatCount(answers: readonly KnownAnswer[]): AnsweredQuestion[] {
  const ofGiver = new Map<string, number>()
  const texts = new Set<string>()
  const questions: AnsweredQuestion[] = []
  const newestFirst = answers.toSorted(
    (a, b) => b.weight - a.weight || b.at.getTime() - a.at.getTime() || (a.from < b.from ? -1 : 1),
  )
  for (const { from, text, weight, giver } of newestFirst) {
    const key = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
    const said = ofGiver.get(giver) ?? 0
    if (texts.has(key) || said >= MOST_OF_ONE_GIVER) continue
    texts.add(key)
    ofGiver.set(giver, said + 1)
    questions.push({ from, text, weight: weight * FURTHER_TRUST ** said })
    if (questions.length === MOST_QUESTIONS) break
  }
  return questions
}
