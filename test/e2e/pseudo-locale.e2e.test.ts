import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { LAUNCHER_LABELS } from '../../widget/i18n/launcher-labels.ts'
import { screenStates } from '../support/screen-states.ts'
import { seedScreenCases } from '../support/seed-screen-cases.ts'
import { PSEUDO_BRACKETS, pseudoStrings } from '../support/widget/pseudo-words.ts'
import { describeInBrowser } from './browser-suite.ts'

const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1280, height: 800 }

interface GuichetPage {
  Guichet(verb: string, ...args: unknown[]): Promise<unknown>
  complaints: string[]
  writtenByIntl: string[]
}

/** All texts that the server has told this page. */
function collectData(page: Page): () => Promise<string[]> {
  const data: string[] = []
  const bodies: Promise<void>[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') data.push(value)
    // A title in runs, some of which the question has found.
    if (Array.isArray(value)) data.push(value.map((run) => run?.text).join(''))
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  page.on('response', (response) => {
    if (response.url().includes('/v1/')) bodies.push(response.json().then(collect, () => {}))
  })
  return async () => {
    await Promise.all(bodies)
    return data
  }
}

/** Keeps what `Intl` writes on the page: dates, sizes and names of languages are in no message. */
function keepWhatIntlWrites() {
  const kept: string[] = []
  Object.assign(window, { writtenByIntl: kept })
  const keep = (text: string) => {
    kept.push(text)
    return text
  }
  const wrap = (formats: object, name: string) => {
    const { value } = Object.getOwnPropertyDescriptor(formats, name) ?? {}
    Object.assign(formats, {
      [name](this: unknown, ...values: unknown[]) {
        const answer = value.apply(this, values)
        if (!Array.isArray(answer)) return keep(answer)
        for (const text of [...answer.map((part) => part.value), answer.map((part) => part.value).join('')])
          keep(text)
        return answer
      },
    })
  }
  wrap(Intl.DateTimeFormat.prototype, 'formatRange')
  wrap(Intl.DateTimeFormat.prototype, 'formatToParts')
  wrap(Intl.DateTimeFormat.prototype, 'formatRangeToParts')
  wrap(Intl.ListFormat.prototype, 'format')
  wrap(Intl.DisplayNames.prototype, 'of')
  for (const formats of [Intl.DateTimeFormat.prototype, Intl.NumberFormat.prototype]) {
    const { get } = Object.getOwnPropertyDescriptor(formats, 'format') ?? {}
    Object.defineProperty(formats, 'format', {
      get() {
        return (value: unknown) => keep(get?.call(this)(value))
      },
    })
  }
}

/** Gives every message of the widget another text through the setting `strings`, as any site may. */
async function speakPseudo(page: Page, strings: Record<string, string>) {
  await page.evaluate(async (given) => {
    const host = window as unknown as GuichetPage
    host.complaints = []
    await host.Guichet('on', 'error', ({ message }: { message: string }) => host.complaints.push(message))
    await host.Guichet('config', { strings: given })
  }, strings)
}

/** Each text that is on the screen, or read aloud in its place. What is set apart (`bdi`) is a quotation. */
const textsOn = (page: Page) =>
  page.evaluate(() => {
    const found: { text: string; where: string }[] = []
    for (const host of document.querySelectorAll('[data-guichet]')) {
      for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('style, bdi')) continue
        const where = element.outerHTML.slice(0, 160)
        for (const node of element.childNodes) {
          if (node instanceof Text && node.data.trim()) found.push({ text: node.data, where })
        }
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
          const text = element.getAttribute(name)
          if (text) found.push({ text, where: `${name} of ${where}` })
        }
      }
    }
    return found
  })

/** Messages that are not wholly to be seen: cut off by a box, or standing out of their control or of the panel. */
const clippedOn = (page: Page) =>
  page.evaluate((bracket) => {
    const found: string[] = []
    const view = { left: 0, right: innerWidth }
    for (const host of document.querySelectorAll('[data-guichet]')) {
      for (const element of host.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? []) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue
        if (element.closest('.unseen, svg, style, option')) continue
        const say = (what: string) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`)
        if (element.matches(':placeholder-shown') && element.scrollWidth > element.clientWidth + 1)
          say('a placeholder is cut off')
        for (const node of element.childNodes) {
          if (!(node instanceof Text) || !node.data.includes(bracket)) continue
          const range = document.createRange()
          range.selectNodeContents(node)
          const text = range.getBoundingClientRect()
          if (text.width === 0) continue
          const sticksOut = ({ left, right }: { left: number; right: number }) =>
            text.left < left - 1 || text.right > right + 1
          const control = element.closest('button, a, label, summary, legend')
          if (control && sticksOut(control.getBoundingClientRect())) say('stands out of its control')
          if (sticksOut(element.closest('[role=dialog]')?.getBoundingClientRect() ?? view)) say('stands out')
          for (let box: Element | null = element; box; box = box.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(box)
            const edge = box.getBoundingClientRect()
            if (/hidden|clip/.test(overflowX) && sticksOut(edge)) say('is cut off')
            // What is scrolled out of sight can be scrolled back.
            if (/auto|scroll/.test(overflowY)) break
            if (/hidden|clip/.test(overflowY) && (text.bottom > edge.bottom + 1 || text.top < edge.top - 1))
              say('is cut off above or below')
          }
        }
      }
    }
    return found
  }, PSEUDO_BRACKETS[0])

const BRACKETED = new RegExp(`${PSEUDO_BRACKETS[0]}[^${PSEUDO_BRACKETS.join('')}]*${PSEUDO_BRACKETS[1]}`, 'g')

const plain = (text: string) =>
  text
    .replaceAll(/[\s\u2066-\u2069]+/g, ' ')
    .trim()
    .toLowerCase()

/** Texts that have something left when messages, and all that is no message's business, are taken out. */
function hardCoded(texts: { text: string; where: string }[], data: readonly string[]) {
  const known = data.map(plain)
  return texts.filter(({ text }) => {
    let rest = plain(text)
    for (let before = ''; before !== rest; ) {
      before = rest
      rest = rest.replaceAll(BRACKETED, ' ').replaceAll(/^[\s,·.]+|[\s,·.]+$/g, '')
    }
    // From one thing to another, each written by itself.
    const parts = rest.split(' – ').filter((part) => /\p{L}/u.test(part))
    return parts.some((part) => !known.some((each) => each.includes(part)))
  })
}

describe('the panel in a pseudo-locale', async () => {
  const strings = await pseudoStrings()
  const { visit, guichet } = describeInBrowser()
  beforeAll(() => seedScreenCases(guichet().url))

  it.each(screenStates)(
    '$screen ($state) has no word of its own, and room for words that are 40 % longer',
    async ({ as, reach }) => {
      const page = await visit({ ...(as && { as }), context: { viewport: PHONE, reducedMotion: 'reduce' } })
      const toldByServer = collectData(page)
      await page.evaluate(keepWhatIntlWrites)
      await speakPseudo(page, strings)
      await reach(page)
      // What is on the screen may come a moment before it is known here that the server has told it.
      const hardCodedNow = async () => {
        const texts = await textsOn(page)
        const data = await page.evaluate(() => [
          ...(window as unknown as GuichetPage).writtenByIntl,
          // What is sent along is shown as it is.
          location.href,
          navigator.userAgent,
          ...Intl.supportedValuesOf('timeZone').map((zone) => zone.replaceAll('_', ' ')),
        ])
        // The launcher's word is the loader's own, and no message.
        return hardCoded(texts, [...data, ...(await toldByServer()), LAUNCHER_LABELS.en])
      }
      await expect.poll(hardCodedNow).toEqual([])
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport)
        await expect.poll(() => clippedOn(page), { message: `at ${viewport.width} px` }).toEqual([])
      }
      // Another language is fetched.
      await page.context().setOffline(false)
      await page.evaluate(() => (window as unknown as GuichetPage).Guichet('config', { locale: 'ar' }))
      await page.locator('[dir=rtl]').first().waitFor({ state: 'attached' })
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport)
        await expect
          .poll(() => clippedOn(page), { message: `from right to left at ${viewport.width} px` })
          .toEqual([])
      }
      expect(await page.evaluate(() => (window as unknown as GuichetPage).complaints)).toEqual([])
    },
  )
})
