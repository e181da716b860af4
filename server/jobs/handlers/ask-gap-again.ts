import { setTimeout as delay } from 'node:timers/promises'
import type { JobHandlers, JobPayloads } from '../job-queue.ts'

interface AskGapAgainDependencies {
  /** `createAskAgain` */
  askAgain: (topic: JobPayloads['ask-gap-again'], signal: AbortSignal) => Promise<void>
  contentRevision: () => Promise<number>
  /** What the search knows of the content. */
  searchRevision: () => Promise<number>
}

/** While content comes in all the time, the search is never quite there. */
const MOST_LOOKS = 20
const LOOK_AGAIN_MS = 500

/** Asks once the search knows the content that there was at the beginning, or ten seconds later. */
export function createAskGapAgain({
  askAgain,
  contentRevision,
  searchRevision,
}: AskGapAgainDependencies): JobHandlers['ask-gap-again'] {
  return async (topic, signal) => {
    const wanted = await contentRevision()
    for (let look = 0; look < MOST_LOOKS && (await searchRevision()) < wanted; look++)
      await delay(LOOK_AGAIN_MS, undefined, { signal })
    await askAgain(topic, signal)
  }
}
