// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleState } from '../../../test/support/widget/samples.ts'
import { SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { EMPTY_DRAFT } from '../state/draft.ts'
import { createDraftStorage, type DraftStorage } from './draft-storage.ts'
import type { KeptDraft } from './kept-draft.ts'

function kept(subject: string, changes: Partial<KeptDraft['draft']> = {}): KeptDraft {
  return {
    draft: { ...EMPTY_DRAFT, subject, ...changes },
    intent: sampleState().intent,
    submissionKey: null,
  }
}

const confidential = (subject: string) => kept(subject, { confidential: true })
const subjectOf = (draft: KeptDraft | null) => draft?.draft.subject ?? null
const subjectsOf = (storage: DraftStorage) => storage.others('ada').map((other) => subjectOf(other.kept))

/** What a `Storage` does, by functions that can be replaced. */
const memoryOf = (storage: Storage) => ({
  getItem: (name: string) => storage.getItem(name),
  removeItem: (name: string) => storage.removeItem(name),
})

let at = 0
/** A tab of the same browser: `localStorage` is shared, `sessionStorage` is its own. */
function newTab(): DraftStorage {
  sessionStorage.clear()
  return createDraftStorage('pub_demo', () => ++at)
}

beforeEach(() => {
  at = Date.parse('2026-11-22T10:00:00Z')
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('createDraftStorage', () => {
  it('gives a draft back after a reload', () => {
    createDraftStorage('pub_demo').write('ada', kept('Reindex stops'))
    expect(subjectOf(createDraftStorage('pub_demo').read('ada'))).toBe('Reindex stops')
  })

  it("never shows one person's draft to another, nor on another site", () => {
    createDraftStorage('pub_demo').write('ada', kept('Secret plans'))
    expect(createDraftStorage('pub_demo').read('kim')).toBeNull()
    expect(createDraftStorage('pub_demo').read('ad')).toBeNull()
    expect(createDraftStorage('pub_demo').read('ada:')).toBeNull()
    expect(createDraftStorage('pub_demo').read(null)).toBeNull()
    expect(createDraftStorage('pub_other').read('ada')).toBeNull()
  })

  it("keeps a known person's draft beyond the tab, and a stranger's or a confidential one only with it", () => {
    const storage = createDraftStorage('pub_demo')
    storage.write('ada', kept('Ordinary'))
    expect([localStorage.length, sessionStorage.length]).toEqual([1, 1])
    storage.write('ada', confidential('Now confidential'))
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
    storage.removeAll()
    storage.write(null, kept('By nobody in particular'))
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
  })

  it('removes every draft of the site, and nothing else', () => {
    localStorage.setItem('theme', 'dark')
    createDraftStorage('pub_other').write('ada', kept('Elsewhere'))
    const storage = createDraftStorage('pub_demo')
    storage.write('ada', kept('One'))
    storage.write('kim', confidential('Two'))
    storage.removeAll()
    expect([storage.read('ada'), storage.read('kim')]).toEqual([null, null])
    expect(localStorage.getItem('theme')).toBe('dark')
    expect(subjectOf(createDraftStorage('pub_other').read('ada'))).toBe('Elsewhere')
  })

  it("forgets all of one person's drafts, and nobody else's", () => {
    newTab().write('ada', kept('In a tab that is closed'))
    const storage = newTab()
    storage.begin('ada')
    storage.write('ada', kept('In this tab'))
    storage.write('kim', kept('Of Kim'))
    storage.forget('ada')
    expect([storage.read('ada'), storage.others('ada')]).toEqual([null, []])
    expect(subjectOf(storage.read('kim'))).toBe('Of Kim')
  })

  describe('with several tabs', () => {
    it('begins a new tab with the newest draft', () => {
      newTab().write('ada', kept('In the first tab'))
      expect(subjectOf(newTab().read('ada'))).toBe('In the first tab')
    })

    it('takes up what another tab has written into the same draft', () => {
      const first = newTab()
      first.write('ada', kept('At first'))
      const second = newTab()
      second.read('ada')
      expect(second.catchUp('ada')).toBeNull()
      first.write('ada', kept('And then'))
      expect(subjectOf(second.catchUp('ada'))).toBe('And then')
      expect(second.write('ada', kept('At last')).apart).toBe(false)
      expect(subjectOf(first.catchUp('ada'))).toBe('At last')
      expect(subjectsOf(first)).toEqual([])
    })

    it('loses nothing where two have written without knowing of each other', () => {
      const first = newTab()
      first.write('ada', kept('At first'))
      const second = newTab()
      second.read('ada')
      first.write('ada', kept('In the first tab'))
      expect(second.write('ada', kept('In the second tab')).apart).toBe(true)
      expect([subjectOf(first.read('ada')), subjectsOf(first)]).toEqual([
        'In the first tab',
        ['In the second tab'],
      ])
      expect([subjectOf(second.read('ada')), subjectsOf(second)]).toEqual([
        'In the second tab',
        ['In the first tab'],
      ])
      // From then on each goes its own way.
      expect(first.write('ada', kept('In the first tab, more')).apart).toBe(false)
      expect(second.write('ada', kept('In the second tab, more')).apart).toBe(false)
    })

    it('goes on, after a reload, with what another tab has written into the same draft meanwhile', () => {
      const first = newTab()
      first.write('ada', kept('At first'))
      const own = sessionStorage.getItem(sessionStorage.key(0) ?? '') ?? ''
      const name = sessionStorage.key(0) ?? ''
      const second = newTab()
      second.read('ada')
      second.write('ada', kept('And then'))
      const reloaded = newTab()
      sessionStorage.setItem(name, own)
      expect(subjectOf(reloaded.read('ada'))).toBe('And then')
    })

    it('opens another draft and keeps the one that was open', () => {
      newTab().write('ada', kept('In the first tab'))
      const second = newTab()
      second.write('ada', kept('In the second tab'))
      const [other] = second.others('ada')
      expect(subjectOf(second.open('ada', other?.id ?? ''))).toBe('In the first tab')
      expect(subjectsOf(second)).toEqual(['In the second tab'])
    })

    it('keeps five drafts of a person', () => {
      for (const subject of ['1', '2', '3', '4', '5', '6']) newTab().write('ada', kept(subject))
      const storage = newTab()
      expect([subjectOf(storage.read('ada')), ...subjectsOf(storage)]).toEqual(['6', '5', '4', '3', '2'])
    })

    it('tells when another tab has changed the open draft, another one, or removed the open one', () => {
      const told: string[] = []
      const ending = new AbortController()
      const storage = newTab()
      storage.write('ada', kept('At first'))
      storage.watch(
        () => 'ada',
        {
          changed: () => told.push('changed'),
          removed: (draft) => told.push(`removed ${draft.draft.subject}`),
          othersChanged: () => told.push('another'),
        },
        ending.signal,
      )
      const key = localStorage.key(0)
      const oldValue = localStorage.getItem(key ?? '')
      dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: oldValue }))
      dispatchEvent(new StorageEvent('storage', { key: `${key}1`, oldValue, newValue: oldValue }))
      dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: null }))
      ending.abort()
      dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue: oldValue }))
      expect(told).toEqual(['changed', 'another', 'removed At first'])
    })

    it('leaves what another tab has written when this one removes its own', () => {
      const first = newTab()
      first.write('ada', kept('At first'))
      const second = newTab()
      second.read('ada')
      second.write('ada', kept('And then'))
      first.remove('ada')
      expect(subjectOf(newTab().read('ada'))).toBe('And then')
    })

    it('does not write again what it has taken up, or tabs would never come to rest', () => {
      const first = newTab()
      first.write('ada', kept('At first'))
      const second = newTab()
      const taken = second.read('ada')
      const before = localStorage.getItem(localStorage.key(0) ?? '')
      if (taken) second.write('ada', taken)
      expect(localStorage.getItem(localStorage.key(0) ?? '')).toBe(before)
    })
  })

  it.each(SECRET_TEXTS)('keeps no $kind', ({ text, secret }) => {
    const storage = createDraftStorage('pub_demo')
    const description = `It says: ${text}`
    const draft = kept('A subject', { description, question: description })
    const sent = JSON.stringify({ description, subject: 'A subject' })
    storage.write('ada', {
      ...draft,
      submissionKey: { value: 'k', content: sent, body: sent, outcome: 'unknown' },
    })
    const there = JSON.stringify([{ ...localStorage }, { ...sessionStorage }])
    for (const line of secret.split('\n')) expect(there).not.toContain(line)
    const back = createDraftStorage('pub_demo').read('ada')
    expect(back?.draft.description).toBe(`It says: ${text.replace(secret, '••••••')}`)
    expect(JSON.parse(back?.submissionKey?.body ?? '').description).toBe(back?.draft.description)
  })

  it('goes on in memory, and says so, when the browser blocks storage', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    const storage = createDraftStorage('pub_demo')
    expect(storage.write('ada', kept('Reindex stops')).inBrowser).toBe(false)
    expect(subjectOf(storage.read('ada'))).toBe('Reindex stops')
    expect(storage.others('ada')).toEqual([])
    storage.removeAll()
    expect(storage.read('ada')).toBeNull()
  })

  it('goes on in memory, and says so, when storage is full', () => {
    const storage = createDraftStorage('pub_demo')
    expect(storage.write('ada', kept('Reindex')).inBrowser).toBe(true)
    for (const name of ['localStorage', 'sessionStorage'] as const) {
      const full = {
        ...memoryOf(window[name]),
        setItem() {
          throw new DOMException('full', 'QuotaExceededError')
        },
      }
      vi.spyOn(window, name, 'get').mockReturnValue(full as unknown as Storage)
    }
    expect(storage.write('ada', kept('Reindex stops')).inBrowser).toBe(false)
    expect(subjectOf(storage.read('ada'))).toBe('Reindex stops')
  })

  it.each([
    ['not JSON', '{'],
    ['another shape', '{"id":"1","savedAt":1,"kept":{"draft":{"subject":7}}}'],
    ['nothing', 'null'],
  ])('ignores what is no draft: %s', (_, text) => {
    createDraftStorage('pub_demo').write('ada', kept('Reindex stops'))
    sessionStorage.clear()
    localStorage.setItem(localStorage.key(0) ?? '', text)
    expect(createDraftStorage('pub_demo').read('ada')).toBeNull()
  })

  it('forgets a draft that nobody came back to for a month', () => {
    const day = 24 * 60 * 60 * 1000
    createDraftStorage('pub_demo', () => 0).write('ada', kept('Old'))
    expect(createDraftStorage('pub_demo', () => 29 * day).read('ada')).not.toBeNull()
    expect(createDraftStorage('pub_demo', () => 31 * day).read('ada')).toBeNull()
  })
})
