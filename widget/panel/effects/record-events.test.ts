// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { memoryOutbox } from '../../../test/support/widget/memory-outbox.ts'
import { sampleAnswer, sampleCase, sampleState } from '../../../test/support/widget/samples.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import type { CallBackRequest } from '../../api/contract.ts'
import { keepIntent } from './keep-intent.ts'
import { recordEvents } from './record-events.ts'

let end = () => {}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:00:00Z') })
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

const RESTED_MS = 1_500
const LONG_MS = 60_000

function panel() {
  const outbox = memoryOutbox()
  const tell = vi.fn()
  const made = testPanel(sampleState(), [(parts) => recordEvents({ ...parts, outbox, tell }), keepIntent], {
    api: fakeApi(),
  })
  end = made.end
  const { dispatch } = made.store
  const told = () => outbox.told.map(({ type }) => type)
  const all = (type: string) => outbox.told.filter((event) => event.type === type)
  const ask = (question = 'reindex', answer = sampleAnswer()) => {
    dispatch({ type: 'question-typed', question })
    dispatch({ type: 'suggestions-answered', query: question, answer })
  }
  const read = (id = 'doc-1') =>
    dispatch({
      type: 'link-followed',
      id,
      title: 'A page',
      section: null,
      url: 'https://x.example',
      inPlace: true,
    })
  return { store: made.store, dispatch, outbox, tell, told, all, ask, read, end: made.end }
}

describe('a question', () => {
  it('is one when its typing has rested, and is told once however often it is answered', () => {
    const { told, all, ask } = panel()
    for (const letters of ['re', 'rein', 'reindex']) {
      ask(letters)
      vi.advanceTimersByTime(RESTED_MS - 100)
    }
    expect(told()).toEqual([])
    vi.advanceTimersByTime(RESTED_MS)
    ask('reindex')
    vi.advanceTimersByTime(LONG_MS)
    expect(all('search')).toMatchObject([{ question: 'reindex', queryId: 'q1' }])
  })

  it('is one at once when the person goes on from its answer', () => {
    const { told, all, ask, read } = panel()
    ask('reindex')
    read()
    expect(told()).toEqual(['search', 'suggestion_clicked'])
    expect(all('search')).toMatchObject([{ question: 'reindex' }])
  })

  it('that is left as it was typed is told without its words', () => {
    const { all, ask } = panel()
    ask('reinde')
    dispatchEvent(new Event('pagehide'))
    expect(all('search')).toMatchObject([{ queryId: 'q1' }])
    expect(all('search')[0]).not.toHaveProperty('question')
  })

  it('has no secret in it', () => {
    const { outbox, ask } = panel()
    ask('login fails, password: hunter2hunter2')
    vi.advanceTimersByTime(LONG_MS)
    expect(outbox.told).toHaveLength(1)
    expect(JSON.stringify(outbox.told)).not.toContain('hunter2')
  })

  it('is none where a page shows links by itself, nor where a case is being written', () => {
    const { dispatch, told } = panel()
    dispatch({ type: 'suggestions-answered', query: '', answer: sampleAnswer() })
    dispatch({ type: 'link-seen', id: 'doc-1' })
    vi.advanceTimersByTime(LONG_MS)
    expect(told()).toEqual([])
    dispatch({ type: 'case-wanted' })
    dispatch({ type: 'draft-changed', changes: { subject: 'Our invoice of May' } })
    dispatch({ type: 'suggestions-answered', query: 'Our invoice of May', answer: sampleAnswer() })
    vi.advanceTimersByTime(LONG_MS)
    expect(told()).toEqual(['case_started'])
  })
})

describe('a link', () => {
  it('is told of with its lane, its place in it and the query, when it was seen and when it is followed', () => {
    const { dispatch, all, ask, read } = panel()
    ask()
    dispatch({ type: 'link-seen', id: 'thread-1' })
    dispatch({ type: 'link-seen', id: 'thread-1' })
    read('thread-1')
    const place = { articleId: 'thread-1', lane: 'community', position: 1, queryId: 'q1' }
    expect(all('suggestion_viewed')).toMatchObject([place])
    expect(all('suggestion_clicked')).toMatchObject([place])
  })

  it('was not seen only because it was found', () => {
    const { told, ask } = panel()
    ask()
    vi.advanceTimersByTime(LONG_MS)
    expect(told()).toEqual(['search'])
  })
})

describe('what came of an intent', () => {
  it('is that a page solved it only when that was not taken back', () => {
    const { dispatch, told, ask, read } = panel()
    ask()
    read()
    dispatch({ type: 'solved' })
    dispatch({ type: 'solved-undone' })
    vi.advanceTimersByTime(LONG_MS)
    expect(told()).not.toContain('solved')
    dispatch({ type: 'solved' })
    vi.advanceTimersByTime(LONG_MS)
    expect(told()).toContain('solved')
  })

  it('is what a page solved, so that the next person finds it', () => {
    const { dispatch, all, ask, read } = panel()
    ask()
    read()
    dispatch({ type: 'solved' })
    vi.advanceTimersByTime(LONG_MS)
    expect(all('solved')).toMatchObject([{ articleId: 'doc-1', question: 'reindex' }])
  })

  it('is told at once when the panel is closed, and then nothing was abandoned', () => {
    const { dispatch, told, ask, read } = panel()
    ask()
    read()
    dispatch({ type: 'solved' })
    dispatch({ type: 'closed' })
    expect(told()).toContain('solved')
    dispatchEvent(new Event('pagehide'))
    expect(told()).not.toContain('abandoned')
  })

  it('is that a page did not help, and a case, with the call that was asked for', () => {
    const { dispatch, told, ask, read, outbox } = panel()
    ask()
    read()
    dispatch({ type: 'not-solved', id: 'doc-1' })
    dispatch({ type: 'case-wanted' })
    const callBack: CallBackRequest = { windows: [], timeZone: 'Europe/Paris', medium: 'voice' }
    dispatch({ type: 'draft-changed', changes: { callBack } })
    dispatch({ type: 'case-filed', filed: sampleCase() })
    dispatchEvent(new Event('pagehide'))
    expect(told()).toEqual([
      'search',
      'suggestion_clicked',
      'not_solved',
      'case_started',
      'case_created',
      'call_back_requested',
    ])
    expect(outbox.told.every(({ intent }) => intent === 'intent-1')).toBe(true)
  })

  it('is nothing where nothing was asked', () => {
    const { dispatch, told } = panel()
    dispatch({ type: 'closed' })
    dispatchEvent(new Event('pagehide'))
    expect(told()).toEqual([])
  })
})

describe('an intent in the middle', () => {
  it('is abandoned when the page is left, once', () => {
    const { told, ask } = panel()
    ask()
    dispatchEvent(new Event('pagehide'))
    dispatchEvent(new Event('pagehide'))
    expect(told()).toEqual(['search', 'abandoned'])
  })

  it('is not abandoned by who closes the panel and opens it again', () => {
    const { dispatch, told, ask } = panel()
    ask()
    dispatch({ type: 'closed' })
    vi.advanceTimersByTime(LONG_MS)
    dispatch({ type: 'opened' })
    expect(told()).toEqual(['search'])
    dispatch({ type: 'closed' })
    dispatchEvent(new Event('pagehide'))
    expect(told()).toEqual(['search', 'abandoned'])
  })

  it('goes on where the person comes back to the page: what follows is later than that it was abandoned', () => {
    const { dispatch, outbox, ask, read } = panel()
    ask()
    vi.advanceTimersByTime(LONG_MS)
    dispatchEvent(new Event('pagehide'))
    vi.advanceTimersByTime(LONG_MS)
    read()
    dispatch({ type: 'solved' })
    dispatch({ type: 'closed' })
    const [, left, ...since] = outbox.told
    expect(left?.type).toBe('abandoned')
    expect(since.map(({ type }) => type)).toEqual(['suggestion_clicked', 'solved'])
    expect(since.every(({ at, intent }) => at > (left?.at ?? '') && intent === 'intent-1')).toBe(true)
  })

  it('was abandoned when half an hour later another one begins', () => {
    const { dispatch, outbox, ask } = panel()
    ask()
    vi.advanceTimersByTime(31 * 60_000)
    dispatch({ type: 'question-typed', question: 'crawl' })
    expect(outbox.told.map(({ type, intent }) => [type, intent])).toEqual([
      ['search', 'intent-1'],
      ['abandoned', 'intent-1'],
    ])
  })

  it('ends with its person, before anything is told of the next one', () => {
    const { dispatch, outbox, told, ask } = panel()
    ask()
    vi.advanceTimersByTime(RESTED_MS)
    dispatch({ type: 'seat-taken' })
    expect(told()).toEqual(['search', 'abandoned'])
    expect(outbox.ended()).toBe(1)
  })

  it('goes on where the draft of this tab comes back with its intent', () => {
    const { store, dispatch, outbox, told, ask } = panel()
    ask()
    vi.advanceTimersByTime(RESTED_MS)
    const { draft, intent } = store.state()
    const kept = { draft, intent: { ...intent, id: 'kept-intent' }, submissionKey: null }
    dispatch({ type: 'draft-restored', kept, replace: false })
    expect(outbox.intent()).toBe('intent-1')
    dispatch({ type: 'draft-restored', kept, replace: true })
    expect(outbox.intent()).toBe('kept-intent')
    expect(told()).toEqual(['search', 'abandoned'])
  })
})
