import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Where the focus is, through every shadow root. */
export interface FocusedElement {
  tag: string
  type: string | null
  name: string
  /** It can be seen that it has the focus. */
  indicated: boolean
  /** In CSS pixels: the side of the target, or of its label, that is shorter. */
  target: number
  /** Written in a sentence: its size is that of the text (WCAG 2.5.8, "inline"). */
  inline: boolean
}

/** More stops than any screen has: a person who presses Tab this often goes in circles. */
const MOST_STOPS = 60

/** The keyboard and nothing else. Every stop is looked at on the way: it must be seen, and large enough to be hit. */
export function keyboardOf(page: Page) {
  async function focused(): Promise<FocusedElement | null> {
    return page.evaluate(() => {
      let element = document.activeElement
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
      if (!element || element === document.body) return null
      const root = element.getRootNode() as Document | ShadowRoot
      const byId = (ids: string | null) =>
        ids
          ?.split(' ')
          .map((id) => root.getElementById(id)?.textContent ?? '')
          .join(' ')
      const label = (element as HTMLInputElement).labels?.[0]
      const name =
        element.getAttribute('aria-label') ||
        byId(element.getAttribute('aria-labelledby')) ||
        label?.textContent ||
        element.textContent ||
        ''
      const shows = (shown: Element) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      }
      const hit = [element, label]
        .filter((each) => each instanceof Element)
        .map((each) => {
          const { width, height } = each.getBoundingClientRect()
          return Math.min(width, height)
        })
      return {
        tag: element.tagName.toLowerCase(),
        type: element.getAttribute('type'),
        name: name.replace(/\s+/g, ' ').trim(),
        indicated: [element, label, element.parentElement].some(
          (each) => each instanceof Element && shows(each),
        ),
        target: Math.max(...hit),
        inline: getComputedStyle(element).display === 'inline',
      }
    })
  }

  function expectGoodStop(stop: FocusedElement | null): asserts stop is FocusedElement {
    expect(stop, 'the focus is lost').not.toBeNull()
    if (!stop || stop.tag === 'h2' || stop.tag === 'div') return
    expect(stop, 'the focus cannot be seen').toMatchObject({ indicated: true })
    if (!stop.inline) expect(stop.target, `the target “${stop.name}” is small`).toBeGreaterThanOrEqual(24)
  }

  return {
    focused,
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
    /** Presses Tab until the focus is on what is so named. Rejects when it is never there. */
    async tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<FocusedElement> {
      const passed: string[] = []
      for (let stops = 0; stops < MOST_STOPS; stops += 1) {
        const stop = await focused()
        if (stop && name.test(stop.name)) {
          expectGoodStop(stop)
          return stop
        }
        if (stop) passed.push(stop.name)
        await page.keyboard.press(key)
        expectGoodStop(await focused())
      }
      throw new Error(`Tab never comes to ${name}. It passes: ${passed.join(' | ')}`)
    },
    /** Waits for the focus to be on what is so named: a screen that has been turned to takes it. */
    async lands(name: RegExp): Promise<void> {
      await expect.poll(async () => (await focused())?.name ?? '').toMatch(name)
    },
  }
}
