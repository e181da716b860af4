import { redact } from '../redaction/redact.ts'
import type { GapIntent, GapReader } from './gap-store.ts'
import { type GapTopic, gapTopics, withMarks } from './gap-topic.ts'
import { inSlices } from './in-slices.ts'

/** More than a large site logs in a year; of more, the newest. */
const MOST_INTENTS = 100_000
/** A site that is looked at all the time spends no more than a part in so many of the thread on its topics. */
const HOLDS_FOR_TIMES = 10

interface Topics {
  topics: Promise<GapTopic[]>
  /** By `now`; null: being made. */
  holdsUntil: number | null
}

/** The topics of a site as they are now. */
export type CurrentTopics = (site: string) => Promise<GapTopic[]>

/**
 * Works the topics of a site out when somebody asks for them, and keeps them for ten times as long as that took: at once
 * up to date where there are few questions, some minutes old where there are a hundred thousand. Marks are always read anew.
 */
export function createCurrentTopics({
  store,
  now = () => performance.now(),
}: {
  store: Pick<GapReader, 'listIntents' | 'listMarks'>
  now?: () => number
}): CurrentTopics {
  const known = new Map<string, Topics>()

  function grouped(site: string): Promise<GapTopic[]> {
    const before = known.get(site)
    if (before && (before.holdsUntil === null || now() < before.holdsUntil)) return before.topics
    const startedAt = now()
    const entry: Topics = { topics: work(), holdsUntil: null }
    known.set(site, entry)
    return entry.topics

    async function work(): Promise<GapTopic[]> {
      try {
        const intents = (await store.listIntents(site, MOST_INTENTS)).map(withoutNames)
        return await inSlices(gapTopics(site, intents))
      } catch (error) {
        known.delete(site)
        throw error
      } finally {
        entry.holdsUntil = now() + HOLDS_FOR_TIMES * (now() - startedAt)
      }
    }
  }

  return async (site) => {
    const [topics, marks] = await Promise.all([grouped(site), store.listMarks(site)])
    return withMarks(topics, marks)
  }
}

/** The subject of a case may name who wrote it; what was asked in the ask box is redacted before it is kept. */
function withoutNames(intent: GapIntent): GapIntent {
  return { ...intent, question: redact(intent.question, intent.names) }
}
