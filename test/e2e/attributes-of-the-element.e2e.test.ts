import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'

describe('<guichet-widget>', () => {
  const { visit, guichet } = describeInBrowser()

  it('takes back what an attribute has said when that is removed', async () => {
    const page = await visit({
      page: {
        html: `<!doctype html><html lang="en"><title>Shop</title>
          <guichet-widget site="pub_demo" theme="dark" locale="de" launcher="false"></guichet-widget>
          <script src="${guichet().url}/guichet.js"></script></html>`,
      },
    })
    const info = () =>
      page.evaluate(() =>
        (window as unknown as { Guichet: (verb: string) => Promise<{ locale: string }> }).Guichet('info'),
      )
    expect(await info()).toMatchObject({ site: 'pub_demo', locale: 'de' })
    const launcher = page.getByRole('button', { name: 'Help' })
    await page.evaluate(() => {
      const element = document.querySelector('guichet-widget')
      for (const name of ['theme', 'locale', 'launcher']) element?.removeAttribute(name)
    })
    await launcher.click()
    expect(await info()).toMatchObject({ site: 'pub_demo', locale: 'en' })
    const panel = page.locator('[data-guichet="panel"] .panel')
    await panel.waitFor()
    const scheme = () => panel.evaluate((element) => getComputedStyle(element).colorScheme)
    expect(await scheme()).toBe('light')

    await page.evaluate(() => document.querySelector('guichet-widget')?.setAttribute('theme', 'dark'))
    await expect.poll(scheme).toBe('dark')
    await page.evaluate(() => document.querySelector('guichet-widget')?.removeAttribute('theme'))
    await expect.poll(scheme).toBe('light')
  })
})
