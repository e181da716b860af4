// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { sampleAnswer, sampleCase, sampleState } from '../../../test/support/widget/samples.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import { keepIntent } from './keep-intent.ts'
import { recordEvents } from './record-events.ts'

let end = () => {}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

function panel() {
  const api = fakeApi()
  const tell = vi.fn()
  const made = testPanel(sampleState(), [(parts) => recordEvents({ ...parts, tell }), keepIntent], { api })
  end = made.end
  const sent = () => api.record.mock.calls.flatMap(([batch]) => batch.events.map(({ type }) => type))
  const answer = () =>
    made.store.dispatch({ type: 'suggestions-answered', query: 'reindex', answer: sampleAnswer() })
  const read = () =>
    made.store.dispatch({
      type: 'link-followed',
      id: 'doc-1',
      title: 'A page',
      section: null,
      url: 'https://x.example',
      inPlace: true,
    })
  return { store: made.store, api, tell, sent, answer, read }
}

describe('recordEvents', () => {
  it('sends together what happened together, without a word of what was typed', () => {
    const { api, sent, answer } = panel()
    answer()
    expect(sent()).toEqual([])
    vi.advanceTimersByTime(2000)
    expect(api.record).toHaveBeenCalledTimes(1)
    expect(sent()).toEqual(['search', 'suggestion_viewed', 'suggestion_viewed'])
    expect(JSON.stringify(api.record.mock.calls)).not.toContain('reindex')
  })

  it('tells once that a link was seen, however often it is suggested', () => {
    const { sent, answer } = panel()
    answer()
    answer()
    vi.advanceTimersByTime(2000)
    expect(sent().filter((type) => type === 'suggestion_viewed')).toHaveLength(2)
  })

  it('tells that a page solved it only when that was not taken back', () => {
    const { store, sent, answer, read } = panel()
    answer()
    read()
    store.dispatch({ type: 'solved' })
    store.dispatch({ type: 'solved-undone' })
    vi.advanceTimersByTime(60_000)
    expect(sent()).not.toContain('solved')
    store.dispatch({ type: 'solved' })
    vi.advanceTimersByTime(60_000)
    expect(sent()).toContain('solved')
  })

  it('tells what a page solved, so that the next person finds it; nothing of a confidential matter', () => {
    const { store, api, answer, read } = panel()
    const solved = () =>
      api.record.mock.calls.flatMap(([batch]) => batch.events.filter(({ type }) => type === 'solved'))
    answer()
    read()
    store.dispatch({ type: 'solved' })
    vi.advanceTimersByTime(60_000)
    expect(solved()).toMatchObject([{ articleId: 'doc-1', question: 'reindex' }])
    store.dispatch({ type: 'went-back' })
    store.dispatch({ type: 'draft-changed', changes: { confidential: true } })
    store.dispatch({ type: 'solved' })
    vi.advanceTimersByTime(60_000)
    expect(solved()).toHaveLength(2)
    expect(solved()[1]).not.toHaveProperty('question')
  })

  it('takes what a page shows by itself for no search', () => {
    const { store, sent } = panel()
    store.dispatch({ type: 'suggestions-answered', query: '', answer: sampleAnswer() })
    vi.advanceTimersByTime(60_000)
    expect(sent()).toEqual([])
  })

  it('tells at once that it is solved when the panel is closed', () => {
    const { store, sent, answer, read } = panel()
    answer()
    read()
    store.dispatch({ type: 'solved' })
    store.dispatch({ type: 'closed' })
    expect(sent()).toContain('solved')
    expect(sent()).not.toContain('abandoned')
  })

  it('tells that an attempt was abandoned when the page is left in the middle', () => {
    const { sent, answer } = panel()
    answer()
    dispatchEvent(new Event('pagehide'))
    expect(sent().at(-1)).toBe('abandoned')
  })

  it('calls nothing abandoned that came to a case, and begins another intent after it', () => {
    const { store, api, sent, answer } = panel()
    answer()
    store.dispatch({ type: 'case-wanted' })
    store.dispatch({ type: 'case-filed', filed: sampleCase() })
    dispatchEvent(new Event('pagehide'))
    expect(sent().slice(-2)).toEqual(['case_started', 'case_created'])
    expect(api.record.mock.calls.every(([batch]) => batch.intent === 'intent-1')).toBe(true)
    expect(store.state().intent.id).not.toBe('intent-1')
  })

  it('calls nothing abandoned when nothing was asked', () => {
    const { store, sent } = panel()
    store.dispatch({ type: 'closed' })
    expect(sent()).toEqual([])
  })
})
