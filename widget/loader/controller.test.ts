// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { launcher, launcherButton, startController } from '../../test/support/widget/start-controller.ts'

afterEach(() => {
  document.body.replaceChildren()
  document.documentElement.lang = ''
  localStorage.clear()
})

describe('init', () => {
  it('draws a launcher in the language of the page, and fetches nothing', async () => {
    const { guichet, importFile } = startController()
    await guichet('init', { site: 'pub_demo', locale: 'fr-CA' })
    expect(launcherButton()?.textContent).toBe('Aide')
    expect(launcher()?.lang).toBe('fr')
    expect(importFile).not.toHaveBeenCalled()
  })

  it('draws it from right to left in Arabic', async () => {
    const { guichet } = startController()
    await guichet('init', { site: 'pub_demo', locale: 'ar' })
    expect(launcher()?.dir).toBe('rtl')
  })

  it('shows none where the page has a control of its own', async () => {
    const { guichet } = startController()
    await guichet('init', { site: 'pub_demo', launcher: false })
    expect(launcher()?.hidden).toBe(true)
    await guichet('config', { launcher: true })
    expect(launcher()?.hidden).toBe(false)
  })

  it('draws it in the container that the settings name, as something that nothing pops up from', async () => {
    document.body.innerHTML = '<div id="help"></div>'
    const { guichet } = startController()
    await guichet('init', { site: 'pub_demo', container: '#help' })
    expect(launcher()?.parentElement?.id).toBe('help')
    expect(launcher()?.hasAttribute('inline')).toBe(true)
    expect(launcherButton()?.ariaHasPopup).toBeNull()
  })

  it('is harmless twice for one site, and says once that it is ready', async () => {
    const { guichet } = startController()
    const ready = vi.fn()
    await guichet('on', 'ready', ready)
    await guichet('init', { site: 'pub_demo' })
    await guichet('init', { site: 'pub_demo' })
    expect(document.querySelectorAll('[data-guichet="launcher"]')).toHaveLength(1)
    expect(ready.mock.calls).toEqual([[{ site: 'pub_demo' }]])
  })

  it('takes the next wish when a locale is no text', async () => {
    const { guichet } = startController()
    document.documentElement.lang = 'fr'
    await guichet('init', { site: 'pub_demo', locale: 5 })
    expect(await guichet('info')).toMatchObject({ locale: 'fr' })
  })

  it.each([
    ['init', undefined],
    ['init', {}],
    ['init', { site: '' }],
    ['init', { site: 'a b' }],
    ['config', { locale: 'fr' }],
  ])('has the panel’s file say what is wrong with it: %s %j', async (verb, settings) => {
    const { guichet, run } = startController()
    run.mockRejectedValue(new Error('what is wrong'))
    await expect(guichet(verb, settings)).rejects.toThrow('what is wrong')
    expect(run).toHaveBeenCalledWith('init', settings)
    expect(await guichet('info')).toMatchObject({ site: null })
  })

  it('is refused for another site, and nothing is fetched to say so', async () => {
    const { guichet, importFile } = startController()
    await guichet('init', { site: 'pub_demo' })
    await expect(guichet('init', { site: 'pub_other' })).rejects.toThrow('pub_demo: destroy first')
    expect(await guichet('info')).toMatchObject({ site: 'pub_demo' })
    expect(importFile).not.toHaveBeenCalled()
  })

  it('may name the server, where the script cannot know it', async () => {
    const { guichet, importFile } = startController({ script: undefined })
    await guichet('init', { site: 'pub_demo', origin: 'https://other.example.com/' })
    await guichet('open')
    expect(importFile).toHaveBeenCalledWith('https://other.example.com/assets/panel-1.js')
  })
})

describe('the panel’s file', () => {
  it.each(['mouseenter', 'focus'])('is fetched once, on first intent: %s', async (event) => {
    const { guichet, importFile } = startController()
    await guichet('init', { site: 'pub_demo' })
    launcherButton()?.dispatchEvent(new Event(event))
    launcherButton()?.dispatchEvent(new Event(event))
    expect(importFile).toHaveBeenCalledTimes(1)
  })

  it('is waited for after a click; the launcher is busy, then hidden, and has the focus again in the end', async () => {
    const { guichet, host } = startController()
    await guichet('init', { site: 'pub_demo' })
    launcherButton()?.click()
    await vi.waitFor(() => expect(launcherButton()?.ariaBusy).toBe('true'))
    await vi.waitFor(() => expect(launcher()?.hidden).toBe(true))
    host().closed(true)
    expect(launcher()?.hidden).toBe(false)
    expect(launcherButton()?.ariaBusy).toBe('false')
    expect(launcher()?.shadowRoot?.activeElement).toBe(launcherButton())
  })

  it('carries out what is not the loader’s', async () => {
    const { guichet, run } = startController()
    await guichet('init', { site: 'pub_demo' })
    await guichet('navigate', 'case', 'GC-1')
    await guichet('toString')
    expect(run.mock.calls).toEqual([['navigate', 'case', 'GC-1'], ['toString']])
  })

  it('may be asked for again when it did not load, and the failure is told once', async () => {
    const { guichet, importFile } = startController()
    const failed = vi.fn()
    importFile.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await guichet('init', { site: 'pub_demo', locale: 'en' })
    await guichet('on', 'error', failed)
    launcherButton()?.dispatchEvent(new Event('mouseenter'))
    await expect(guichet('open')).rejects.toThrow('Failed to fetch')
    expect(launcherButton()?.textContent).toBe('Help ↻')
    expect(failed.mock.calls).toEqual([[{ message: 'TypeError: Failed to fetch' }]])
    await guichet('open')
    expect(importFile.mock.calls).toEqual([
      ['https://help.example.com/assets/panel-1.js'],
      ['https://help.example.com/again/assets/panel-1.js'],
    ])
    expect(launcherButton()?.textContent).toBe('Help')
  })

  it('may be asked for again when its words did not load', async () => {
    const { guichet, servePage, run } = startController()
    await guichet('init', { site: 'pub_demo' })
    servePage.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await expect(guichet('open')).rejects.toThrow('Failed to fetch')
    await guichet('open')
    expect(run).toHaveBeenCalledWith('open')
  })
})

describe('consent', () => {
  it('is withdrawn at once, though nothing has been loaded; nothing else of the visitor is touched', async () => {
    const { guichet, importFile } = startController()
    for (const name of ['guichet:pub_demo:id', 'guichet:pub_demo:draft:', 'guichet:pub_other:id']) {
      localStorage.setItem(name, 'x')
    }
    await guichet('init', { site: 'pub_demo' })
    expect(localStorage).toHaveLength(3)
    await guichet('config', { consent: false })
    expect(Object.keys(localStorage).sort()).toEqual(['guichet:pub_demo:draft:', 'guichet:pub_other:id'])
    expect(importFile).not.toHaveBeenCalled()
  })
})

describe('destroy', () => {
  it('takes all away, and all that was said is forgotten', async () => {
    const { guichet, host } = startController()
    const hear = vi.fn()
    await guichet('init', { site: 'pub_demo' })
    await guichet('prefill', { subject: 'One' })
    await guichet('open')
    host().hearers.push({ destroy: hear })
    await guichet('destroy')
    expect(hear).toHaveBeenCalledTimes(1)
    expect(launcher()).toBeNull()
    expect(host()).toMatchObject({ said: {}, hearers: [], settings: {} })
    await guichet('init', { site: 'pub_other' })
    expect(await guichet('info')).toMatchObject({ site: 'pub_other' })
  })
})
