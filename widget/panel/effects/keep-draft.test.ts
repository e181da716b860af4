// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { knownPerson, sampleCase, sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { createDraftStorage } from '../draft/draft-storage.ts'
import { keptPrefix, removeKept } from '../draft/kept-in-browser.ts'
import type { Store } from '../store.ts'
import { keepDraft } from './keep-draft.ts'
import { keepIntent } from './keep-intent.ts'

const ends: (() => void)[] = []

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

/** A page view: the panel as it is built anew over what the browser has kept. */
function visit(): Store & { end(): void } {
  const { store, end } = testPanel(sampleState(), [keepIntent, keepDraft], {
    api: fakeApi(),
    storage: createDraftStorage('pub_demo'),
  })
  ends.push(end)
  return { ...store, end }
}

function signIn(store: Store, owner: string | null) {
  const person = owner === null ? ({ status: 'anonymous' } as const) : knownPerson(sampleMe())
  store.dispatch({ type: 'person-changed', person, owner })
}

function write(store: Store, description: string) {
  store.dispatch({ type: 'draft-changed', changes: { description } })
}

describe('keepDraft', () => {
  it('writes nothing more once the panel is gone and its person has logged out', () => {
    const destroyed = visit()
    signIn(destroyed, 'ada')
    write(destroyed, 'At 99 %')
    destroyed.end()
    removeKept(keptPrefix('pub_demo'))
    vi.advanceTimersByTime(1000)
    destroyed.dispatch({ type: 'case-refused', error: new HelpApiError('network') })
    write(destroyed, 'Late')
    vi.advanceTimersByTime(1000)
    expect(localStorage.length + sessionStorage.length).toBe(0)
  })

  it('leaves the draft in the browser while another tab takes it up', () => {
    const first = visit()
    signIn(first, 'ada')
    write(first, 'At 99 %')
    vi.advanceTimersByTime(300)
    sessionStorage.clear()
    const removed = vi.spyOn(Storage.prototype, 'removeItem')
    const second = visit()
    signIn(second, 'ada')
    expect(second.state().draft.description).toBe('At 99 %')
    expect(removed).not.toHaveBeenCalled()
    removed.mockRestore()
  })

  it('lets go of a draft that another tab has filed, unless it was changed here', () => {
    const [same, changed] = [visit(), visit()]
    for (const store of [same, changed]) {
      signIn(store, 'ada')
      write(store, 'At 99 %')
    }
    vi.advanceTimersByTime(300)
    const key = localStorage.key(0)
    const oldValue = localStorage.getItem(key ?? '')
    write(changed, 'At 99 %, still')
    dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: null }))
    expect(same.state().draft.description).toBe('')
    expect(changed.state().draft.description).toBe('At 99 %, still')
  })

  it('keeps the draft through a reload', () => {
    const first = visit()
    signIn(first, 'ada')
    write(first, 'At 99 %')
    dispatchEvent(new Event('pagehide'))
    const second = visit()
    signIn(second, 'ada')
    expect(second.state().draft.description).toBe('At 99 %')
  })

  it('keeps what is typed before it is known who is asking, beside what was kept', () => {
    const first = visit()
    signIn(first, 'ada')
    write(first, 'At 99 %')
    vi.advanceTimersByTime(300)
    const second = visit()
    second.dispatch({ type: 'question-typed', question: 'crawl rules' })
    signIn(second, 'ada')
    expect(second.state().draft).toMatchObject({ question: 'crawl rules', description: 'At 99 %' })
  })

  it('takes what was written before signing in along', () => {
    const first = visit()
    signIn(first, null)
    write(first, 'At 99 %')
    vi.advanceTimersByTime(300)
    const second = visit()
    signIn(second, 'ada')
    expect(second.state().draft.description).toBe('At 99 %')
    const third = visit()
    signIn(third, null)
    expect(third.state().draft.description).toBe('')
  })

  it("shows another person nothing of the former's draft or searches, and keeps nothing of it", () => {
    const store = visit()
    signIn(store, 'ada')
    write(store, 'Secret plans')
    store.dispatch({
      type: 'suggestions-answered',
      query: 'secret',
      answer: { queryId: 'q', documentation: [], community: [], degraded: false },
    })
    signIn(store, 'kim')
    expect(store.state().draft.description).toBe('')
    expect(store.state().intent.searches).toEqual([])
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toContain('Secret')
    signIn(store, 'ada')
    expect(store.state().draft.description).toBe('')
  })

  it('keeps the draft of a person whose session ends', () => {
    const store = visit()
    signIn(store, 'ada')
    write(store, 'At 99 %')
    store.dispatch({ type: 'identity-lost' })
    store.dispatch({ type: 'person-changed', person: { status: 'resolving' }, owner: 'ada' })
    signIn(store, 'ada')
    expect(store.state().draft.description).toBe('At 99 %')
  })

  it('removes the draft once the case is filed', () => {
    const store = visit()
    signIn(store, 'ada')
    write(store, 'At 99 %')
    vi.advanceTimersByTime(300)
    expect(localStorage.length).toBe(1)
    store.dispatch({ type: 'case-filed', filed: sampleCase() })
    expect(localStorage.length).toBe(0)
  })

  it('removes the draft at logout, also one that was about to be written', () => {
    const store = visit()
    signIn(store, 'ada')
    write(store, 'At 99 %')
    store.dispatch({ type: 'logged-out' })
    vi.advanceTimersByTime(1000)
    dispatchEvent(new Event('pagehide'))
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
    expect(store.state().draft.description).toBe('')
  })

  it('moves a draft out of lasting storage the moment it becomes confidential', () => {
    const store = visit()
    signIn(store, 'ada')
    write(store, 'Our keys leaked')
    vi.advanceTimersByTime(300)
    store.dispatch({ type: 'draft-changed', changes: { confidential: true } })
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
  })
})
