import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { closeContext } from '../support/close-context.ts'
import { type GuichetProcess, startUnhurriedGuichet } from '../support/guichet-process.ts'
import { type CustomPage, serveHostPage } from '../support/host-page.ts'
import { PATIENCE_MS } from '../support/patience.ts'

export interface BrowserSuite {
  guichet(): GuichetProcess
  /** A new visitor on a customer's page of another origin; `as` is who the host page says is signed in. */
  visit(options?: {
    as?: string
    locale?: string
    context?: BrowserContextOptions
    page?: CustomPage
  }): Promise<Page>
}

/**
 * One server and one Chromium for the tests of a file; every visit has a context of its own.
 *
 * @param switches of Chromium, besides the usual ones
 */
export function describeInBrowser(switches: string[] = []): BrowserSuite {
  let guichet: GuichetProcess
  let browser: Browser

  beforeAll(async () => {
    guichet = await startUnhurriedGuichet()
    browser = await launchChromium([], switches)
  })
  afterAll(async () => {
    await browser?.close()
    await guichet?.stop()
  })

  return {
    guichet: () => guichet,
    visit: async ({ as, locale = 'en', context: contextOptions, page: customPage } = {}) => {
      const host = await serveHostPage(guichet.url, {
        locale,
        ...(as && { as }),
        ...(customPage && { page: customPage }),
      })
      const context = await browser.newContext({ locale, timezoneId: 'Europe/Paris', ...contextOptions })
      context.setDefaultTimeout(PATIENCE_MS)
      onTestFinished(async () => {
        await closeContext(context)
        await host.close()
      })
      const page = await context.newPage()
      await page.goto(host.url)
      return page
    },
  }
}
