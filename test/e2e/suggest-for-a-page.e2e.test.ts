import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

describe('links that the host page suggests', () => {
  const { visit, guichet } = describeInBrowser()

  async function visitSuggesting(links: unknown) {
    const page = await visit()
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url().replace(guichet().url, '')))
    await page.evaluate((given) => {
      const { Guichet } = window as unknown as { Guichet: (...call: unknown[]) => void }
      Guichet('suggest', given)
    }, links)
    const panel = helpPanel(page)
    const titles = () => panel.documentation.getByRole('listitem').locator('a:first-child').allTextContents()
    return { page, panel, titles, requests }
  }

  it('by ids stand on the first screen, in their order, until something is asked', async () => {
    const ids = ['help:en/synonyms', 'help:en/crawl-errors']
    const { page, panel, titles, requests } = await visitSuggesting(ids)
    expect(requests).toEqual([])
    await panel.open()
    await panel.dialog.getByText('For this page').waitFor()
    await expect.poll(titles).toEqual(['Synonyms', 'Crawl errors (403, 429, 5xx, time-outs)'])
    await expectAccessible(page)
    await panel.question.fill('how do I reindex my engine')
    await expect.poll(async () => (await titles())[0]).toContain('Reindex')
    expect(await panel.dialog.getByText('For this page').count()).toBe(0)
    await panel.question.fill('')
    await expect.poll(titles).toEqual(['Synonyms', 'Crawl errors (403, 429, 5xx, time-outs)'])
  })

  it('for a page are found by its title, and go with the page', async () => {
    const { page, panel, titles } = await visitSuggesting({ page: '/account/billing', title: 'Billing' })
    await panel.open()
    await expect.poll(async () => (await titles())[0]).toContain('Plans and billing')
    await page.evaluate("Guichet('page-view',{url:'/engines/shop/synonyms'})")
    await expect.poll(titles).toEqual([])
    await page.evaluate("Guichet('suggest',{page:'/engines/shop/synonyms'})")
    await expect.poll(async () => (await titles())[0]).toContain('Synonyms')
    await page.evaluate("Guichet('suggest',null)")
    await expect.poll(titles).toEqual([])
  })

  it('are none when nobody knows the ids, and nothing is said of it', async () => {
    const { panel, titles } = await visitSuggesting(['docs:nothing'])
    await panel.open()
    await panel.question.waitFor()
    expect(await titles()).toEqual([])
    expect(await panel.dialog.getByText('For this page').count()).toBe(0)
    await expect.poll(() => panel.dialog.textContent()).toContain('Other ways to get help')
  })

  it('lead to any place of the panel', async () => {
    const { page, panel } = await visitSuggesting(null)
    const go = (place: string, id?: string) =>
      page.evaluate(
        (where) =>
          (window as unknown as { Guichet: (...call: unknown[]) => unknown }).Guichet('navigate', ...where),
        [place, ...(id ? [id] : [])],
      )
    await go('article', 'help:en/synonyms')
    await panel.heading('Synonyms').waitFor()
    await panel.button('This solved it').waitFor()
    await go('my-cases')
    await panel.dialog
      .getByText(/who is asking|sign/i)
      .first()
      .waitFor()
    await go('ask')
    await panel.question.waitFor()
    await expect(go('nowhere')).rejects.toThrow('navigate leads to: ask, new-case, my-cases')
  })
})
