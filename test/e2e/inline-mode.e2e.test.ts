import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible } from './help-panel.ts'

describe('help that stands in the page', () => {
  const { visit, guichet } = describeInBrowser()

  async function visitInline(path = '/demo/inline?as=nobody', viewport = { width: 1280, height: 800 }) {
    const page = await visit({ context: { viewport } })
    await page.goto(guichet().url + path)
    const place = page.locator('#help')
    return { page, place, panel: place.getByRole('region'), field: place.getByLabel('Your question') }
  }

  const shown = (page: Page) => page.locator('#help').getByRole('button', { name: 'Help', exact: true })

  it('loads nothing and takes nothing before somebody goes for it', async () => {
    const { page } = await visitInline()
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    await shown(page).waitFor()
    await page.waitForLoadState('networkidle')
    expect(requests.filter((path) => path.startsWith('/assets/') || path.startsWith('/v1/'))).toEqual([])
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
  })

  it('is a part of the page, in which the focus goes on from the launcher into the field', async () => {
    const { page, panel, field } = await visitInline()
    await shown(page).focus()
    await page.keyboard.press('Enter')
    await field.waitFor()
    await expect.poll(() => field.evaluate((each) => each.matches(':focus'))).toBe(true)
    expect(await panel.first().getAttribute('aria-modal')).toBeNull()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Close help' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await field.isVisible()).toBe(true)
  })

  it('takes no focus when the page itself opens it while somebody is elsewhere', async () => {
    const { page, field } = await visitInline()
    await page.evaluate(
      "Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } }); Guichet('open')",
    )
    await field.waitFor()
    expect(await page.evaluate('document.activeElement === document.body')).toBe(true)
  })

  it('is as high as what is in it, and moves nothing that stands above it', async () => {
    const { page, place, field } = await visitInline()
    const above = page.getByRole('heading', { level: 1, name: 'Help, in the page' })
    const before = await above.boundingBox()
    await shown(page).click()
    await field.fill('how do I reindex my engine')
    await place.getByRole('region', { name: 'Documentation' }).getByRole('link').first().waitFor()
    expect(await above.boundingBox()).toEqual(before)
    const scrolls = await place.evaluate((each) => {
      const body = each.querySelector('[data-guichet=panel]')?.shadowRoot?.querySelector('.body')
      return body ? body.scrollHeight > body.clientHeight + 1 : null
    })
    expect(scrolls).toBe(false)
  })

  it('fits a narrow place of a wide page', async () => {
    const { page, place, field } = await visitInline()
    await place.evaluate((each) => {
      each.style.width = '300px'
    })
    await shown(page).click()
    await field.waitFor()
    await page.evaluate("Guichet('navigate','new-case')")
    await place.getByRole('heading').first().waitFor()
    expect(await place.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true)
  })

  it.each([
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ])('is accessible at $width px, in light and dark', async (viewport) => {
    const { page, field } = await visitInline(undefined, viewport)
    await shown(page).click()
    await field.waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
