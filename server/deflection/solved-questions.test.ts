import { describe, expect, it } from 'vitest'
import { MemoryAnswerStore } from '../../test/support/memory-answer-store.ts'
import type { EventBatch } from '../contract/types.ts'
import type { Identity } from '../support-rules/account.ts'
import { learnFromEvents, type Teller } from './solved-questions.ts'

const now = new Date('2026-06-08T15:00:00Z')
const ada: Identity = {
  site: 'pub',
  subject: 'ada',
  email: 'ada@acme.example',
  name: null,
  account: 'acme',
  claims: {},
}
const stranger: Teller = { identity: null, audiences: ['everyone'] }

function batch(...events: Partial<EventBatch['events'][number]>[]): EventBatch {
  return {
    site: 'pub',
    intent: 'intent-1',
    events: events.map((event) => ({
      id: '00000000-0000-4000-8000-000000000001',
      type: 'solved',
      at: '2026-06-08T14:59:00Z',
      ...event,
    })),
  }
}

async function learned(events: EventBatch, teller = stranger, store = new MemoryAnswerStore()) {
  await learnFromEvents({ questions: store, mayTeach: () => true, clock: () => now }, events, teller)
  return store.answers
}

const solved = { articleId: 'keys', question: ' rotate a key ' }

describe('"this solved it"', () => {
  it('is learned as a question that the article answered', async () => {
    expect(await learned(batch(solved))).toEqual([
      {
        origin: 'solved',
        key: 'pub:intent-1',
        articleId: 'keys',
        giver: 'anonymous:pub',
        question: 'rotate a key',
        weight: 0.2,
        at: now,
      },
    ])
  })

  it('weighs more of somebody who is signed in, whose name is not kept', async () => {
    const [answer] = await learned(batch(solved), { identity: ada, audiences: ['everyone', 'signed_in'] })
    expect(answer?.weight).toBe(0.6)
    expect(answer?.giver).toMatch(/^person:[\w-]{43}$/)
  })

  it('is one giver for the same person in any attempt, and for all strangers together', async () => {
    const store = new MemoryAnswerStore()
    for (const intent of ['a', 'b']) {
      await learned({ ...batch(solved), intent }, { identity: ada, audiences: ['everyone'] }, store)
      await learned({ ...batch(solved), intent: `${intent}${intent}` }, stranger, store)
    }
    expect(store.answers).toHaveLength(4)
    expect(new Set(store.answers.map(({ giver }) => giver)).size).toBe(2)
  })

  it('teaches nothing without a question or an article, nor of an article that the person may not see', async () => {
    expect(
      await learned(batch({ articleId: 'keys' }, { question: 'rotate' }, { ...solved, question: ' ' })),
    ).toEqual([])
    expect(await learned(batch({ ...solved, articleId: 'private-keys' }))).toEqual([])
  })

  it('is unlearned when the same attempt ends in a case', async () => {
    const store = new MemoryAnswerStore()
    await learned(batch(solved), stranger, store)
    await learned({ ...batch({ type: 'case_created' }), intent: 'another' }, stranger, store)
    expect(store.answers).toHaveLength(1)
    expect(await learned(batch({ type: 'case_created' }), stranger, store)).toEqual([])
  })

  it('is unlearned when the person takes it back, and learned when they think again', async () => {
    const store = new MemoryAnswerStore()
    await learned(batch(solved, { type: 'not_solved', articleId: 'keys' }), stranger, store)
    expect(store.answers).toEqual([])
    await learned(batch(solved), stranger, store)
    expect(store.answers).toHaveLength(1)
  })

  it('is passed over of a giver who says too much, not what the same attempt takes back', async () => {
    const store = new MemoryAnswerStore()
    await learned(batch(solved), stranger, store)
    const tired = { questions: store, mayTeach: () => false, clock: () => now }
    await learnFromEvents(tired, { ...batch(solved), intent: 'another' }, stranger)
    expect(store.answers).toHaveLength(1)
    await learnFromEvents(tired, batch({ type: 'case_created' }), stranger)
    expect(store.answers).toEqual([])
  })
})
