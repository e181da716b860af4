import { createHash } from 'node:crypto'
import type { EventBatch } from '../contract/types.ts'
import type { Audience } from '../contract/vocabulary.ts'
import type { Identity } from '../support-rules/account.ts'

/** What a person said an article solved, so that the same question finds it sooner. */
export interface SolvedQuestion {
  origin: 'solved'
  key: string
  articleId: string
  giver: string
  question: string
  weight: number
  at: Date
}

/** Where such answers are kept; what one giver says often counts little more than once there. */
export interface SolvedQuestions {
  /** False: no such article for these audiences. */
  keep(answer: SolvedQuestion, audiences: readonly Audience[]): Promise<boolean>
  takeBack(origin: 'solved', key: string): Promise<number>
}

export interface Teller {
  identity: Identity | null
  /** Whom the person counts among. */
  audiences: readonly Audience[]
}

export interface LearningDependencies {
  questions: SolvedQuestions
  /** Whether this giver has not told so much lately that more of it would only be work for the store. */
  mayTeach: (giver: string) => boolean
  clock: () => Date
}

/** A click is worth less than a link that a helper looked for. */
const SIGNED_IN_WEIGHT = 0.6
/** Measured: with more of it a stranger's few clicks alone put any page first for a question of their choice. */
const ANONYMOUS_WEIGHT = 0.2

/** Learns from "this solved it", and unlearns when the same person took it back, or the attempt ended in a case after all. */
export async function learnFromEvents(
  { questions, mayTeach, clock }: LearningDependencies,
  { site, intent, events }: EventBatch,
  { identity, audiences }: Teller,
): Promise<void> {
  const key = `${site}:${intent}`
  const giver = identity ? personName(identity) : `anonymous:${site}`
  for (const { type, articleId, question } of events) {
    if (type === 'not_solved' || type === 'case_created') await questions.takeBack('solved', key)
    if (type !== 'solved' || articleId === undefined || !question?.trim()) continue
    if (!mayTeach(giver)) continue
    await questions.keep(
      {
        origin: 'solved',
        key,
        articleId,
        giver,
        question: question.trim(),
        weight: identity ? SIGNED_IN_WEIGHT : ANONYMOUS_WEIGHT,
        at: clock(),
      },
      audiences,
    )
  }
}

/** All that is needed of who it was: whether it is the same person again. */
function personName({ site, account, subject }: Identity): string {
  return `person:${createHash('sha256')
    .update(JSON.stringify([site, account, subject]))
    .digest('base64url')}`
}
