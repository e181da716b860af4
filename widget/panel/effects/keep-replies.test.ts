// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { knownPerson, sampleDetail, sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import { createReplyStorage } from '../draft/reply-storage.ts'
import type { Store } from '../store.ts'
import { keepReplies } from './keep-replies.ts'

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

/** A page view of a person who reads one case. */
function reading(owner: string, confidential = false): Store {
  const { store, end } = testPanel(
    sampleState({
      person: knownPerson(sampleMe()),
      owner,
      screen: { name: 'case-detail', number: 'C-1' },
    }),
    [keepReplies],
    { api: fakeApi(), replyStorage: createReplyStorage('pub_demo') },
  )
  ends.push(end)
  const value = sampleDetail({ number: 'C-1', confidential })
  store.dispatch({ type: 'case-detail-changed', caseDetail: { status: 'ready', value } })
  return store
}

function type(store: Store, text: string) {
  store.dispatch({ type: 'reply-typed', number: 'C-1', text })
  vi.advanceTimersByTime(300)
}

const kept = () => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])

describe('keepReplies', () => {
  it('gives a reply back after a reload, to its writer alone', () => {
    type(reading('ada'), 'It still stops.')
    expect(reading('ada').state().replies['C-1']?.text).toBe('It still stops.')
    expect(reading('kim').state().replies['C-1']).toBeUndefined()
  })

  it('has one key in two tabs, so that it is added once', () => {
    const first = reading('ada')
    type(first, 'It still stops.')
    const key = first.state().replies['C-1']?.key
    expect(key?.outcome).toBe('unsent')
    sessionStorage.clear()
    expect(reading('ada').state().replies['C-1']?.key).toEqual(key)
  })

  it.each(SECRET_TEXTS)('keeps no $kind', ({ text, secret }) => {
    type(reading('ada'), `It says: ${text}`)
    for (const line of secret.split('\n')) expect(kept()).not.toContain(line)
    expect(reading('ada').state().replies['C-1']?.text).toBe(`It says: ${text.replace(secret, '••••••')}`)
  })

  it('keeps it when the page is left within the moment of the last keystroke', () => {
    const store = reading('ada')
    store.dispatch({ type: 'reply-typed', number: 'C-1', text: 'It still' })
    dispatchEvent(new Event('pagehide'))
    expect(kept()).toContain('It still')
  })

  it('lets a confidential one end with the tab', () => {
    type(reading('ada', true), 'Our keys leaked.')
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
  })

  it('removes it once it is sent', () => {
    const store = reading('ada')
    type(store, 'It still stops.')
    store.dispatch({ type: 'reply-sent', number: 'C-1', detail: sampleDetail({ number: 'C-1' }) })
    expect([localStorage.length, sessionStorage.length]).toEqual([0, 0])
  })

  it.each([
    ['whoever that is', { type: 'seat-taken' } as const],
    [
      'once they are known',
      { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'kim' } as const,
    ],
  ])('keeps nothing of a person when another has come, %s', (_, action) => {
    const store = reading('ada')
    type(store, 'Secret plans')
    store.dispatch({ type: 'reply-typed', number: 'C-1', text: 'Secret plans, still' })
    store.dispatch(action)
    vi.advanceTimersByTime(1000)
    expect(kept()).not.toContain('Secret')
    expect(store.state().replies).toEqual({})
  })
})
