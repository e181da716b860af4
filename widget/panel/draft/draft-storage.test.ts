// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sampleState } from '../../../test/support/widget/samples.ts'
import { EMPTY_DRAFT } from '../state/draft.ts'
import { createDraftStorage } from './draft-storage.ts'
import type { KeptDraft } from './kept-draft.ts'

function kept(subject: string, confidential = false): KeptDraft {
  return {
    draft: { ...EMPTY_DRAFT, subject, confidential },
    intent: sampleState().intent,
    submissionKey: null,
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('createDraftStorage', () => {
  it('gives a draft back after a reload', () => {
    createDraftStorage('pub_demo').write('ada', kept('Reindex stops'))
    expect(createDraftStorage('pub_demo').read('ada')?.draft.subject).toBe('Reindex stops')
  })

  it("never shows one person's draft to another, nor on another site", () => {
    createDraftStorage('pub_demo').write('ada', kept('Secret plans'))
    expect(createDraftStorage('pub_demo').read('kim')).toBeNull()
    expect(createDraftStorage('pub_demo').read(null)).toBeNull()
    expect(createDraftStorage('pub_other').read('ada')).toBeNull()
  })

  it("keeps a known person's draft beyond the tab, and a stranger's or a confidential one only with it", () => {
    const storage = createDraftStorage('pub_demo')
    storage.write('ada', kept('Ordinary'))
    expect([localStorage.length, sessionStorage.length]).toEqual([1, 1])
    storage.write('ada', kept('Now confidential', true))
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
    storage.removeAll()
    storage.write(null, kept('By nobody in particular'))
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
  })

  it('gives each tab its own draft back, and a new tab the last one', () => {
    const tab = createDraftStorage('pub_demo')
    tab.write('ada', kept('In this tab'))
    const anotherTab = JSON.stringify({ savedAt: Date.now(), kept: kept('In another tab') })
    localStorage.setItem(localStorage.key(0) ?? '', anotherTab)
    expect(createDraftStorage('pub_demo').read('ada')?.draft.subject).toBe('In this tab')

    tab.remove('ada')
    expect(sessionStorage).toHaveLength(0)
    expect(createDraftStorage('pub_demo').read('ada')?.draft.subject).toBe('In another tab')
  })

  it('removes every draft of the site, and nothing else', () => {
    localStorage.setItem('theme', 'dark')
    createDraftStorage('pub_other').write('ada', kept('Elsewhere'))
    const storage = createDraftStorage('pub_demo')
    storage.write('ada', kept('One'))
    storage.write('kim', kept('Two', true))
    storage.removeAll()
    expect([storage.read('ada'), storage.read('kim')]).toEqual([null, null])
    expect(localStorage.getItem('theme')).toBe('dark')
    expect(createDraftStorage('pub_other').read('ada')?.draft.subject).toBe('Elsewhere')
  })

  it('goes on in memory when the browser blocks storage', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('blocked', 'SecurityError')
    })
    const storage = createDraftStorage('pub_demo')
    storage.write('ada', kept('Reindex stops'))
    expect(storage.read('ada')?.draft.subject).toBe('Reindex stops')
    storage.removeAll()
    expect(storage.read('ada')).toBeNull()
  })

  it('goes on in memory when storage is full', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const storage = createDraftStorage('pub_demo')
    storage.write('ada', kept('Reindex stops'))
    expect(storage.read('ada')?.draft.subject).toBe('Reindex stops')
  })

  it.each([
    ['not JSON', '{'],
    ['another shape', '{"savedAt":1,"kept":{"draft":{"subject":7}}}'],
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
