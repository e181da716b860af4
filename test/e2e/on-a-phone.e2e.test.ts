import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

/** What a virtual keyboard does: the visual viewport gets smaller, the window stays. */
async function raiseKeyboard(page: Page, height: number) {
  await page.evaluate((keyboard) => {
    const view = window.visualViewport as VisualViewport
    Object.defineProperty(view, 'height', { configurable: true, get: () => window.innerHeight - keyboard })
    view.dispatchEvent(new Event('resize'))
  }, height)
}

/** A finger that goes up from a point: what scrolls is what it is on. */
async function swipeUp(page: Page, x: number, y: number) {
  const client = await page.context().newCDPSession(page)
  await client.send('Input.synthesizeScrollGesture', {
    x,
    y,
    yDistance: -300,
    speed: 3000,
    gestureSourceType: 'touch',
  })
  await client.detach()
}

describe('on a phone', () => {
  const { visit } = describeInBrowser()

  it('keeps the field and the bar in sight above the keyboard', async () => {
    const page = await visit({ as: 'premium', context: PHONE })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    const description = panel.dialog.getByLabel('What happened?')
    await description.tap()
    await raiseKeyboard(page, 320)
    const send = panel.button('Send the case')
    await expect
      .poll(async () => {
        const box = await send.boundingBox()
        return box && box.y + box.height
      })
      .toBeLessThanOrEqual(740 - 320)
    const top = async () => (await description.boundingBox())?.y
    await expect.poll(top).toBeGreaterThanOrEqual(0)
    await expect.poll(top).toBeLessThan(740 - 320 - 60)
    await raiseKeyboard(page, 0)
    await expect.poll(async () => (await send.boundingBox())?.y).toBeGreaterThan(600)
  })

  it('never moves the page behind, where a finger may be', async () => {
    const page = await visit({ context: PHONE })
    await page.evaluate(() => {
      document.body.style.minHeight = '5000px'
    })
    const panel = helpPanel(page)
    await panel.open()
    await page.waitForFunction(() => {
      const header = document.querySelector('[data-guichet="panel"]')?.shadowRoot?.querySelector('.header')
      return header && getComputedStyle(header).touchAction === 'none'
    })
    for (const [x, y] of [
      [180, 30],
      [180, 400],
      [60, 710],
    ] as const) {
      await swipeUp(page, x, y)
      expect(await page.evaluate(() => window.scrollY)).toBe(0)
    }
  })

  it('has no field that a phone zooms into', async () => {
    const page = await visit({ as: 'premium', context: PHONE })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').waitFor()
    const sizes = await panel.dialog
      .locator('input:not([type=radio], [type=checkbox], [type=file]), select, textarea')
      .evaluateAll((fields) => fields.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)))
    expect(sizes.length).toBeGreaterThan(2)
    for (const size of sizes) expect(size).toBeGreaterThanOrEqual(16)
  })
})

describe('without a connection', () => {
  const { visit } = describeInBrowser()

  it('says so once, keeps what was typed, and finds links by itself once it is back', async () => {
    const page = await visit()
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('crawl')
    await panel.documentation.getByRole('link').first().waitFor()
    await page.context().setOffline(true)
    const line = panel.dialog.getByRole('status').getByText(/^You are offline/)
    await line.waitFor()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.waitFor({ state: 'detached' })
    expect(await panel.dialog.getByText('Suggestions are not available').count()).toBe(0)
    await page.context().setOffline(false)
    await line.waitFor({ state: 'detached' })
    await panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true }).waitFor()
    expect(await panel.question.inputValue()).toBe('how do I reindex my engine')
  })

  it('holds placeholders back for 200 ms', async () => {
    const page = await visit()
    await page.route(/\/v1\/suggestions/, () => new Promise<void>(() => {}))
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('crawl')
    const skeleton = page.locator('[data-guichet="panel"] .screen .skeleton').first()
    // Another stands there while the part of the panel loads that asks.
    await expect
      .poll(() =>
        skeleton.evaluate((element) => {
          const { animationDelay, animationFillMode } = getComputedStyle(element)
          return [animationDelay, animationFillMode]
        }),
      )
      .toEqual(['0.2s', 'backwards'])
    await skeleton.waitFor({ state: 'visible' })
  })
})
