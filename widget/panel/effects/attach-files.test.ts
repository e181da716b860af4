// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { sampleCase, sampleState } from '../../../test/support/widget/samples.ts'
import { settle, testPanel } from '../../../test/support/widget/test-panel.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { attachFiles } from './attach-files.ts'

const attachment = { id: 'a1', name: 'log.txt', type: 'text/plain', bytes: 1 }
const file = (id: string) => ({ id, file: new File(['x'], `${id}.txt`) })

beforeEach(() => {
  vi.useFakeTimers()
})
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  vi.useRealTimers()
})

function panel() {
  const api = fakeApi({ sendFile: () => new Promise(() => {}) })
  const { store, end } = testPanel(sampleState({ owner: 'ada' }), [attachFiles], { api })
  ends.push(end)
  return { api, store, sent: () => api.sendFile.mock.calls.map(([upload]) => upload) }
}

describe('attachFiles', () => {
  it('sends nothing of a case that is still being written, and all of it once the case is open', () => {
    const { store, sent } = panel()
    store.dispatch({ type: 'files-chosen', number: null, files: [file('a')] })
    expect(sent()).toEqual([])
    store.dispatch({ type: 'case-filed', filed: sampleCase({ number: 'C-7' }) })
    expect(sent()).toMatchObject([{ number: 'C-7', idempotencyKey: 'a', forReply: false }])
  })

  it('sends two at a time, the next when one has arrived', async () => {
    const { api, store, sent } = panel()
    api.sendFile.mockResolvedValueOnce(attachment)
    store.dispatch({ type: 'files-chosen', number: 'C-1', files: [file('a'), file('b'), file('c')] })
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a', 'b'])
    await settle()
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a', 'b', 'c'])
    expect(store.state().files.map(({ status }) => status)).toEqual(['sent', 'sending', 'sending'])
  })

  it('tries a failed connection again under the same key, then leaves it to the person', async () => {
    const { api, store, sent } = panel()
    api.sendFile.mockRejectedValue(new HelpApiError('network'))
    store.dispatch({ type: 'files-chosen', number: 'C-1', files: [file('a')] })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a', 'a', 'a'])
    expect(store.state().files[0]).toMatchObject({ status: 'failed', error: { kind: 'network' } })
    api.sendFile.mockResolvedValue(attachment)
    store.dispatch({ type: 'file-retried', id: 'a' })
    await settle()
    expect(store.state().files[0]).toMatchObject({ status: 'sent', attachment })
  })

  it('does not insist where a file is refused', async () => {
    const { api, store } = panel()
    api.sendFile.mockRejectedValue(new HelpApiError('refused', { code: 'attachment_type_refused' }))
    store.dispatch({ type: 'files-chosen', number: 'C-1', files: [file('a')] })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(api.sendFile).toHaveBeenCalledTimes(1)
    expect(store.state().files[0]?.error?.code).toBe('attachment_type_refused')
  })

  it.each([
    ['is removed', { type: 'file-removed', id: 'a' } as const],
    ['belongs to a person who has left', { type: 'logged-out' } as const],
  ])('stops sending a file that %s, and hears nothing more of it', async (_, action) => {
    const { api, store } = panel()
    let fail = (_: unknown) => {}
    api.sendFile.mockImplementationOnce((_upload, { signal }) => {
      return new Promise((_resolve, reject) => {
        fail = reject
        signal.addEventListener('abort', () => reject(new HelpApiError('aborted')))
      })
    })
    store.dispatch({ type: 'files-chosen', number: 'C-1', files: [file('a')] })
    store.dispatch(action)
    fail(new HelpApiError('network'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(api.sendFile.mock.calls[0]?.[1].signal.aborted).toBe(true)
    expect(api.sendFile).toHaveBeenCalledTimes(1)
    expect(store.state().files).toEqual([])
  })

  it('asks before the page is left while a file is on its way, and at no other time', async () => {
    const { store } = panel()
    const asks = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
    store.dispatch({ type: 'files-chosen', number: null, files: [file('a')] })
    expect(asks()).toBe(false)
    store.dispatch({ type: 'case-filed', filed: sampleCase() })
    expect(asks()).toBe(true)
    store.dispatch({ type: 'file-sent', id: 'a', attachment })
    expect(asks()).toBe(false)
  })

  it('goes on with the next file when one that is on its way is stopped', () => {
    const { store, sent } = panel()
    store.dispatch({ type: 'files-chosen', number: null, files: [file('a'), file('b'), file('c')] })
    store.dispatch({ type: 'case-filed', filed: sampleCase() })
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a', 'b'])
    store.dispatch({ type: 'file-removed', id: 'a' })
    expect(sent().map(({ idempotencyKey }) => idempotencyKey)).toEqual(['a', 'b', 'c'])
  })
})
