import { describe, expect, it } from 'vitest'
import type { EventStore } from '../../server/deflection/event-store.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { unique } from './store-suite.ts'

export function describeEventStore(events: () => EventStore): void {
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
