import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../server/deflection/event-store.ts'
import type { EventRetention } from '../../server/deflection/retention/event-retention.ts'
import type { RollUpStore } from '../../server/deflection/roll-up/roll-up-store.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { unique } from './store-suite.ts'

export function describeEventStore(
  stores: () => { events: EventStore; retention: EventRetention; rollUps: RollUpStore },
): void {
  const events = () => stores().events

  describe('the events', () => {
    it('come back by intent, in the order they happened', async () => {
      const site = unique('site')
      const later = sampleIntentEvent({
        site,
        type: 'suggestion_clicked',
        at: new Date('2026-06-05T10:05:00Z'),
      })
      const earlier = sampleIntentEvent({ site, articleId: 'doc-1', queryId: null })
      await events().append([later, earlier, sampleIntentEvent({ site, intent: 'intent-2' })])
      expect(await events().listOf(site, 'intent-1')).toEqual([earlier, later])
      expect(await events().listOf(unique('site'), 'intent-1')).toEqual([])
    })

    it('are kept once, when a batch comes again and when an id stands twice in one', async () => {
      const site = unique('site')
      const event = sampleIntentEvent({ site })
      const another = sampleIntentEvent({ site, at: new Date('2026-06-05T11:00:00Z') })
      await events().append([event, { ...event, type: 'solved' }])
      await events().append([event, another])
      expect(await events().listOf(site, 'intent-1')).toEqual([event, another])
    })

    it('are kept once when they come again with other times, in another month too', async () => {
      const site = unique('site')
      const event = sampleIntentEvent({ site, at: new Date('2026-05-31T23:59:59.999Z') })
      await events().append([event])
      await events().append([{ ...event, at: new Date('2026-06-01T00:00:00.000Z') }])
      await events().append([{ ...event, at: new Date('2027-01-01T00:00:00.000Z') }])
      expect(await events().listOf(site, 'intent-1')).toEqual([event])
    })

    it('are kept once when the same batch comes many times at the same moment, each time with other times', async () => {
      const site = unique('site')
      const batch = [1, 2, 3].map((second) =>
        sampleIntentEvent({ site, at: new Date(Date.UTC(2026, 5, 30, 23, 59, second)) }),
      )
      const shifted = (hours: number) =>
        batch.map((event) => ({ ...event, at: new Date(event.at.getTime() + hours * 3_600_000) }))
      await Promise.all([0, 1, 2, 3, 4, 5].map((hours) => events().append(shifted(hours))))
      const kept = await events().listOf(site, 'intent-1')
      expect(kept.map(({ id }) => id)).toEqual(batch.map(({ id }) => id))
    })

    it('are kept in a month again that was taken away while it was empty', async () => {
      const site = unique('site')
      const at = new Date('2019-03-05T10:00:00Z')
      await events().append([sampleIntentEvent({ site, at })])
      const [day, instant] = ['2019-04-01', new Date('2019-04-01T00:00:00Z')]
      while ((await stores().rollUps.rollUp(site)) > 0);
      while ((await stores().retention.forgetSome(site, { day, instant })) > 0);
      await stores().retention.dropEmptyMonths(instant)
      const late = sampleIntentEvent({ site, at, intent: 'intent-2' })
      await events().append([late])
      expect(await events().listOf(site, 'intent-1')).toEqual([])
      expect(await events().listOf(site, 'intent-2')).toEqual([late])
    })

    it('of two intents may have the same id: who guesses one keeps nothing of others out', async () => {
      const site = unique('site')
      const event = sampleIntentEvent({ site })
      await events().append([event, { ...event, intent: 'intent-2' }])
      expect(await events().listOf(site, 'intent-2')).toEqual([{ ...event, intent: 'intent-2' }])
    })

    it('may be none', async () => {
      await expect(events().append([])).resolves.toBeUndefined()
    })

    it('keep ids that the database cannot hold as they are', async () => {
      const site = unique('site')
      await events().append([sampleIntentEvent({ site, articleId: 'a\u0000b' })])
      expect(await events().listOf(site, 'intent-1')).toMatchObject([{ articleId: 'a\uFFFDb' }])
    })
  })
}
