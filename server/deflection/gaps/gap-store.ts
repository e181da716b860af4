import type { Plan } from '../../contract/vocabulary.ts'
import type { LinkFact } from '../roll-up/intent-fact.ts'

/**
 * An attempt to get help that content has failed: nothing was found, nothing of what was found was opened, or a case was
 * filed all the same. Nobody has said that it was solved, or a case came after they had.
 */
export interface GapIntent {
  intent: string
  /** What was asked last, redacted; where nothing was asked, the subject of its case, as it was written. */
  question: string
  /** What the person reads, such as `fr`. */
  language: string | null
  /** Null: none that may open cases. */
  plan: Plan | null
  /** Of its first event, in the zone of the site. */
  day: string
  startedAt: Date
  withLinks: boolean
  withOpening: boolean
  /** A case came of it: in the intent, or of the same contact after it was said to be solved. */
  filed: boolean
  /** The case that was filed in it. */
  caseNumber: string | null
  /** That, or else the first of the same contact that took back that it was solved. Null: none, or its events are gone. */
  causedCase: string | null
  links: LinkFact[]
  /** What support answered its case with: addresses, or ids of articles without one. */
  answeredWith: string[]
  /** Who is named in a question that is the subject of a case. */
  names: string[]
}

/** What support wrote in a case, as it was written. */
export interface SupportAnswer {
  caseNumber: string
  text: string
  at: Date
  /** Who is named in it: who asked, who answered. */
  names: string[]
}

/** How many of a topic's questions have one of the articles that were meant to answer them. */
export interface GapGain {
  asked: number
  answeredBefore: number
  answeredNow: number
  askedAt: Date
}

/** That content has been made for a topic. */
export interface GapMark {
  site: string
  /** The topic's id. */
  topic: string
  at: Date
  /** Who of the support team. */
  by: string
  articleIds: string[]
  /** `questionKey` of each of its questions by then: what the topic is known by when its first question is forgotten. */
  questionKeys: string[]
  /** Null: not asked again yet. */
  gain: GapGain | null
}

/** What the report stands on. */
export interface GapReader {
  /** The newest `limit` of a site, the first asked first. */
  listIntents(site: string, limit: number): Promise<GapIntent[]>
  /** What support wrote to the contacts of these cases, in the order it was written; nothing of confidential cases. */
  listAnswers(caseNumbers: readonly string[]): Promise<SupportAnswer[]>
  /** As the content has them now; an article that is gone is not among them. */
  listArticles(ids: readonly string[]): Promise<{ id: string; title: string; url: string }[]>
  /** The newest first. */
  listMarks(site: string): Promise<GapMark[]>
}

/** One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface GapStore extends GapReader {
  /** In place of what was marked before. The job that asks the questions again is part of the transaction. */
  mark(mark: Omit<GapMark, 'gain'>): Promise<void>
  /** Does nothing where nothing is marked. */
  unmark(site: string, topic: string): Promise<void>
  /**
   * Keeps what came of asking again at a content revision. Does nothing when the topic has been marked anew since
   * `markedAt`, or is marked no more.
   */
  keepGain(
    mark: { site: string; topic: string; markedAt: Date },
    gain: GapGain & { revision: number },
  ): Promise<void>
  /**
   * Has those topics asked again that were asked at another content revision than this one, and neither marked nor asked
   * since `askedBefore`. Returns how many.
   */
  requestDue(due: { revision: number; askedBefore: Date }): Promise<number>
}
