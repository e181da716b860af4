// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createController } from './controller.ts'
import type { Panel, PanelHost } from './panel-contract.ts'
import type { GuichetVerbs } from './public-api.ts'
import { runVerb } from './run-verb.ts'

function setUp() {
  let host: PanelHost | undefined
  const panel = {
    open: vi.fn(),
    close: vi.fn(() => host?.closed(true)),
    search: vi.fn(),
    prefill: vi.fn(),
    identify: vi.fn(),
    logout: vi.fn(),
    navigate: vi.fn(),
    suggest: vi.fn(),
    'session-data': vi.fn(),
    'page-view': vi.fn(),
    config: vi.fn(async () => {}),
    hasDraft: () => false,
    destroy: vi.fn(),
  } satisfies Panel
  const importPanel = vi.fn(async (_attempt: number) => ({
    createPanel: async (given: PanelHost) => {
      host = given
      return panel
    },
  }))
  const verbs = createController({ origin: 'https://help.example.com', page: document, importPanel })
  return { verbs, panel, importPanel, host: () => host }
}

const launcher = () => document.querySelector<HTMLElement>('[data-guichet="launcher"]')
const button = () => launcher()?.shadowRoot?.querySelector('button') ?? null

afterEach(() => {
  document.body.replaceChildren()
  localStorage.clear()
})

describe('init', () => {
  it('draws a launcher in the language of the page, and fetches nothing', async () => {
    const { verbs, importPanel } = setUp()
    verbs.init({ site: 'pub_demo', locale: 'fr-CA' })
    expect(button()?.textContent).toBe('Aide')
    expect(button()?.getAttribute('aria-haspopup')).toBe('dialog')
    expect(importPanel).not.toHaveBeenCalled()
  })

  it('draws none where the page has a control of its own', () => {
    const { verbs } = setUp()
    verbs.init({ site: 'pub_demo', launcher: false })
    expect(launcher()).toBeNull()
    verbs.config({ launcher: true })
    expect(launcher()).not.toBeNull()
  })

  it('is harmless twice for one site, and refused for another', () => {
    const { verbs } = setUp()
    verbs.init({ site: 'pub_demo' })
    verbs.init({ site: 'pub_demo' })
    expect(document.querySelectorAll('[data-guichet="launcher"]')).toHaveLength(1)
    expect(() => verbs.init({ site: 'pub_other' })).toThrow('destroy')
  })

  it('takes the next wish when a locale is no text', () => {
    const { verbs } = setUp()
    document.documentElement.lang = 'fr'
    runVerb(verbs, 'init', [{ site: 'pub_demo', locale: 5 }])
    expect(verbs.info().locale).toBe('fr')
    document.documentElement.lang = ''
  })

  it.each([undefined, {}, { site: '' }, { site: 'a b' }])('says what it needs: %j', (settings) => {
    const { verbs } = setUp()
    expect(() => runVerb(verbs, 'init', [settings])).toThrow("{ site: 'pub_…' }")
  })
})

describe('the panel', () => {
  it.each(['pointerenter', 'focus', 'pointerdown'])('is fetched on first intent: %s', (event) => {
    const { verbs, importPanel } = setUp()
    verbs.init({ site: 'pub_demo' })
    button()?.dispatchEvent(new Event(event))
    button()?.dispatchEvent(new Event(event))
    expect(importPanel).toHaveBeenCalledTimes(1)
  })

  it('opens on a click, hides the launcher, and gives the focus back to it', async () => {
    const { verbs, panel } = setUp()
    verbs.init({ site: 'pub_demo' })
    button()?.click()
    await vi.waitFor(() => expect(panel.open).toHaveBeenCalled())
    expect(launcher()?.hidden).toBe(true)
    expect(verbs.info().open).toBe(true)
    verbs.close()
    await vi.waitFor(() => expect(launcher()?.hidden).toBe(false))
    expect(launcher()?.shadowRoot?.activeElement).toBe(button())
  })

  it('is told what the page said before it was there', async () => {
    const { verbs, panel, host } = setUp()
    const getToken = () => 'token'
    verbs.init({ site: 'pub_demo', locale: 'fr' })
    verbs.identify({ getToken })
    verbs.prefill({ subject: 'One' })
    verbs.prefill({ description: 'Two' })
    await verbs.search('reindex')
    expect(host()).toMatchObject({
      site: 'pub_demo',
      locale: 'fr',
      origin: 'https://help.example.com',
      getToken,
    })
    expect(panel.prefill).toHaveBeenCalledWith({ subject: 'One', description: 'Two' })
    expect(panel.search).toHaveBeenCalledWith('reindex')
  })

  it('may be asked for again when it did not load', async () => {
    const { verbs, panel, importPanel } = setUp()
    const failed = vi.fn()
    importPanel.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    verbs.init({ site: 'pub_demo', locale: 'en' })
    verbs.on('error', failed)
    await expect(verbs.open()).rejects.toThrow('Failed to fetch')
    expect(button()?.textContent).toBe('Help did not load. Try again')
    expect(failed).toHaveBeenCalledTimes(1)
    await verbs.open()
    expect(panel.open).toHaveBeenCalled()
    expect(importPanel.mock.calls).toEqual([[0], [1]])
    expect(button()?.textContent).toBe('Help')
  })

  it('says so when its words did not load, and tries again', async () => {
    const { verbs, panel, importPanel } = setUp()
    verbs.init({ site: 'pub_demo', locale: 'en' })
    importPanel.mockResolvedValueOnce({
      createPanel: async () => {
        throw new TypeError('Failed to fetch')
      },
    })
    await expect(verbs.open()).rejects.toThrow('Failed to fetch')
    expect(button()?.textContent).toBe('Help did not load. Try again')
    await verbs.open()
    expect(panel.open).toHaveBeenCalled()
    expect(button()?.textContent).toBe('Help')
  })

  it('is not opened before init', async () => {
    await expect(setUp().verbs.open()).rejects.toThrow("Guichet('init'")
  })

  it('goes away with its launcher', async () => {
    const { verbs, panel } = setUp()
    verbs.init({ site: 'pub_demo' })
    await verbs.open()
    verbs.destroy()
    await vi.waitFor(() => expect(panel.destroy).toHaveBeenCalled())
    expect(launcher()).toBeNull()
    expect(verbs.info().site).toBeNull()
  })
})

describe('logout', () => {
  it('removes drafts without fetching the panel', () => {
    const { verbs, importPanel } = setUp()
    verbs.init({ site: 'pub_demo' })
    localStorage.setItem('guichet:pub_demo:draft:person:ada', '{}')
    localStorage.setItem('guichet:pub_demo2:draft:person:ada', '{}')
    verbs.logout()
    expect(Object.keys(localStorage)).toEqual(['guichet:pub_demo2:draft:person:ada'])
    expect(importPanel).not.toHaveBeenCalled()
  })
})

describe('events', () => {
  it('reach listeners until they are taken off, and once those that asked for once', () => {
    const { verbs } = setUp()
    const always = vi.fn()
    const once = vi.fn()
    verbs.on('ready', always)
    verbs.once('ready', once)
    verbs.init({ site: 'pub_demo' })
    verbs.init({ site: 'pub_demo' })
    verbs.off('ready', always)
    verbs.init({ site: 'pub_demo' })
    expect(always).toHaveBeenCalledTimes(2)
    expect(once).toHaveBeenCalledTimes(1)
    expect(always).toHaveBeenCalledWith({ site: 'pub_demo' })
  })

  it('reach the next listener although one throws', () => {
    const { verbs } = setUp()
    const reported = vi.fn()
    vi.stubGlobal('reportError', reported)
    const next = vi.fn()
    verbs.on('ready', () => {
      throw new Error('host bug')
    })
    verbs.on('ready', next)
    verbs.init({ site: 'pub_demo' })
    vi.unstubAllGlobals()
    expect(next).toHaveBeenCalled()
    expect(reported).toHaveBeenCalledWith(new Error('host bug'))
  })

  it('are refused by name when there is no such event', () => {
    const { verbs } = setUp()
    expect(() => runVerb(verbs, 'on', ['opened', () => {}])).toThrow('no event "opened"')
  })
})

describe('runVerb', () => {
  it.each(['dance', '', undefined, 'toString', '__proto__'])(
    'names the verbs when there is no such one: %s',
    (verb) => {
      const verbs: GuichetVerbs = setUp().verbs
      expect(() => runVerb(verbs, verb, [])).toThrow(/no verb ".*"\. There are: init, config/)
    },
  )
})
