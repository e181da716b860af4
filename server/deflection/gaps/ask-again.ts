import type { Audience, Plan } from '../../contract/vocabulary.ts'
import type { CurrentTopics } from './current-topics.ts'
import type { GapStore } from './gap-store.ts'
import type { LoggedQuestion } from './gap-topic.ts'

/** Of the links of a lane, those that nobody has to look for. */
const FIRST_LINKS = 3
/** Of one topic, those that were asked most: they tell, and a search takes its time. */
const MOST_QUESTIONS = 200

/** A logged question, put to the search as whoever asked it would. */
export interface QuestionToAsk {
  site: string
  text: string
  language: string
  audiences: Audience[]
  /** Links a lane. */
  limit: number
}

/** Ids of the links of each lane, the best first; rejects when the search does not answer in full. */
export type AskSearch = (question: QuestionToAsk, signal: AbortSignal) => Promise<string[][]>

interface AskAgainDependencies {
  store: Pick<GapStore, 'keepGain'>
  currentTopics: CurrentTopics
  ask: AskSearch
  /** The content revision that the search stands at. */
  searchRevision: () => Promise<number>
  clock: () => Date
}

/**
 * Asks the logged questions of a topic that is marked done again, and keeps how many are answered now that were not.
 *
 * *Answered* is said of the articles that the mark names, not of whatever the search comes up with, as it nearly always
 * comes up with something: one of them is among the first three links of its lane. Before is measured by the same rule, on
 * the links that were shown when the question was logged.
 *
 * Rejects, to be run again, when the store or the search fails.
 */
export function createAskAgain({ store, currentTopics, ask, searchRevision, clock }: AskAgainDependencies) {
  return async ({ site, topic: id }: { site: string; topic: string }, signal: AbortSignal): Promise<void> => {
    const topic = (await currentTopics(site)).find(({ mark }) => mark?.topic === id)
    if (!topic?.mark) return
    const { articleIds, at } = topic.mark
    const meant = new Set(articleIds)
    // Read before the questions: what changes while they are asked has them asked once more.
    const revision = await searchRevision()
    const questions = topic.questions
      .toSorted((a, b) => b.intents.length - a.intents.length)
      .slice(0, MOST_QUESTIONS)
    let answeredNow = 0
    for (const { text, language, intents } of questions) {
      signal.throwIfAborted()
      const lanes = await ask(
        { site, text, language, audiences: audiencesOf(intents[0]?.plan ?? null), limit: FIRST_LINKS },
        signal,
      )
      if (lanes.some((links) => links.slice(0, FIRST_LINKS).some((link) => meant.has(link)))) answeredNow += 1
    }
    await store.keepGain(
      { site, topic: id, markedAt: at },
      {
        asked: questions.length,
        answeredBefore: questions.filter((question) => wasAnswered(question, meant)).length,
        answeredNow,
        askedAt: clock(),
        revision,
      },
    )
  }
}

/** Whom somebody with this plan counts among. */
function audiencesOf(plan: Plan | null): Audience[] {
  return plan === null ? ['everyone'] : ['everyone', 'signed_in', plan]
}

function wasAnswered({ intents }: LoggedQuestion, meant: ReadonlySet<string>): boolean {
  return intents.some(({ links }) =>
    links.some(
      ({ articleId, shown, position }) =>
        shown && meant.has(articleId) && position !== null && position <= FIRST_LINKS,
    ),
  )
}
