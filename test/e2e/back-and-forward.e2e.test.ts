import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Playground, servePlayground } from '../playground/serve-playground.ts'
import { launchChromium } from '../support/chromium.ts'
import { type GuichetProcess, startUnhurriedGuichet } from '../support/guichet-process.ts'
import { PATIENCE_MS } from '../support/patience.ts'
import { helpPanel } from './help-panel.ts'

describe('a page that the browser keeps while another is visited', () => {
  let guichet: GuichetProcess
  let playground: Playground
  let browser: Browser

  beforeAll(async () => {
    guichet = await startUnhurriedGuichet()
    playground = await servePlayground(guichet.url)
    // Playwright switches the cache off unless it is told not to.
    browser = await launchChromium(['--disable-back-forward-cache'])
  })
  afterAll(async () => {
    await browser?.close()
    await playground?.close()
    await guichet?.stop()
  })

  it('comes back as it was left, the panel open and the question in it, and goes on working', async () => {
    const page = await browser.newPage({ locale: 'en' })
    onTestFinished(() => page.close())
    page.setDefaultTimeout(PATIENCE_MS)
    await page.goto(`${playground.url}/navigation/back-forward-cache.html`)
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link').first().waitFor()
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }))
    })

    await page.goto(`${playground.url}/hosts/plain.html`)
    await page.goBack({ waitUntil: 'commit' })
    await expect.poll(() => page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true)
    expect(await panel.question.inputValue()).toBe('how do I reindex my engine')
    await panel.question.fill('rate limits')
    await panel.documentation.getByRole('link', { name: /^Rate limits/ }).waitFor()
  })
})
