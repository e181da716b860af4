import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'
import { untilStill } from './until-still.ts'

const host = (page: Page) => page.locator('[data-guichet="panel"]')
const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(`[data-guichet="panel"] ${selector}`)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property)

describe('the look of the widget', () => {
  const { visit, guichet } = describeInBrowser()

  async function themingPage(lang: string, options: Parameters<typeof visit>[0] = {}) {
    const page = await visit(options)
    const faults: string[] = []
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${guichet().url}/demo/theming?lang=${lang}`)
    return { page, faults }
  }

  it('changes at once on the theming page, which gives the snippet for it', async () => {
    const { page, faults } = await themingPage('en', { context: { viewport: { width: 1280, height: 900 } } })
    const panel = helpPanel(page)
    await panel.dialog.waitFor()
    await page.getByRole('radio', { name: 'Dark', exact: true }).check()
    await expect.poll(() => styleOf(page, '.panel', 'color-scheme')).toBe('dark')
    await page.getByRole('radio', { name: 'Light', exact: true }).check()
    await page.getByLabel('On light').fill('#0044cc')
    await expect.poll(() => styleOf(page, '.button-primary', 'background-color')).toBe('rgb(0, 68, 204)')
    await page.getByLabel('Roundness').fill('4')
    await expect.poll(() => styleOf(page, '.panel', 'border-radius')).toBe('4px')
    await page.getByLabel('Language of help').selectOption('fr')
    await expect.poll(() => panel.dialog.getAttribute('lang')).toBe('fr')

    const snippet = await page.getByRole('textbox', { name: 'The snippet' }).inputValue()
    for (const line of [
      '--guichet-accent: #0044cc;',
      '--guichet-radius: 4px;',
      "theme: 'light'",
      "locale: 'fr'",
    ]) {
      expect(snippet).toContain(line)
    }
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy the snippet' }).click()
    await page.getByText('Copied', { exact: true }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(snippet)
    expect(faults).toEqual([])
  })

  it('warns of an accent that cannot be read, and offers the nearest that can', async () => {
    const { page } = await themingPage('fr')
    await page.getByLabel('Sur fond clair').fill('#ffd400')
    await page.getByText('Il faut 4,5:1').waitFor()
    await page.getByRole('button', { name: /^Prendre #/ }).click()
    await page.getByText('Il faut 4,5:1').waitFor({ state: 'detached' })
    await expectAccessible(page)
  })

  it.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)(
    'is chosen on a page that axe finds nothing wrong with, at %i pixels, %s',
    async (width, colorScheme) => {
      const { page } = await themingPage('en', {
        context: { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' },
      })
      await page.getByRole('heading', { name: 'Make it yours' }).waitFor()
      if (width === 1280) await helpPanel(page).dialog.waitFor()
      await expectAccessible(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(overflow).toBeLessThanOrEqual(0)
    },
  )

  it.each(['#ffee88', '#102a66', '#767676'])(
    'has legible text on the accent %s by itself',
    async (accent) => {
      const page = await visit()
      await page.addStyleTag({ content: `:root { --guichet-accent: ${accent} }` })
      await helpPanel(page).open()
      await expect
        .poll(() => styleOf(page, '.button-primary', 'background-color'))
        .not.toBe('rgb(11, 97, 87)')
      await untilStill(page)
      const { colour, ground } = await page
        .locator('[data-guichet="panel"] .bar .button-primary')
        .evaluate((button) => {
          const canvas = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D
          const rgb = (value: string) => {
            canvas.fillStyle = value
            canvas.fillRect(0, 0, 1, 1)
            return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
          }
          const { color, backgroundColor } = getComputedStyle(button)
          return { colour: rgb(color), ground: rgb(backgroundColor) }
        })
      expect(ratio(colour, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  it.each(['light', 'dark'] as const)('has 7:1 everywhere in high contrast, %s', async (colorScheme) => {
    const page = await visit({ as: 'premium', context: { colorScheme } })
    await page.evaluate(() => {
      const { Guichet } = window as unknown as { Guichet(verb: string, options: object): void }
      Guichet('config', { theme: 'contrast' })
    })
    const panel = helpPanel(page)
    await panel.open()
    await host(page).and(page.locator('[data-contrast]')).waitFor({ state: 'attached' })
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').waitFor()
    await panel.button('Send the case').click()
    await panel.dialog.getByText(/things to put right/).waitFor()
    await expect
      .poll(() => styleOf(page, '.panel', 'background-color'))
      .toMatch(/rgb\((255, 255, 255|0, 0, 0)\)/)
    await expectAccessible(page, ['color-contrast-enhanced'])
  })

  it('lets a page style what it promises to keep, by parts', async () => {
    const page = await visit()
    await page.addStyleTag({
      content: `[data-guichet="panel"]::part(heading) { color: rgb(1, 2, 3) }
        [data-guichet="panel"]::part(button-primary) { text-transform: uppercase }`,
    })
    await helpPanel(page).open()
    expect(await styleOf(page, '.heading', 'color')).toBe('rgb(1, 2, 3)')
    expect(await styleOf(page, '.button-primary', 'text-transform')).toBe('uppercase')
    const parts = await page.evaluate(() => {
      const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
      return [...(root?.querySelectorAll('[part]') ?? [])].flatMap((element) => [...element.part])
    })
    expect(parts).toEqual(
      expect.arrayContaining([
        'panel',
        'header',
        'body',
        'bar',
        'heading',
        'button',
        'input',
        'chip',
        'link',
      ]),
    )
  })
})

/** WCAG's, of two `[r, g, b]`. */
function ratio(one: number[], other: number[]): number {
  const luminance = (rgb: number[]) =>
    rgb
      .map((channel) => channel / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
      .reduce((sum, share, index) => sum + share * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0)
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}
