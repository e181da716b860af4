// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createController } from '../loader/controller.ts'
import { servePage } from './serve-page.ts'

type Guichet = (verb: string, ...args: unknown[]) => Promise<unknown>

describe('what a page may not say', () => {
  let guichet: Guichet

  /** The loader over the real panel, whose server knows nothing. */
  async function start() {
    vi.stubGlobal('fetch', async () => Response.json({ code: 'not_found' }, { status: 404 }))
    const files = async () => ({ servePage })
    guichet = createController(document, 'https://help.example/guichet.js', 'panel.js', files) as Guichet
    await guichet('init', { site: 'pub_demo', locale: 'en' })
  }
  afterEach(async () => {
    await guichet('destroy')
    vi.unstubAllGlobals()
    localStorage.clear()
    sessionStorage.clear()
  })

  const field = () =>
    document
      .querySelector('[data-guichet=panel]')
      ?.shadowRoot?.querySelector<HTMLInputElement>('input[data-autofocus]')

  it.each([[undefined], [null], [5], [{}]])(
    'is a search for what is no text, %j: the next search is carried out',
    async (question) => {
      await start()
      await guichet('open')
      await expect(guichet('search', question)).rejects.toThrow(/^Guichet: search needs a question/)
      await guichet('search', 'reindex')
      await vi.waitFor(() => expect(field()?.value).toBe('reindex'))
    },
  )

  it.each(['toString', 'constructor', 'hasOwnProperty', '__proto__'])(
    'is "%s", also once the panel is there',
    async (verb) => {
      await start()
      await guichet('open')
      await expect(guichet(verb)).rejects.toThrow(`Guichet: no verb "${verb}".`)
    },
  )

  it.each([
    ['case', undefined, /needs which one/],
    ['article', '', /needs which one/],
    ['nowhere', 'x', /navigate leads to: ask, new-case/],
  ])('is where to go without saying which one: %s %j', async (place, id, told) => {
    await start()
    await guichet('open')
    await expect(guichet('navigate', place, id)).rejects.toThrow(told)
  })

  it.each([[{ token: 'h.p.s' }], [{ getToken: 'h.p.s' }], [null]])(
    'is who is asking without a function, %j: told by an event once the panel is there',
    async (identity) => {
      await start()
      const failed = vi.fn()
      await guichet('on', 'error', failed)
      await guichet('identify', identity)
      expect(failed).not.toHaveBeenCalled()
      await guichet('open')
      await vi.waitFor(() =>
        expect(failed).toHaveBeenCalledWith({
          message: expect.stringContaining('identify needs { getToken }'),
        }),
      )
    },
  )
})
