import { describe, expect, it } from 'vitest'
import { createEraseSentEvents } from '../../server/deflection/sending/erase-sent-events.ts'
import type { PersonAtSink } from '../../server/deflection/sending/event-erasures.ts'
import { sendEvents } from '../../server/deflection/sending/send-events.ts'
import { sampleContactOf } from '../support/sample-filings.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

const NOW = new Date('2026-06-08T15:00:00Z')
const MINUTE_MS = 60_000
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS)

export function describeEventErasures(stores: () => StoresUnderTest): void {
  describe('erasing a person where events have been sent on', () => {
    /** Somebody who has asked before signing in, and after it, and a sink that is as it is told to be. */
    async function erased({ isDown = false } = {}) {
      const site = unique('site')
      const email = 'tess@acme.example'
      const contact = sampleContactOf(site, email)
      await stores().events.append([
        sampleIntentEvent({ site, intent: 'asked', id: 'before', question: 'how' }),
        sampleIntentEvent({ site, intent: 'asked', id: 'after', contact, question: 'how then' }),
        sampleIntentEvent({ site, intent: 'of-bob', id: 'bobs', contact: 'bob' }),
      ])
      await stores().personalData.erase({ site, email, pseudonym: contact }, NOW)
      const sink = {
        isDown,
        asked: [] as PersonAtSink[],
        async erase(person: PersonAtSink) {
          if (sink.isDown) throw new Error('It cannot be reached')
          sink.asked.push(person)
          return 2
        },
      }
      const person = { site, contact }
      const at = (now: Date) => createEraseSentEvents({ erasures: stores().erasures, sink, clock: () => now })
      return { site, person, sink, at }
    }

    it('is asked for by their pseudonym, and by each event of theirs that nobody was known for', async () => {
      const { person, sink, at } = await erased()
      expect(await at(NOW).of(person)).toEqual({ deleted: 2, failure: null })
      expect(sink.asked).toEqual([{ ...person, anonymous: [{ intent: 'asked', id: 'before' }] }])
    })

    it('leaves nothing of theirs to be sent on, neither known nor unknown, and what is others’', async () => {
      const { site } = await erased()
      const written: unknown[] = []
      const sink = {
        write: async (events: readonly { site: string }[]) => {
          written.push(...events.filter((event) => event.site === site))
        },
      }
      while ((await sendEvents({ outbox: stores().outbox, sink })) > 0);
      expect(written).toMatchObject([{ id: 'bobs' }])
    })

    it('is over when it has been looked at once more, five minutes later', async () => {
      const { person, sink, at } = await erased()
      await at(NOW).of(person)
      expect(await stores().erasures.of(person)).toMatchObject([{ deleted: 2 }])
      await at(later(4)).of(person)
      expect(await stores().erasures.of(person)).toHaveLength(1)
      await at(later(5)).of(person)
      expect(await stores().erasures.of(person)).toEqual([])
      expect(sink.asked).toHaveLength(3)
      expect(await at(later(6)).of(person)).toEqual({ deleted: 0, failure: null })
    })

    it('waits while the sink is down, however long, and is claimed by nobody', async () => {
      const { person, sink, at } = await erased({ isDown: true })
      const down = { deleted: 0, failure: 'It cannot be reached' }
      expect(await at(NOW).of(person)).toEqual(down)
      expect(await at(later(60)).of(person)).toEqual(down)
      expect(await stores().erasures.of(person)).toMatchObject([{ deleted: 0 }])
      sink.isDown = false
      expect(await at(later(90)).of(person)).toEqual({ deleted: 2, failure: null })
      expect(await stores().erasures.of(person)).toEqual([])
    })

    it('comes by itself when its time has come, a minute after it has failed', async () => {
      const { person, sink, at } = await erased({ isDown: true })
      await at(NOW).of(person)
      const dueAt = async (now: Date) => {
        const next = await stores().erasures.next(now)
        return next?.contact === person.contact
      }
      // Others may wait too: those of other tests come first, and are none of this one's.
      for (
        let next = await stores().erasures.next(later(0));
        next;
        next = await stores().erasures.next(later(0))
      ) {
        await stores().erasures.again(next.id, { deleted: next.deleted, at: later(10_000) })
      }
      expect(await dueAt(later(0.9))).toBe(false)
      expect(await dueAt(later(1))).toBe(true)
      await expect(at(later(1)).next()).rejects.toThrow('It cannot be reached')
      sink.isDown = false
      expect(await at(later(2)).next()).toBe(true)
      expect(await stores().erasures.of(person)).toMatchObject([{ deleted: 2 }])
      expect(await at(later(2)).next()).toBe(false)
    })
  })
}
