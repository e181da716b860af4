import type { Audience } from '../../contract/vocabulary.ts'

/** A link that answered somebody's question outside the community. */
export interface AnswerToKeep {
  /** `solved`: a person said that the article solved it. `case`: support ended a case with the article. */
  origin: 'solved' | 'case'
  /** What the question is known by within its origin: an intent, a case number. */
  key: string
  articleId: string
  /** Who says so, as an opaque name: what one of them says many times counts little more than once. */
  giver: string
  question: string
  /** How far the answer can be trusted, above 0 and up to 1. */
  weight: number
  at: Date
}

/** Answers beside those that threads give. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface AnswerStore {
  /**
   * Takes the place of an earlier answer of the same origin, key and article. False: there is no such article for anybody
   * of `audiences`.
   */
  keep(answer: AnswerToKeep, audiences: readonly Audience[]): Promise<boolean>
  /** Returns how many answers were taken back. */
  takeBack(origin: AnswerToKeep['origin'], key: string): Promise<number>
}
