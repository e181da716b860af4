import type { EventErasure, EventErasures, PersonAtSink } from './event-erasures.ts'
import type { EventSink } from './event-sink.ts'

interface EraseSentEventsDependencies {
  erasures: EventErasures
  sink: Pick<EventSink, 'erase'>
  clock: () => Date
}

/**
 * What a server had read when the person was erased may still be on its way to the sink: it is long there by then, as a server
 * gives up what it cannot send in time (`SEND_WITHIN_MS`), and what it had given up has left the sink's own queue.
 */
const ON_ITS_WAY_MS = 5 * 60_000
const AGAIN_AFTER_MS = 60_000

/** What could be done at once. `failure`: in one line, why that is not all; it is tried again until it is. */
export interface EraseOutcome {
  deleted: number
  failure: string | null
}

export interface EraseSentEvents {
  /** Goes on with one erasure whose time has come. False: there is none. Rejects when the sink does. */
  next(): Promise<boolean>
  /** Goes on with all erasures of a person now. Never rejects because of the sink. */
  of(person: Pick<PersonAtSink, 'site' | 'contact'>): Promise<EraseOutcome>
}

/**
 * Erases people where events were sent on: now, and once more when nothing of theirs can be on its way any longer. Only then
 * is an erasure over. Several servers may do it at the same time.
 */
export function createEraseSentEvents({
  erasures,
  sink,
  clock,
}: EraseSentEventsDependencies): EraseSentEvents {
  async function goOn({ id, deleted, requestedAt, ...person }: EventErasure): Promise<number> {
    const began = clock()
    const soon = new Date(began.getTime() + AGAIN_AFTER_MS)
    const found = await sink.erase(person).catch(async (error: unknown) => {
      await erasures.again(id, { deleted, at: soon })
      throw error
    })
    const total = deleted + found
    const settled = new Date(requestedAt.getTime() + ON_ITS_WAY_MS)
    if (began >= settled) await erasures.done(id, { deleted: total, at: began })
    else await erasures.again(id, { deleted: total, at: settled })
    return found
  }

  return {
    async next() {
      const erasure = await erasures.next(clock())
      if (!erasure) return false
      await goOn(erasure)
      return true
    },

    async of(person) {
      let deleted = 0
      for (const erasure of await erasures.of(person)) {
        try {
          deleted += await goOn(erasure)
        } catch (error) {
          return { deleted, failure: error instanceof Error ? error.message : String(error) }
        }
      }
      return { deleted, failure: null }
    },
  }
}
