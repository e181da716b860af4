import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { screenStates } from '../support/screen-states.ts'
import { seedScreenCases } from '../support/seed-screen-cases.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'
import {
  elementsWithoutEdge,
  overflowingSideways,
  runningAnimations,
  smallTargets,
  spaceText,
  textThatIsCut,
} from './readable.ts'

const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1280, height: 800 }
/** 1280 by 1024 at 400 %, which WCAG 1.4.10 asks for. */
const ZOOMED = { width: 320, height: 256 }

describe('every screen in every state', () => {
  const { visit, guichet } = describeInBrowser()
  beforeAll(() => seedScreenCases(guichet().url))

  it.each(screenStates)(
    '$screen ($state): axe finds nothing, in both schemes and at both widths',
    async ({ screen, as, reach }) => {
      const page = await visit({ ...(as && { as }), context: { viewport: DESKTOP, reducedMotion: 'reduce' } })
      await reach(page)
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await expectAccessible(page)
        }
      }
      if (screen === 'launcher') return
      expect(await runningAnimations(page), 'moves although less motion is wanted').toEqual([])
    },
  )

  it.each(screenStates.filter(({ screen }) => screen !== 'launcher'))(
    '$screen ($state): can be read at 400 %, with wider text, and with the system’s colours',
    async ({ as, reach }) => {
      const page = await visit({ ...(as && { as }), context: { viewport: PHONE } })
      await reach(page)
      expect(await smallTargets(page), 'targets under 24 pixels').toEqual([])

      await page.setViewportSize(ZOOMED)
      expect(await overflowingSideways(page), 'needs scrolling in two directions').toEqual([])
      await expect(helpPanel(page).dialog.getByRole('heading').first().isVisible()).resolves.toBe(true)

      await page.setViewportSize(PHONE)
      await spaceText(page)
      expect(await overflowingSideways(page), 'wider text does not fit').toEqual([])
      expect(await textThatIsCut(page), 'wider text is cut').toEqual([])

      await page.emulateMedia({ forcedColors: 'active' })
      expect(await elementsWithoutEdge(page), 'has no edge in forced colours').toEqual([])
      await expectAccessible(page)
    },
  )
})

describe('text of twice its size', () => {
  const { visit } = describeInBrowser()

  it('leaves the field, the links and the way to a case within reach', async () => {
    // A browser's zoom of 200 % is half the pixels for a page.
    const page = await visit({ context: { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 } })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link').first().waitFor()
    expect(await overflowingSideways(page)).toEqual([])
    await panel.button('Open a case').click()
    await panel.heading('Open a case').waitFor()
    await expectInView(page, 'Open a case')
  })
})

describe('these checks', () => {
  const { visit } = describeInBrowser()

  it('find what they look for', async () => {
    const page = await visit({ context: { viewport: PHONE } })
    await helpPanel(page).open()
    await page.emulateMedia({ forcedColors: 'active' })
    await page.evaluate(() => {
      const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot as ShadowRoot
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`
        .bar .button { display: block; height: 12px; min-height: 0; padding: 0; border: 0; overflow: hidden; animation: shake 9s infinite }
        .heading { width: 900px }
        @keyframes shake { to { opacity: .9 } }`)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    })
    for (const check of [
      smallTargets,
      textThatIsCut,
      elementsWithoutEdge,
      runningAnimations,
      overflowingSideways,
    ]) {
      expect(await check(page), check.name).not.toEqual([])
    }
  })
})

async function expectInView(page: Page, heading: string): Promise<void> {
  const box = await helpPanel(page).heading(heading).boundingBox()
  const viewport = page.viewportSize()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport?.height ?? 0)
}
