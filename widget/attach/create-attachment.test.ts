// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scriptedSight } from '../../test/support/widget/scripted-sight.ts'
import type { SuggestionAnswer } from '../api/contract.ts'
import type { Hearer, LoaderHost } from '../loader/loader-host.ts'
import { attach } from './attach.ts'

const link = (id: string, changes = {}) => ({
  id,
  url: `https://docs.example/${id}`,
  section: null,
  title: [{ text: `About ${id}`, match: true }],
  snippet: [{ text: 'Once upon a time', match: false }],
  locale: 'en',
  answered: true,
  updatedAt: null,
  pinned: false,
  ...changes,
})

interface Sent {
  path: string
  body: Record<string, unknown> | null
  token: string | null
}

describe('the links above the button of a form of the page', () => {
  /** The links come into sight, by so much of each. */
  let look: (share?: number) => void
  let sent: Sent[]
  let answer: Pick<SuggestionAnswer, 'documentation' | 'community' | 'heldOut'>
  let told: [string, unknown][]
  let hearers: Hearer[]
  let host: LoaderHost
  let form: HTMLFormElement

  beforeEach(() => {
    vi.useFakeTimers()
    look = scriptedSight()
    sent = []
    told = []
    hearers = []
    answer = {
      documentation: [link('crawl'), link('robots')],
      community: [link('thread', { answered: true })],
    }
    vi.stubGlobal('fetch', async (address: string, { body, headers }: RequestInit = {}) => {
      const { pathname, search } = new URL(address)
      const token = (headers as Record<string, string>)?.authorization ?? null
      sent.push({ path: pathname + search, body: body ? JSON.parse(String(body)) : null, token })
      return new Response(JSON.stringify({ queryId: 'q1', degraded: false, ...answer }))
    })
    document.body.innerHTML = `<form>
      <input name="your_name"><input name="subject"><textarea name="message"></textarea>
      <div style="display:block"><button id="send">Send</button></div>
    </form>`
    form = document.querySelector('form') as HTMLFormElement
    form.addEventListener('submit', (event) => event.preventDefault())
    host = {
      origin: 'https://help.example',
      locale: 'en',
      settings: { site: 'pub_sample', attach: { form: 'form' } },
      said: {},
      hearers,
      findParent: () => document.body,
      emit: (event, detail) => told.push([event, detail]),
      closed: () => {},
    }
  })
  afterEach(() => {
    for (const each of hearers) each.destroy?.()
    sessionStorage.clear()
    vi.unstubAllGlobals()
    vi.useRealTimers()
  })

  const root = () => form.querySelector<HTMLElement>('[data-guichet=attach]')?.shadowRoot
  const titles = () => [...(root()?.querySelectorAll('li a') ?? [])].map(({ textContent }) => textContent)
  const suggestions = () => sent.filter(({ path }) => path.startsWith('/v1/suggestions'))
  const events = () =>
    sent
      .filter(({ path }) => path === '/v1/events')
      .flatMap(({ body }) => body?.events as { type: string }[])
      .map(({ type, ...event }) => ({ type, ...event }))

  async function enter() {
    attach(() => host, form)
    await vi.waitFor(() => expect(hearers).toHaveLength(1))
  }

  async function write(name: string, value: string) {
    const field = form.elements.namedItem(name) as HTMLInputElement
    field.value = value
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await vi.advanceTimersByTimeAsync(450)
  }

  const click = (text: string) =>
    [...(root()?.querySelectorAll('button') ?? [])].find((each) => each.textContent === text)?.click()

  it('are found for the whole draft, once writing has paused', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    await write('message', 'Since Monday. password: hunter2hunter2')
    expect(suggestions()).toHaveLength(2)
    expect(suggestions()[1]?.body).toMatchObject({
      site: 'pub_sample',
      locale: 'en',
      subject: 'Crawl stops',
      limit: 3,
    })
    expect(suggestions()[1]?.body?.description).not.toContain('hunter2')
    expect(titles()).toEqual([
      'About crawl (opens in a new tab)',
      'About robots (opens in a new tab)',
      'About thread (opens in a new tab)',
    ])
    expect(
      form.querySelector('[data-guichet=attach]')?.nextElementSibling?.contains(form.querySelector('#send')),
    ).toBe(true)
  })

  it('are asked for once while somebody types, and never for their name', async () => {
    await enter()
    const field = form.elements.namedItem('subject') as HTMLInputElement
    for (const text of ['Cra', 'Crawl', 'Crawl err']) {
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
      await vi.advanceTimersByTimeAsync(100)
    }
    await write('your_name', 'Ada Lovelace')
    expect(suggestions()).toHaveLength(1)
    expect(JSON.stringify(sent)).not.toContain('Ada')
  })

  it('are announced after a pause', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    const status = root()?.querySelector('[role=status]')
    expect(status?.textContent).toBe('')
    await vi.advanceTimersByTimeAsync(900)
    expect(status?.textContent).toContain('3 pages may help')
  })

  it('ask whether a page solved it once it has been opened, and take that back', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    expect(root()?.querySelector('.solved')).toBeNull()
    root()?.addEventListener('click', (event) => event.preventDefault())
    root()?.querySelector('a')?.click()
    click('This solved it')
    expect(root()?.textContent).toContain('Nothing was sent')
    expect((form.elements.namedItem('subject') as HTMLInputElement).value).toBe('Crawl stops')
    click('Not solved after all')
    expect(titles()).toHaveLength(3)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told.map(([event]) => event)).not.toContain('solved')
    click('This solved it')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(told).toContainEqual(['solved', { articleId: 'crawl' }])
    expect(events()).toContainEqual(expect.objectContaining({ type: 'solved', articleId: 'crawl' }))
    expect(JSON.stringify(events())).not.toContain('Crawl stops')
  })

  it('tell what happened, of a form that is sent that it was, once', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    look()
    await vi.advanceTimersByTimeAsync(1_000)
    form.requestSubmit()
    form.requestSubmit()
    dispatchEvent(new Event('pagehide'))
    const place = { queryId: 'q1', lane: 'documentation' }
    expect(events()).toMatchObject([
      { type: 'search', queryId: 'q1' },
      { type: 'suggestion_viewed', articleId: 'crawl', position: 1, ...place },
      { type: 'suggestion_viewed', articleId: 'robots', position: 2, ...place },
      { type: 'suggestion_viewed', articleId: 'thread', position: 1, lane: 'community' },
      { type: 'case_started' },
    ])
    expect(JSON.stringify(events())).not.toContain('Crawl stops')
  })

  it('are not told as seen before they have been in sight for a while', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    look()
    await vi.advanceTimersByTimeAsync(900)
    look(0.2)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(events().map(({ type }) => type)).toEqual(['search'])
  })

  it('ask no more about a page that did not help, which is told', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    root()?.addEventListener('click', (event) => event.preventDefault())
    root()?.querySelector('a')?.click()
    click('No, I still need help')
    expect(root()?.querySelector('.solved')).toBeNull()
    expect(root()?.activeElement?.textContent).toContain('About crawl')
    dispatchEvent(new Event('pagehide'))
    expect(events()).toContainEqual(expect.objectContaining({ type: 'not_solved', articleId: 'crawl' }))
  })

  it('wait to be asked for where they do not come by themselves', async () => {
    const found = answer
    answer = { documentation: [], community: [], heldOut: true }
    await enter()
    await write('subject', 'Crawl stops')
    expect(titles()).toEqual([])
    answer = found
    root()?.querySelector('button')?.focus()
    click('Search the documentation')
    await vi.advanceTimersByTimeAsync(450)
    expect(suggestions().map(({ body }) => body?.requested)).toEqual([undefined, true])
    expect(titles()).toHaveLength(3)
    expect(root()?.activeElement?.textContent).toContain('About crawl')
    dispatchEvent(new Event('pagehide'))
    expect(events().map(({ type }) => type)).toContain('suggestions_requested')
  })

  it('tell of who leaves without a word', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    dispatchEvent(new Event('pagehide'))
    expect(events().at(-1)?.type).toBe('abandoned')
    expect(told.at(-1)).toEqual(['abandoned', {}])
  })

  describe('belong to one attempt', () => {
    const MINUTE_MS = 60_000
    const intents = () => new Set(batches().map(({ intent }) => intent)).size
    const batches = () =>
      sent
        .filter(({ path }) => path === '/v1/events')
        .map(({ body }) => body as { intent: string; events: { type: string; at: string }[] })

    /** The page is left, and loaded again with what is in the form. */
    async function reload() {
      dispatchEvent(new Event('pagehide'))
      for (const each of hearers.splice(0)) each.destroy?.()
      const other = form.cloneNode(true) as HTMLFormElement
      for (const [name, value] of new FormData(form)) {
        const field = other.elements.namedItem(name) as HTMLInputElement
        field.value = String(value)
      }
      form.replaceWith(other)
      form = other
      form.addEventListener('submit', (event) => event.preventDefault())
      await enter()
    }

    it('that goes on when the page is loaded again, and tells nothing twice', async () => {
      await enter()
      await write('subject', 'Crawl stops')
      await reload()
      await write('message', 'Since Monday')
      form.requestSubmit()
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(1)
      expect(events().map(({ type }) => type)).toEqual(['search', 'abandoned', 'case_started'])
    })

    it('also where the browser keeps nothing, as long as the page is there', async () => {
      const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
        throw new DOMException('blocked')
      })
      await enter()
      await write('subject', 'Crawl stops')
      form.requestSubmit()
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(1)
      blocked.mockRestore()
    })

    it('that ends after half an hour without a word, as of when the last one was written', async () => {
      await enter()
      await write('subject', 'Crawl stops')
      const left = Date.now()
      await vi.advanceTimersByTimeAsync(31 * MINUTE_MS)
      await write('subject', 'Synonyms')
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(2)
      const [before] = batches().flatMap(({ events }) => events.filter(({ type }) => type === 'abandoned'))
      expect(left - Date.parse(before?.at ?? '')).toBeLessThan(1_000)
      expect(left - Date.parse(before?.at ?? '')).toBeGreaterThanOrEqual(0)
      await vi.advanceTimersByTimeAsync(31 * MINUTE_MS)
      await reload()
      await write('subject', 'Analytics')
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(3)
    })

    it('that a long letter does not end, nor the reading of a page for as long', async () => {
      await enter()
      for (const text of ['Crawl', 'Crawl stops', 'Crawl stops again']) {
        await write('subject', text)
        await vi.advanceTimersByTimeAsync(29 * MINUTE_MS)
      }
      await vi.advanceTimersByTimeAsync(29 * MINUTE_MS)
      form.requestSubmit()
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(1)
      expect(events().at(-1)?.type).toBe('case_started')
    })

    it('that ends when the form is emptied, or found empty after it was sent', async () => {
      await enter()
      await write('subject', 'Crawl stops')
      form.reset()
      await vi.advanceTimersByTimeAsync(0)
      await write('subject', 'Synonyms')
      form.requestSubmit()
      await vi.advanceTimersByTimeAsync(0)
      await reload()
      await write('subject', 'Synonyms, mended')
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(2)
      ;(form.elements.namedItem('subject') as HTMLInputElement).value = ''
      await reload()
      await write('subject', 'Analytics')
      dispatchEvent(new Event('pagehide'))
      expect(intents()).toBe(3)
    })
  })

  it('go when the form is emptied, by its reset or by the page', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    expect(titles()).toHaveLength(3)
    form.reset()
    await vi.advanceTimersByTimeAsync(0)
    expect(titles()).toEqual([])
    expect(root()?.querySelector('section')?.hidden).toBe(true)
  })

  it('stand above the button again when the page has drawn it anew', async () => {
    await enter()
    await write('subject', 'Crawl stops')
    const place = form.querySelector('[data-guichet=attach]')
    place?.remove()
    form.querySelector('div')?.replaceWith(Object.assign(document.createElement('button'), { id: 'again' }))
    await vi.advanceTimersByTimeAsync(0)
    expect(form.querySelector('[data-guichet=attach]')?.nextElementSibling?.id).toBe('again')
  })

  it('are attached once to a form, and to another that comes in its place', async () => {
    await enter()
    attach(() => host, form)
    await vi.advanceTimersByTimeAsync(0)
    expect(hearers).toHaveLength(1)
    const other = form.cloneNode(true) as HTMLFormElement
    other.querySelector('[data-guichet=attach]')?.remove()
    form.replaceWith(other)
    attach(() => host, other)
    await vi.waitFor(() => expect(other.querySelectorAll('[data-guichet=attach]')).toHaveLength(1))
  })

  it('are those that the page suggests while nothing is written', async () => {
    host.said = { suggest: { links: ['docs:sso', 'docs:saml'] } }
    await enter()
    await vi.advanceTimersByTimeAsync(0)
    expect(suggestions()[0]?.path).toContain('ids=docs%3Asso%2Cdocs%3Asaml')
    expect(titles()).toHaveLength(3)
    await hearers[0]?.['page-view']?.({ url: '/next' } as never)
    expect(titles()).toEqual([])
  })

  it('are asked for as the person, and are gone when another one comes', async () => {
    host.said = { identify: { getToken: () => 'token-of-ada' } }
    await enter()
    await write('subject', 'Crawl stops')
    expect(suggestions()[0]?.token).toBe('Bearer token-of-ada')
    host.said = {}
    answer = { documentation: [], community: [] }
    hearers[0]?.logout?.()
    expect(titles()).toEqual([])
    await vi.advanceTimersByTimeAsync(450)
    expect(suggestions().at(-1)?.token).toBeNull()
  })

  it('say to whoever installed it that there is nothing to read', async () => {
    document.body.innerHTML = '<form><input name="q"><button>Go</button></form>'
    form = document.querySelector('form') as HTMLFormElement
    await enter()
    expect(told).toEqual([['error', { message: expect.stringContaining('attach finds no subject') }]])
  })

  it('go when the settings no longer name the form, and come back with it', async () => {
    const before = form.innerHTML
    await enter()
    await write('subject', 'Crawl stops')
    host.settings = { site: 'pub_sample', attach: null as never }
    await hearers[0]?.config?.()
    expect(form.innerHTML).toBe(before)
    const asked = suggestions().length
    await write('subject', 'Crawl stops at 250 pages')
    await hearers[0]?.config?.()
    expect(suggestions()).toHaveLength(asked)
    expect(form.innerHTML).toBe(before)

    host.settings = { site: 'pub_sample', attach: { form } }
    attach(() => host, form)
    await vi.waitFor(() => expect(titles()).toHaveLength(3))
  })

  it.each([
    ['contrast', true],
    ['light', false],
    [undefined, false],
  ] as const)('are in high contrast where the page asks for it: %s', async (theme, isHigh) => {
    host.settings = { ...host.settings, theme }
    await enter()
    expect(form.querySelector('[data-guichet=attach]')?.hasAttribute('data-contrast')).toBe(isHigh)
  })

  it('leave the form as it was when Guichet is taken off the page', async () => {
    const before = form.innerHTML
    await enter()
    await write('subject', 'Crawl stops')
    hearers[0]?.destroy?.()
    expect(form.innerHTML).toBe(before)
  })
})
