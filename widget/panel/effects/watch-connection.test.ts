import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { sampleState } from '../../../test/support/widget/samples.ts'
import { type TestPanel, testPanel } from '../../../test/support/widget/test-panel.ts'
import { watchConnection } from './watch-connection.ts'

describe('the connection', () => {
  let panel: TestPanel | null = null
  afterEach(() => {
    panel?.end()
    vi.unstubAllGlobals()
  })

  function watch() {
    const listeners = new EventTarget()
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('addEventListener', listeners.addEventListener.bind(listeners))
    panel = testPanel(sampleState(), [watchConnection], { api: fakeApi() })
    const { store } = panel
    const turn = (onLine: boolean) => {
      vi.stubGlobal('navigator', { onLine })
      listeners.dispatchEvent(new Event(onLine ? 'online' : 'offline'))
    }
    return { store, turn, offline: () => store.state().offline }
  }

  it('is known to have gone, and to be there again', () => {
    const { turn, offline } = watch()
    expect(offline()).toBe(false)
    turn(false)
    expect(offline()).toBe(true)
    turn(true)
    expect(offline()).toBe(false)
  })

  it('is looked at with whatever happens, for a browser that tells nobody', () => {
    const { store, offline } = watch()
    vi.stubGlobal('navigator', { onLine: false })
    store.dispatch({ type: 'suggestions-failed' })
    expect(offline()).toBe(true)
  })
})
