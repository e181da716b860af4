import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

const FORM = `<form id="contact">
  <label>Subject <input name="subject"></label>
  <label>Message <textarea name="message"></textarea></label>
  <div><button>Send</button></div>
</form>`

const colourOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

describe('what the visitor’s system asks for', () => {
  const { visit } = describeInBrowser()

  /** A page with a form of its own, above whose button links are. */
  async function atForm(context: Parameters<Page['emulateMedia']>[0], theme = 'auto') {
    const page = await visit()
    await page.emulateMedia(context)
    await page.evaluate(
      ([html, wanted]) => {
        document.body.insertAdjacentHTML('afterbegin', html as string)
        const { Guichet } = window as unknown as { Guichet: (...args: unknown[]) => void }
        Guichet('config', { theme: wanted, attach: { form: '#contact' } })
      },
      [FORM, theme],
    )
    await page.getByLabel('Subject').fill('how do I reindex my engine')
    await page.getByRole('region', { name: 'These pages may help' }).waitFor()
    return page
  }

  it('is in forced colours one colour for a link, also for the words of it that were asked for', async () => {
    const page = await atForm({ forcedColors: 'active' })
    const atLink = '[data-guichet=attach] a'
    expect(await colourOf(page, `${atLink} mark`, 'color')).toBe(await colourOf(page, atLink, 'color'))
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.waitFor()
    const inPanel = '[data-guichet=panel] .link-title a'
    expect(await colourOf(page, `${inPanel} mark`, 'color')).toBe(await colourOf(page, inPanel, 'color'))
  })

  it('leaves badges at a form to be seen as such', async () => {
    const page = await atForm({ colorScheme: 'light' })
    const [badge, paper] = await Promise.all([
      colourOf(page, '[data-guichet=attach] .badge', 'background-color'),
      colourOf(page, '[data-guichet=attach] .links', 'background-color'),
    ])
    expect(badge).not.toBe('rgba(0, 0, 0, 0)')
    expect(badge).not.toBe(paper)
  })

  it.each([
    ['contrast', 'no-preference'],
    ['auto', 'more'],
  ] as const)('is high contrast at a form too: theme %s, system %s', async (theme, contrast) => {
    const page = await atForm({ colorScheme: 'light', contrast }, theme)
    expect(await colourOf(page, '[data-guichet=attach] .snippet', 'color')).toBe('rgb(0, 0, 0)')
    expect(await colourOf(page, '[data-guichet=attach] a', 'text-decoration-line')).toBe('underline')
  })
})
