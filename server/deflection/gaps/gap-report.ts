import type { GapReport } from '../../contract/types.ts'
import type { ReportDays } from '../reports/report-days.ts'
import { type CloseArticle, closeArticles } from './close-articles.ts'
import type { GapIntent, GapMark, GapReader } from './gap-store.ts'
import type { GapTopic } from './gap-topic.ts'
import { chooseAnswers } from './support-answers.ts'
import { languagesOf, topicTitle } from './topic-title.ts'

/** More than a team will write about; what comes after has hardly been asked. */
const MOST_TOPICS = 200
const MOST_QUESTIONS = 10
/** Of one topic, the newest: an answer from each is looked for. */
const MOST_CASES = 20

type ReportedTopic = GapReport['topics'][number]
type Counts = Pick<ReportedTopic, 'intents' | 'withoutResult' | 'withoutOpening' | 'filed' | 'cases'>

interface CountedTopic {
  topic: GapTopic
  /** Those of the period. */
  intents: GapIntent[]
  counts: Counts
  close: CloseArticle[]
}

/** What the period has of each topic, those that caused most cases first; a topic that nobody asked for in it is left out. */
export async function reportTopics(
  store: Pick<GapReader, 'listAnswers' | 'listArticles'>,
  topics: readonly GapTopic[],
  { from, to }: ReportDays,
): Promise<Pick<GapReport, 'topics' | 'moreTopics'>> {
  const counted = topics
    .map((topic) => countedTopic(topic, ({ day }) => from <= day && day <= to))
    .filter(({ intents }) => intents.length > 0)
    .sort(
      ({ counts: a, topic: one }, { counts: b, topic: other }) =>
        b.cases - a.cases || b.intents - a.intents || (one.id < other.id ? -1 : 1),
    )
  const reported = counted.slice(0, MOST_TOPICS)
  const answers = Map.groupBy(
    await store.listAnswers(reported.flatMap(({ intents }) => casesOf(intents))),
    ({ caseNumber }) => caseNumber,
  )
  const ids = reported.flatMap(({ close }) => close.map(({ articleId }) => articleId))
  const articles = new Map(
    (await store.listArticles([...new Set(ids)])).map((article) => [article.id, article]),
  )
  return {
    topics: reported.map(({ topic, intents, counts, close }): ReportedTopic => {
      const questions = questionsOf(topic, new Set(intents))
      return {
        id: topic.id,
        title: topicTitle(questions),
        languages: languagesOf(questions),
        ...counts,
        questions: [...questions]
          .sort((a, b) => b.intents.length - a.intents.length)
          .slice(0, MOST_QUESTIONS)
          .map(({ text, language, intents }) => ({ text, language, intents: intents.length })),
        answers: chooseAnswers(casesOf(intents).flatMap((number) => answers.get(number) ?? [])).map(
          (answer) => ({ ...answer, at: answer.at.toISOString() }),
        ),
        closeArticles: close.map(({ articleId, ...shown }) => ({
          articleId,
          title: articles.get(articleId)?.title ?? null,
          url: articles.get(articleId)?.url ?? null,
          ...shown,
        })),
        done: topic.mark && doneOf(topic.mark),
      }
    }),
    moreTopics: counted.length - reported.length,
  }
}

export function doneOf({ at, by, articleIds, gain }: GapMark): NonNullable<ReportedTopic['done']> {
  return {
    at: at.toISOString(),
    by,
    articleIds,
    gain: gain && { ...gain, askedAt: gain.askedAt.toISOString() },
  }
}

function countedTopic(topic: GapTopic, isInPeriod: (intent: GapIntent) => boolean): CountedTopic {
  const intents = topic.questions.flatMap((question) => question.intents).filter(isInPeriod)
  const count = (holds: (intent: GapIntent) => boolean) => intents.filter(holds).length
  return {
    topic,
    intents,
    counts: {
      intents: intents.length,
      withoutResult: count(({ withLinks }) => !withLinks),
      withoutOpening: count(({ withLinks, withOpening }) => withLinks && !withOpening),
      filed: count(({ withLinks, filed }) => withLinks && filed),
      cases: casesCausedBy(intents),
    },
    close: closeArticles(intents),
  }
}

/** Several attempts may have come to one case: it is one. Where its number is not known, each attempt has its own. */
function casesCausedBy(intents: readonly GapIntent[]): number {
  const filed = intents.filter(({ filed }) => filed)
  return new Set(filed.map(({ causedCase, intent }) => causedCase ?? `of ${intent}`)).size
}

/** Of the period alone; the first asked first. */
function questionsOf({ questions }: GapTopic, ofPeriod: ReadonlySet<GapIntent>) {
  return questions
    .map((question) => ({ ...question, intents: question.intents.filter((intent) => ofPeriod.has(intent)) }))
    .filter(({ intents }) => intents.length > 0)
}

/** The newest first. */
function casesOf(intents: readonly GapIntent[]): string[] {
  return intents
    .toSorted((a, b) => b.startedAt.getTime() - a.startedAt.getTime())
    .flatMap(({ caseNumber }) => caseNumber ?? [])
    .slice(0, MOST_CASES)
}
