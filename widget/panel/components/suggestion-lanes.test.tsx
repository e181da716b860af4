// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allWords } from '../../../test/support/widget/all-words.ts'
import { sampleAnswer, sampleState } from '../../../test/support/widget/samples.ts'
import { scriptedSight } from '../../../test/support/widget/scripted-sight.ts'
import type { SuggestionAnswer } from '../../api/contract.ts'
import { createTranslate } from '../../i18n/translate.ts'
import { PanelContext, type PanelContextValue } from '../panel-context.ts'
import { EMPTY_DRAFT } from '../state/draft.ts'
import { SuggestionLanes } from './suggestion-lanes.tsx'

const t = createTranslate('en', await allWords('en'))

let look: (share?: number) => void

beforeEach(() => {
  vi.useFakeTimers()
  look = scriptedSight()
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function lanes(answer: SuggestionAnswer) {
  const dispatch = vi.fn()
  const state = sampleState({
    draft: { ...EMPTY_DRAFT, question: 'reindex' },
    suggestions: { answer, pending: false, failed: false },
  })
  const value = { t, locale: 'en', dispatch, state } as unknown as PanelContextValue
  render(
    <PanelContext.Provider value={value}>
      <SuggestionLanes />
    </PanelContext.Provider>,
  )
  vi.advanceTimersByTime(0)
  return dispatch
}

describe('suggestions', () => {
  it('say of each link when it has been in sight for a second', () => {
    const dispatch = lanes(sampleAnswer())
    vi.advanceTimersByTime(100)
    look()
    vi.advanceTimersByTime(900)
    expect(dispatch).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(dispatch.mock.calls).toEqual([
      [{ type: 'link-seen', id: 'doc-1' }],
      [{ type: 'link-seen', id: 'thread-1' }],
    ])
  })

  it('that do not come by themselves leave a button, and no word that nothing was found', () => {
    const dispatch = lanes({ ...sampleAnswer(), documentation: [], community: [], heldOut: true })
    expect(screen.queryByText('Nothing found for this yet')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Search the documentation' }))
    expect(dispatch.mock.calls).toEqual([[{ type: 'links-requested' }]])
    expect(document.activeElement?.className).toContain('lanes')
  })
})
