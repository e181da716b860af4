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

  it('keeps that links were asked for, although nothing has been typed since', () => {
    const first = visit()
    signIn(first, 'ada')
    write(first, 'At 99 %')
    vi.advanceTimersByTime(300)
    first.dispatch({ type: 'links-requested' })
    vi.advanceTimersByTime(300)
    first.end()
    const second = visit()
    signIn(second, 'ada')
    expect(second.state().intent).toMatchObject({ id: first.state().intent.id, requested: true })
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

  describe('with two tabs', () => {
    /** Another tab of the same browser: `localStorage` is shared, `sessionStorage` is its own. */
    function anotherTab() {
      sessionStorage.clear()
      const store = visit()
      signIn(store, 'ada')
      return store
    }
    const written = () => vi.advanceTimersByTime(300)
    const turnTo = () => document.dispatchEvent(new Event('visibilitychange'))
    const descriptions = (...tabs: Store[]) => tabs.map((tab) => tab.state().draft.description)

    it('shows in one what was written in the other', () => {
      const first = anotherTab()
      write(first, 'At 99 %')
      written()
      const second = anotherTab()
      expect(descriptions(second)).toEqual(['At 99 %'])
      write(second, 'At 99 %, still')
      written()
      turnTo()
      expect(descriptions(first, second)).toEqual(['At 99 %, still', 'At 99 %, still'])
      expect(first.state().drafts.others).toEqual([])
    })

    it('keeps both drafts where both were written at the same time, and leads from one to the other', () => {
      const first = anotherTab()
      write(first, 'At 99 %')
      written()
      const second = anotherTab()
      write(first, 'In the first tab')
      write(second, 'In the second tab')
      written()
      turnTo()
      expect(descriptions(first, second)).toEqual(['In the first tab', 'In the second tab'])
      const [other] = second.state().drafts.others
      expect(other?.title).toBe('In the first tab')
      second.dispatch({ type: 'other-draft-wanted', id: other?.id ?? '' })
      expect(descriptions(second)).toEqual(['In the first tab'])
      expect(second.state().drafts.others.map(({ title }) => title)).toEqual(['In the second tab'])
    })

    it('has one key for one draft, and two for two', () => {
      const key = (store: Store) => store.state().submission.key
      const first = anotherTab()
      write(first, 'At 99 %')
      written()
      const second = anotherTab()
      expect(key(second)).toMatchObject({ outcome: 'unsent' })
      expect(key(second)?.value).toBe(key(first)?.value)
      write(first, 'In the first tab')
      write(second, 'In the second tab')
      written()
      expect(key(second)?.value).not.toBe(key(first)?.value)
    })

    it('knows in one that the other has sent the case, and does not know what came of it', () => {
      const first = anotherTab()
      write(first, 'At 99 %')
      written()
      const second = anotherTab()
      const sent = {
        value: 'k',
        content: '{"description":"At 99 %"}',
        body: '{}',
        outcome: 'unknown' as const,
      }
      first.dispatch({ type: 'case-sending', key: sent })
      turnTo()
      expect(second.state().submission.key).toEqual(sent)
    })

    it('leaves what is on its way alone', () => {
      const first = anotherTab()
      write(first, 'At 99 %')
      written()
      const second = anotherTab()
      const sent = { value: 'k', content: '{}', body: '{}', outcome: 'unknown' as const }
      second.dispatch({ type: 'case-sending', key: sent })
      turnTo()
      write(first, 'At 99 %, still')
      written()
      turnTo()
      expect(second.state().submission.status).toBe('sending')
    })

    it('offers no other draft in place of a confidential one, which would be lost', () => {
      const first = anotherTab()
      write(first, 'At 99 %')
      written()
      const second = anotherTab()
      second.dispatch({ type: 'other-draft-wanted', id: 'none' })
      write(first, 'In the first tab')
      write(second, 'In the second tab')
      written()
      expect(second.state().drafts.others).toHaveLength(1)
      second.dispatch({ type: 'draft-changed', changes: { confidential: true } })
      expect(second.state().drafts.others).toEqual([])
    })
  })

  it('keeps what is written for another matter before it is known who is asking as a draft of its own', () => {
    const first = visit()
    signIn(first, 'ada')
    write(first, 'At 99 %')
    vi.advanceTimersByTime(300)
    sessionStorage.clear()
    const second = visit()
    write(second, 'Another matter')
    signIn(second, 'ada')
    expect(second.state().draft.description).toBe('Another matter')
    expect(second.state().drafts.others.map(({ title }) => title)).toEqual(['At 99 %'])
  })

  it('says which files are missing after a reload, and in no other tab', () => {
    const first = visit()
    signIn(first, 'ada')
    write(first, 'At 99 %')
    const file = new File(['x'], 'screen.png')
    first.dispatch({ type: 'files-chosen', number: null, files: [{ id: 'f1', file }] })
    dispatchEvent(new Event('pagehide'))
    const reloaded = visit()
    signIn(reloaded, 'ada')
    expect(reloaded.state().drafts.lostFiles).toEqual(['screen.png'])
    reloaded.dispatch({ type: 'files-chosen', number: null, files: [{ id: 'f2', file }] })
    expect(reloaded.state().drafts.lostFiles).toEqual([])
    sessionStorage.clear()
    const elsewhere = visit()
    signIn(elsewhere, 'ada')
    expect(elsewhere.state().drafts.lostFiles).toEqual([])
  })

  it('says that the browser keeps nothing', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError')
    }
    const spies = (['localStorage', 'sessionStorage'] as const).map((name) =>
      vi.spyOn(window, name, 'get').mockImplementation(blocked),
    )
    const store = visit()
    signIn(store, 'ada')
    write(store, 'At 99 %')
    expect(store.state().drafts.inBrowser).toBe(true)
    vi.advanceTimersByTime(300)
    expect(store.state().drafts.inBrowser).toBe(false)
    for (const spy of spies) spy.mockRestore()
  })

  it('lets go of a draft that another tab has filed, unless it was changed here', () => {
    const same = visit()
    signIn(same, 'ada')
    write(same, 'At 99 %')
    vi.advanceTimersByTime(300)
    const changed = visit()
    signIn(changed, 'ada')
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
