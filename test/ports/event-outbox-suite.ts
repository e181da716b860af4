import { describe, expect, it } from 'vitest'
import type { WaitingEvents } from '../../server/deflection/sending/event-outbox.ts'
import { sendEvents } from '../../server/deflection/sending/send-events.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

export function describeEventOutbox(stores: () => StoresUnderTest): void {
  describe('events that are to be sent on', () => {
    /** All that waits of a site; other tests have events of their own. */
    async function waitingOf(site: string) {
      const waiting = await stores().outbox.next()
      return {
        marks: waiting?.marks.filter((mark) => mark.site === site) ?? [],
        events: waiting?.events.filter((event) => event.site === site) ?? [],
      }
    }
    const sent = (marks: WaitingEvents['marks']) => stores().outbox.sent(marks)

    it('wait with all of their intent, until they have been sent', async () => {
      await drain()
      const site = unique('site')
      const event = sampleIntentEvent({ site })
      await stores().events.append([event])
      const { marks, events } = await waitingOf(site)
      expect(events).toEqual([event])
      expect((await waitingOf(site)).marks).toEqual(marks)
      await sent(marks)
      expect(await waitingOf(site)).toEqual({ marks: [], events: [] })
    })

    it('wait on when something has happened since they were read', async () => {
      await drain()
      const site = unique('site')
      await stores().events.append([sampleIntentEvent({ site })])
      const { marks } = await waitingOf(site)
      await stores().events.append([sampleIntentEvent({ site, type: 'solved' })])
      await sent(marks)
      expect((await waitingOf(site)).events.map(({ type }) => type).sort()).toEqual(['search', 'solved'])
    })

    it('wait on when they could not be written', async () => {
      await drain()
      const site = unique('site')
      await stores().events.append([sampleIntentEvent({ site })])
      const sink = { write: () => Promise.reject(new Error('down')) }
      await expect(sendEvents({ outbox: stores().outbox, sink })).rejects.toThrow('down')
      expect((await waitingOf(site)).events).toHaveLength(1)
    })

    async function drain(): Promise<void> {
      const sink = { write: async () => undefined }
      while ((await sendEvents({ outbox: stores().outbox, sink })) > 0);
    }
  })
}
