import type { Page, Response } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../widget/build/weight-limits.ts'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

/** What the page fetches from Guichet, besides what the host page itself is made of. */
function fetchedFrom(page: Page, origin: string): Response[] {
  const responses: Response[] = []
  page.on('response', (response) => {
    if (response.url().startsWith(origin)) responses.push(response)
  })
  return responses
}

const pathsOf = (responses: Response[]) => responses.map((response) => new URL(response.url()).pathname)
const scripts = (responses: Response[]) =>
  responses.filter((response) => new URL(response.url()).pathname.endsWith('.js'))

describe('opening help', () => {
  const { visit, guichet } = describeInBrowser()

  it('fetches the first panel and its words, within what they may weigh on the line, and nothing twice', async () => {
    const page = await visit({ as: 'premium' })
    const fetched = fetchedFrom(page, guichet().url)
    const panel = helpPanel(page)
    expect(pathsOf(fetched)).toEqual([])

    await panel.open()
    await panel.dialog.getByText('Other ways to get help').waitFor()
    // One call: where else help is. Nobody has been asked who they are.
    const calls = () => pathsOf(fetched).filter((path) => path.startsWith('/v1/'))
    await expect.poll(calls).toEqual(['/v1/site'])
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(scripts(fetched).map((response) => response.request().sizes()))
    expect(sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)).toBeLessThanOrEqual(
      LIMITS.firstPanel,
    )
    expect(pathsOf(scripts(fetched))).toEqual([
      expect.stringMatching(/^\/assets\/panel-/),
      expect.stringMatching(/^\/assets\/language-/),
    ])
    expect(calls()).toEqual(['/v1/site'])

    const before = fetched.length
    await page.keyboard.press('Escape')
    await panel.dialog.waitFor({ state: 'hidden' })
    await panel.open()
    await expect.poll(() => panel.question.isVisible()).toBe(true)
    expect(fetched.length).toBe(before)
  })

  it('fetches the rest of what a question needs with its first key', async () => {
    const page = await visit({ as: 'premium' })
    const fetched = fetchedFrom(page, guichet().url)
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.pressSequentially('reindex')
    await panel.documentation.getByRole('link').first().waitFor()
    await expect
      .poll(() => pathsOf(scripts(fetched)).slice(2).sort())
      .toEqual([expect.stringMatching(/^\/assets\/draft-/), expect.stringMatching(/^\/assets\/links-/)])
  })

  it('fetches all files of the form at once: none waits for another to say that it is needed', async () => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.pressSequentially('reindex')
    await panel.documentation.getByRole('link').first().waitFor()

    const asked: string[] = []
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(/\/assets\//, async (route) => {
      asked.push(new URL(route.request().url()).pathname)
      await held
      await route.continue()
    })
    await panel.button('Open a case').click()
    await expect
      .poll(() => asked.sort())
      .toEqual([
        expect.stringMatching(/^\/assets\/case-/),
        expect.stringMatching(/^\/assets\/part-/),
        expect.stringMatching(/^\/assets\/writing-/),
      ])
    letGo()
    await panel.heading('Open a case').waitFor()
  })
})
