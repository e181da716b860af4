// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { sampleState } from '../../../test/support/widget/samples.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import type { ArticleView } from '../../api/contract.ts'
import type { Action } from '../state/action.ts'
import { timeReading } from './time-reading.ts'

const page = { id: 'doc-1', title: 'A page', blocks: [] } as unknown as ArticleView
const screen = { name: 'article', id: 'doc-1', title: 'A page', section: null, url: '' } as const

let visibility: DocumentVisibilityState
let end = () => {}

beforeEach(() => {
  vi.useFakeTimers()
  visibility = 'visible'
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility)
})
afterEach(() => {
  end()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function reading(article = { status: 'ready' as const, value: page }) {
  const reads: number[] = []
  const note = (action: Action) => {
    if (action.type === 'article-read') reads.push(action.ms)
  }
  const state = sampleState({ screen, trail: [{ name: 'ask' }] })
  const made = testPanel(state, [timeReading, () => note], { api: fakeApi() })
  end = made.end
  const { dispatch } = made.store
  dispatch({ type: 'article-changed', article })
  const show = (now: DocumentVisibilityState) => {
    visibility = now
    document.dispatchEvent(new Event('visibilitychange'))
  }
  return { dispatch, reads, show }
}

describe('the time for which a page was read', () => {
  it('is that between its coming and the way back', () => {
    const { dispatch, reads } = reading()
    vi.advanceTimersByTime(42_000)
    dispatch({ type: 'went-back' })
    expect(reads).toEqual([42_000])
  })

  it('stands still behind another tab and in a closed panel', () => {
    const { dispatch, reads, show } = reading()
    vi.advanceTimersByTime(5_000)
    show('hidden')
    vi.advanceTimersByTime(60_000)
    show('visible')
    vi.advanceTimersByTime(3_000)
    dispatch({ type: 'closed' })
    vi.advanceTimersByTime(60_000)
    dispatch({ type: 'opened' })
    vi.advanceTimersByTime(2_000)
    dispatchEvent(new Event('pagehide'))
    expect(reads).toEqual([5_000, 3_000, 2_000])
  })

  it('goes on when the browser brings the page back as it was', () => {
    const { dispatch, reads } = reading()
    vi.advanceTimersByTime(5_000)
    dispatchEvent(new Event('pagehide'))
    vi.advanceTimersByTime(60_000)
    dispatchEvent(new Event('pageshow'))
    vi.advanceTimersByTime(4_000)
    dispatch({ type: 'went-back' })
    expect(reads).toEqual([5_000, 4_000])
  })

  it('is none of a glance, and no more than half an hour of a page left open', () => {
    const { dispatch, reads } = reading()
    vi.advanceTimersByTime(900)
    dispatch({ type: 'went-back' })
    expect(reads).toEqual([])
    dispatch({ type: 'article-wanted', id: 'doc-1' })
    vi.advanceTimersByTime(3 * 3_600_000)
    dispatch({ type: 'went-back' })
    expect(reads).toEqual([30 * 60_000])
  })

  it('does not count waiting for the page', () => {
    const { dispatch, reads } = reading()
    dispatch({ type: 'article-changed', article: { status: 'loading' } })
    vi.advanceTimersByTime(8_000)
    dispatch({ type: 'article-changed', article: { status: 'ready', value: page } })
    vi.advanceTimersByTime(2_000)
    dispatch({ type: 'went-back' })
    expect(reads).toEqual([2_000])
  })
})
