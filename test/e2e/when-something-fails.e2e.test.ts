import type { Page, Route } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

const refusal = (status: number, code: string) => (route: Route) =>
  route.fulfill({
    status,
    headers: { 'access-control-allow-origin': '*' },
    contentType: 'application/problem+json',
    body: JSON.stringify({ code, requestId: 'req_1' }),
  })

/** What the keyboard is on, in the panel. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector('[data-guichet="panel"]')?.shadowRoot
    return panel?.activeElement?.tagName ?? null
  })

describe('when something fails', () => {
  const { visit, guichet } = describeInBrowser()

  it('shows the answer to the last question, however late the others come', async () => {
    const page = await visit()
    await page.route(/suggestions\?.*q=crawl/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue().catch(() => {})
    })
    const late = page.waitForRequest(/q=crawl/)
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('crawl')
    await late
    await panel.question.fill('how do I reindex my engine')
    const first = panel.documentation.getByRole('link').first()
    await first.waitFor()
    // Answered late, or given up: null.
    await (await late).response()
    expect(await first.textContent()).toBe('Reindex an engine')
  })

  it('says that suggestions are missing, and goes on to the form', async () => {
    const page = await visit({ as: 'premium' })
    await page.route(/\/v1\/suggestions/, (route) => route.abort())
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('reindex')
    await panel.dialog.getByText('Suggestions are not available just now.').first().waitFor()
    await expectAccessible(page)
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').waitFor()
  })

  it('keeps the focus in the panel while a page is fetched again', async () => {
    const page = await visit()
    await page.route(/\/v1\/articles/, refusal(500, 'internal'), { times: 1 })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true }).click()
    await panel.dialog.getByText(/^This page could not be loaded here/).waitFor()
    await expectAccessible(page)
    await panel.button('Try again').click()
    await panel.dialog.getByText(/^This page could not be loaded here/).waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toBe('H2')
  })

  it.each(['writing', 'part'])(
    'says that the form did not come for want of one file (%s), and fetches it again',
    async (file) => {
      const page = await visit({ as: 'premium' })
      const panel = helpPanel(page)
      await panel.open()
      await panel.question.pressSequentially('reindex')
      await panel.documentation.getByRole('link').first().waitFor()
      const missing = new RegExp(`/assets/${file}-`)
      await page.route(missing, (route) => route.abort())
      await panel.button('Open a case').click()
      await panel.dialog.getByText(/^This could not be loaded/).waitFor()
      await page.unroute(missing)
      await panel.button('Try again').click()
      await panel.heading('Open a case').waitFor()
    },
  )

  it('says who cannot be checked, and looks again', async () => {
    const page = await visit({ as: 'standard' })
    await page.route(/\/v1\/me/, refusal(503, 'unavailable'))
    const panel = helpPanel(page)
    await panel.open()
    await panel.dialog.getByRole('button', { name: 'Open a case' }).click()
    await panel.dialog.getByText('We could not check who is asking.').waitFor()
    await expectAccessible(page)
    await page.unroute(/\/v1\/me/)
    await panel.button('Try again').click()
    await panel.dialog.getByLabel('Subject').waitFor()
  })

  it('sends a case again after a failure, and one case comes of two clicks', async () => {
    const page = await visit({ as: 'standard' })
    await page.route(/\/v1\/cases$/, refusal(503, 'unavailable'), { times: 1 })
    const keys: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/v1/cases')) {
        keys.push(request.headers()['idempotency-key'])
      }
    })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Twice')
    await panel.button('Send the case').click()
    await panel.dialog.getByText('Support cannot be reached just now.').waitFor()
    await expectAccessible(page)
    await panel.button('Send again').dblclick()
    await panel.heading('Your case is open').waitFor()
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
  })

  it('shows nobody else what one person was writing and sending', async () => {
    const page = await visit({ as: 'premium' })
    let answer = () => {}
    const answered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route(/\/v1\/cases$/, async (route) => {
      await answered
      await route.continue()
    })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Secret')
    await panel.dialog.getByLabel('Engine', { exact: true }).selectOption({ index: 1 })
    await panel.button('Send the case').click()
    await page.evaluate((url) => {
      const { Guichet } = window as unknown as { Guichet(verb: string, options: object): void }
      Guichet('identify', { getToken: () => fetch(`${url}/demo/token?as=standard`).then((r) => r.text()) })
    }, guichet().url)
    await panel.heading('How can we help?').waitFor()
    const filed = page.waitForResponse((response) => response.url().endsWith('/v1/cases'))
    answer()
    await filed
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').waitFor()
    const written = await page.evaluate(() => {
      const panelRoot = document.querySelector('[data-guichet="panel"]')?.shadowRoot
      const values = Array.from(
        panelRoot?.querySelectorAll('input, textarea') ?? [],
        (field) => (field as HTMLInputElement).value,
      )
      return [panelRoot?.textContent, ...values].join(' ')
    })
    expect(written).not.toMatch(/Secret|C-\d/)
  })

  it('lets a second tab go of a case that the first has sent', async () => {
    const first = await visit({ as: 'standard' })
    const panel = helpPanel(first)
    await panel.open()
    await fillCase(panel, 'In two tabs')
    await first.waitForFunction(() => JSON.stringify(localStorage).includes('What happened to In two tabs'))

    const second = await first.context().newPage()
    await second.goto(first.url())
    const other = helpPanel(second)
    await other.open()
    await other.button('Open a case').click()
    await expect.poll(() => other.dialog.getByLabel('Subject').inputValue()).toBe('In two tabs')

    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
    await expect.poll(() => other.dialog.getByLabel('Subject').inputValue()).toBe('')
  })
})
