// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createEventHub } from './event-hub.ts'

describe('events', () => {
  it('reach listeners until they are taken off, and once those that asked for once', () => {
    const { on, once, off, emit } = createEventHub(document)
    const always = vi.fn()
    const single = vi.fn()
    on('ready', always)
    once('ready', single)
    emit('ready', { site: 'pub_demo' })
    emit('ready', { site: 'pub_demo' })
    off('ready', always)
    emit('ready', { site: 'pub_demo' })
    expect(always).toHaveBeenCalledTimes(2)
    expect(always).toHaveBeenCalledWith({ site: 'pub_demo' })
    expect(single).toHaveBeenCalledTimes(1)
  })

  it('reach the next listener although one throws, and the fault is reported', () => {
    const { on, emit } = createEventHub(document)
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const next = vi.fn()
    on('open', () => {
      throw new Error('host bug')
    })
    on('open', next)
    emit('open', {})
    vi.unstubAllGlobals()
    expect(next).toHaveBeenCalled()
    expect(reported).toHaveBeenCalledWith(new Error('host bug'))
  })

  it('are dispatched on the page’s element as well, and do not bubble', () => {
    const { emit } = createEventHub(document)
    const element = document.createElement('guichet-widget')
    document.body.append(element)
    const heard = vi.fn()
    element.addEventListener('case-created', (event) => heard((event as CustomEvent).detail))
    document.body.addEventListener('case-created', heard)
    emit('case-created', { number: 'GC-1' })
    element.remove()
    expect(heard.mock.calls).toEqual([[{ number: 'GC-1' }]])
  })
})
