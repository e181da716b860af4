import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryAnswerStore } from '../../test/support/memory-answer-store.ts'
import { MemoryEventStore } from '../../test/support/memory-event-store.ts'
import type { EventBatch } from '../contract/types.ts'
import { OLDEST_MS, withBelievableTimes } from './believable-times.ts'
import { recordEvents } from './record-events.ts'

const now = new Date('2026-06-08T15:00:00Z')

function batch(...times: string[]): EventBatch {
  const events = times.map((at, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    type: 'search' as const,
    at,
  }))
  return { site: 'pub_sample', intent: 'intent-1', events }
}

const questions = new MemoryAnswerStore()
const nobody = { identity: null, audiences: ['everyone'] as const }

function record(store: MemoryEventStore, events: EventBatch): Promise<void> {
  return recordEvents({ store, questions, mayTeach: () => true, clock: () => now }, events, nobody)
}

async function timesKept(...times: string[]): Promise<string[]> {
  const store = new MemoryEventStore()
  await record(store, batch(...times))
  return (await store.listOf('pub_sample', 'intent-1')).map((event) => event.at.toISOString())
}

describe('events', () => {
  it('are kept once when their batch is sent again', async () => {
    const store = new MemoryEventStore()
    const twice = batch('2026-06-08T14:00:00Z', '2026-06-08T14:01:00Z')
    await record(store, twice)
    await record(store, twice)
    expect(await store.listOf('pub_sample', 'intent-1')).toHaveLength(2)
  })

  it('keep the article and the query that they are about', async () => {
    const store = new MemoryEventStore()
    const [event] = batch('2026-06-08T14:00:00Z').events
    if (!event) throw new Error('no event')
    const about = { ...event, type: 'suggestion_clicked' as const, articleId: 'a1', queryId: 'q1' }
    await record(store, { ...batch(), events: [about] })
    expect(await store.listOf('pub_sample', 'intent-1')).toEqual([
      {
        id: event.id,
        site: 'pub_sample',
        intent: 'intent-1',
        type: 'suggestion_clicked',
        at: new Date('2026-06-08T14:00:00Z'),
        articleId: 'a1',
        queryId: 'q1',
      },
    ])
  })

  it('of a clock that runs ahead end now, and stay as far apart as they were', async () => {
    expect(await timesKept('2026-06-08T16:58:00Z', '2026-06-08T17:00:00Z')).toEqual([
      '2026-06-08T14:58:00.000Z',
      '2026-06-08T15:00:00.000Z',
    ])
  })

  it('of a clock that stands in the past end now too', async () => {
    expect(await timesKept('1970-01-01T00:00:00Z', '1970-01-01T00:05:00Z')).toEqual([
      '2026-06-08T14:55:00.000Z',
      '2026-06-08T15:00:00.000Z',
    ])
  })

  it('that waited offline for days keep their times', async () => {
    expect(await timesKept('2026-06-04T09:00:00Z')).toEqual(['2026-06-04T09:00:00.000Z'])
  })

  it('have believable times in their own order, whatever their sender states', () => {
    const time = fc.date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
    const times = fc.array(time, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(times, (stated) => {
        const kept = withBelievableTimes(
          stated.map((at) => ({ at })),
          now,
        ).map((event) => event.at.getTime())
        expect(Math.max(...kept)).toBeLessThanOrEqual(now.getTime())
        expect(Math.min(...kept)).toBeGreaterThanOrEqual(now.getTime() - OLDEST_MS)
        const order = (list: number[]) =>
          list.map((_, index) => index).sort((a, b) => (list[a] ?? 0) - (list[b] ?? 0))
        const inStatedOrder = order(stated.map(Number)).map((index) => kept[index] ?? 0)
        expect(inStatedOrder).toEqual(inStatedOrder.toSorted((a, b) => a - b))
      }),
    )
  })
})
