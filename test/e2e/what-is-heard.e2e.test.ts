import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

describe('what a screen reader is told', () => {
  const { visit } = describeInBrowser()

  it('is how many links there are: once for a question that was typed letter by letter, after a pause', async () => {
    const page = await visit()
    await findAsManyAsLetters(page)
    await page.clock.install()
    const panel = helpPanel(page)
    await panel.open()
    const said = await listen(page)
    await panel.question.focus()
    await typeEvenly(page, 'reindex my engine')
    await expect.poll(said).toHaveLength(1)
    const [first] = await said()
    expect(first).toMatch(/^\d+ suggestions?\./)

    await typeEvenly(page, ' without downtime please')
    // Longer than the pause after which it would be said again; the count may be the same, and is then not repeated.
    await page.waitForTimeout(2_000)
    expect((await said()).length).toBeLessThanOrEqual(2)
  })

  it('is which fields are wrong, at the fields and in a summary that leads to each', async () => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.button('Send the case').click()
    await panel.dialog.getByText(/things to put right/).waitFor()

    const wrong = panel.dialog.locator('[aria-invalid="true"]')
    const descriptions = await wrong.evaluateAll((fields) =>
      fields.map((field) =>
        (field.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => (field.getRootNode() as ShadowRoot).getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim(),
      ),
    )
    expect(descriptions.length).toBeGreaterThanOrEqual(3)
    for (const description of descriptions) expect(description).not.toBe('')

    const entries = panel.dialog.getByRole('region', { name: /things to put right/ }).getByRole('link')
    expect(await entries.count()).toBe(descriptions.length)
    for (const index of descriptions.keys()) {
      await entries.nth(index).click()
      const invalid = await page.evaluate(() => {
        let element = document.activeElement
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
        return element?.closest('[aria-invalid="true"]') !== null
      })
      expect(invalid).toBe(true)
    }
  })

  it('is that the panel is a named dialog, modal only where it covers the page', async () => {
    for (const [width, modal] of [
      [1280, 'false'],
      [360, 'true'],
    ] as const) {
      const page = await visit({ context: { viewport: { width, height: 740 } } })
      const { dialog, open } = helpPanel(page)
      await open()
      expect(await dialog.getAttribute('aria-modal')).toBe(modal)
      await expect.poll(() => dialog.ariaSnapshot()).toMatch(/^- dialog "[^"]+"/)
    }
  })
})

/** Each part of a question has another number of links. */
async function findAsManyAsLetters(page: Page): Promise<void> {
  await page.route(/\/v1\/suggestions\?/, async (route) => {
    const response = await route.fetch()
    const { documentation, ...others } = await response.json()
    const { length } = new URL(route.request().url()).searchParams.get('q') ?? ''
    const json = { ...others, community: [], documentation: documentation.slice(0, 1 + (length % 3)) }
    // Whoever types on has given it up.
    await route.fulfill({ response, json }).catch(() => {})
  })
}

/** Letter by letter, slowly enough for answers in between: on the page's own clock, since a busy machine would make pauses of its own. */
async function typeEvenly(page: Page, text: string): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 100))
  for (const letter of text) {
    await page.keyboard.type(letter)
    await page.clock.runFor(150)
    // For the server's answer, if there is one.
    await page.waitForTimeout(60)
  }
  await page.clock.resume()
}

/** Collects what polite live regions say from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot as ShadowRoot
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        const region = element?.closest('[aria-live="polite"], [role="status"]')
        const text = region?.textContent?.trim()
        if (text && said.at(-1) !== text) said.push(text)
      }
    }).observe(root, { subtree: true, childList: true, characterData: true })
  })
  return () => page.evaluate(() => (window as unknown as { said: string[] }).said)
}
