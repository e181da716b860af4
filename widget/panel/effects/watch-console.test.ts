// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import { LIMITS } from '../../api/contract.ts'
import { beginIntent } from '../state/intent.ts'
import { caseInput } from './case-input.ts'
import { watchConsole } from './watch-console.ts'

const page = globalThis.console
const original = page.error
const said = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  said.mockClear()
  page.error = said
})
afterEach(() => {
  vi.useRealTimers()
  page.error = original
})

function watch() {
  const panel = testPanel(sampleState({ owner: 'ada' }), [watchConsole], { api: fakeApi() })
  const seen = () => {
    vi.advanceTimersByTime(500)
    return panel.store.state().consoleErrors
  }
  return { ...panel, seen }
}

describe('watchConsole', () => {
  it('remembers what the page reports from now on, and lets the page’s console say it as before', () => {
    const { seen, end } = watch()
    page.error('Search failed', { status: 503 }, new TypeError('x is undefined'))
    expect(said).toHaveBeenCalledWith('Search failed', { status: 503 }, expect.any(TypeError))
    dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))
    expect(seen()).toEqual(['Search failed {"status":503} TypeError: x is undefined', 'Script error.'])
    end()
  })

  it('keeps the last ones, each as long as may be sent', () => {
    const { seen, end } = watch()
    for (let index = 0; index < LIMITS.consoleErrors + 5; index += 1) page.error(`Error ${index}`)
    page.error('x'.repeat(LIMITS.consoleErrorCharacters + 1))
    expect(seen()).toHaveLength(LIMITS.consoleErrors)
    expect(seen().at(-1)).toHaveLength(LIMITS.consoleErrorCharacters)
    end()
  })

  it('survives what cannot be put into words', () => {
    const { seen, end } = watch()
    const circle: { self?: unknown } = {}
    circle.self = circle
    page.error('Circle', circle)
    expect(seen()).toEqual(['Circle ?'])
    end()
  })

  it('gives the page its function back, unless somebody has put theirs over it', () => {
    const { end } = watch()
    end()
    expect(page.error).toBe(said)
    const second = watch()
    const theirs = vi.fn()
    page.error = theirs
    second.end()
    expect(page.error).toBe(theirs)
  })

  it('forgets it all with its person', () => {
    const { store, seen, end } = watch()
    page.error('Of Ada')
    expect(seen()).toEqual(['Of Ada'])
    page.error('Of Ada, too')
    store.dispatch({ type: 'logged-out' })
    page.error('Of Kim')
    expect(seen()).toEqual(['Of Kim'])
    end()
  })
})

describe('technical details', () => {
  const input = (diagnostics: { page: boolean; browser: boolean; consoleErrors: boolean }) =>
    caseInput({
      draft: { ...sampleState().draft, nature: 'problem', subject: 's', description: 'd', diagnostics },
      me: sampleMe(),
      intent: beginIntent('i', '2026-11-22T10:00:00.000Z'),
      locale: 'en',
      page: 'https://console.example.com/',
      browser: 'Firefox 140',
      consoleErrors: ['TypeError'],
      sessionData: {},
    })?.diagnostics

  it('go with a case only as far as they are ticked', () => {
    expect(input({ page: false, browser: false, consoleErrors: false })).toBeUndefined()
    expect(input({ page: true, browser: false, consoleErrors: false })).toEqual({
      page: 'https://console.example.com/',
    })
    expect(input({ page: false, browser: true, consoleErrors: true })).toEqual({
      browser: 'Firefox 140',
      consoleErrors: ['TypeError'],
    })
  })
})
