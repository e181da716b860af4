import { createHash } from 'node:crypto'
import { primaryLanguage } from '../../language/primary-language.ts'
import { questionLanguage } from '../../language/question-language.ts'
import type { GapIntent, GapMark } from './gap-store.ts'
import { type GroupableQuestion, groupQuestions } from './group-questions.ts'
import { questionKey } from './question-key.ts'
import { termsOfQuestion } from './question-terms.ts'

/** One question in the words that it was asked in, by everybody who did. */
export interface LoggedQuestion {
  /** As it was first written. */
  text: string
  key: string
  language: string
  /** The first asked first. */
  intents: GapIntent[]
}

/** What several questions ask for. */
export interface GapTopic {
  /**
   * Made of its first question alone, so that it is the same whatever is asked later; once it is marked, that of the mark,
   * so that it stays when the first question is forgotten.
   */
  id: string
  /** The first asked first. */
  questions: LoggedQuestion[]
  /** Null: open. */
  mark: GapMark | null
}

const READ_AT_ONCE = 64
/** Of people whose language is not known. */
const DEFAULT_LANGUAGE = 'en'

/**
 * The topics of a site, none of them marked: pure, of all that is logged, so that a topic is the same in every period that
 * is looked at.
 *
 * @param intents the first asked first
 */
export function* gapTopics(site: string, intents: readonly GapIntent[]): Generator<void, GapTopic[]> {
  const questions: LoggedQuestion[] = []
  const groupable: GroupableQuestion[] = []
  for (const [key, asked] of Map.groupBy(intents, ({ question }) => questionKey(question))) {
    const question = loggedQuestion(key, asked)
    questions.push(question)
    groupable.push(groupableQuestion(question))
    if (questions.length % READ_AT_ONCE === 0) yield
  }
  const groups = yield* groupQuestions(groupable)
  return groups.map((places): GapTopic => {
    const members = places.map((place) => questions[place] as LoggedQuestion)
    return { id: topicId(site, members[0]?.key ?? ''), questions: members, mark: null }
  })
}

function topicId(site: string, firstQuestion: string): string {
  return createHash('sha256')
    .update(JSON.stringify([site, firstQuestion]))
    .digest('base64url')
    .slice(0, 16)
}

function loggedQuestion(key: string, intents: GapIntent[]): LoggedQuestion {
  const { question, language } = intents[0] as GapIntent
  const personal = language ? primaryLanguage(language) : DEFAULT_LANGUAGE
  return { text: question, key, language: questionLanguage(question, personal), intents }
}

function groupableQuestion({ text, language, intents }: LoggedQuestion): GroupableQuestion {
  const shown = intents.flatMap(({ links }) => links.flatMap((link) => (link.shown ? [link.articleId] : [])))
  return {
    language,
    terms: termsOfQuestion(text, language),
    shown: [...new Set(shown)],
    answeredWith: [...new Set(intents.flatMap(({ answeredWith }) => answeredWith))],
  }
}

/**
 * A mark belongs to the topic with its id, or else, when its first question is forgotten, to the one that has most of the
 * questions it was made for; one whose questions are all forgotten to none. Of two marks the newer counts.
 *
 * @param marks the newest first
 */
export function withMarks(topics: readonly GapTopic[], marks: readonly GapMark[]): GapTopic[] {
  const byId = new Map(marks.map((mark) => [mark.topic, mark]))
  const marked = topics.map((topic) => ({ ...topic, mark: byId.get(topic.id) ?? null }))
  const ids = new Set(topics.map(({ id }) => id))
  for (const mark of marks) {
    if (ids.has(mark.topic)) continue
    const heir = mostOf(
      marked.filter((topic) => topic.mark === null),
      new Set(mark.questionKeys),
    )
    if (heir) Object.assign(heir, { id: mark.topic, mark })
  }
  return marked
}

function mostOf(topics: readonly GapTopic[], keys: ReadonlySet<string>): GapTopic | null {
  const shared = topics.map(({ questions }) => questions.filter(({ key }) => keys.has(key)).length)
  const most = Math.max(0, ...shared)
  return most === 0 ? null : (topics[shared.indexOf(most)] ?? null)
}
