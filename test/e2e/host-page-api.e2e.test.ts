import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

type Guichet = (verb: string, ...args: unknown[]) => Promise<unknown>

const SNIPPET =
  "(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')"

describe('what a host page may say', () => {
  const { visit, guichet } = describeInBrowser()
  const html = (body: string, head = '') =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body><main><h1>A page</h1></main>${body}</body></html>`
  const tag = () => `<script async src="${guichet().url}/guichet.js"></script>`
  const visitPage = (body: string, head?: string) => visit({ page: { html: html(body, head) } })

  const call = (page: Page, ...args: unknown[]) =>
    page.evaluate((given) => {
      const { Guichet } = window as unknown as { Guichet: Guichet }
      return Guichet(...(given as [string]))
    }, args)
  const refusal = (page: Page, ...args: unknown[]) =>
    page.evaluate((given) => {
      const { Guichet } = window as unknown as { Guichet: Guichet }
      return Guichet(...(given as [string])).then(
        () => 'carried out',
        (error: Error) => error.message,
      )
    }, args)
  const launcher = (page: Page) => page.getByRole('button', { name: 'Help', exact: true })
  /** What the page has fetched from the server, paths alone. */
  const fetched = (page: Page) =>
    page.evaluate(
      (server) =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.startsWith(server))
          .map(({ name }) => new URL(name).pathname),
      guichet().url,
    )

  it('asks the server for nothing, and keeps nothing, before somebody goes for help', async () => {
    const page = await visitPage(
      `<script>${SNIPPET}
Guichet('init',{site:'pub_demo',locale:'en'})
Guichet('identify',{getToken:()=>fetch('/help-token').then(r=>r.text())})
Guichet('prefill',{subject:'One'})
Guichet('session-data',{plan:'pro'})
Guichet('suggest',{page:'/orders'})
Guichet('page-view')
Guichet('on','open',()=>{})
window.told = Guichet('info')</script>${tag()}`,
    )
    await launcher(page).waitFor()
    await page.waitForTimeout(300)
    expect(await fetched(page)).toEqual(['/guichet.js'])
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
      '',
      0,
      0,
    ])
    expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual({
      site: 'pub_demo',
      locale: 'en',
      open: false,
      identified: true,
      draft: false,
    })
    await launcher(page).hover()
    await expect
      .poll(async () => (await fetched(page)).some((path) => path.startsWith('/assets/panel-')))
      .toBe(true)
  })

  it('is told what is wrong with a call, and what to do', async () => {
    const page = await visitPage(`<script>${SNIPPET}</script>${tag()}`)
    expect(await refusal(page, 'open')).toContain("{ site: 'pub_…' }")
    expect(await refusal(page, 'init', {})).toContain("{ site: 'pub_…' }")
    expect(await refusal(page, 'init', { site: 'pub_demo' })).toBe('carried out')
    expect(await refusal(page, 'init', { site: 'pub_other' })).toMatch(/pub_demo.*destroy/)
    expect(await refusal(page, 'dance')).toMatch(/no verb "dance"\. There are: init, config/)
    expect(await refusal(page, 'navigate', 'nowhere')).toMatch(/navigate leads to: ask, new-case/)
    // Refused calls leave the launcher as it was.
    await launcher(page).click()
    await helpPanel(page).dialog.waitFor()
    expect(await refusal(page, 'identify', {})).toContain('getToken')
    expect(await refusal(page, 'on', 'opened', null)).toMatch(/no event "opened"\. There are: ready, open/)
  })

  it('opens at a place, tells of drafts, and goes away', async () => {
    const page = await visitPage(`<script>${SNIPPET}\nGuichet('init',{site:'pub_demo'})</script>${tag()}`)
    const panel = helpPanel(page)
    await call(page, 'toggle')
    await panel.question.fill('how do I reindex')
    await expect.poll(() => call(page, 'info')).toMatchObject({ open: true, draft: true })
    await call(page, 'toggle')
    await panel.dialog.waitFor({ state: 'hidden' })
    await call(page, 'search', 'rate limits')
    await expect.poll(() => panel.question.inputValue()).toBe('rate limits')
    await call(page, 'destroy')
    expect(await page.locator('[data-guichet]').count()).toBe(0)
    expect(await call(page, 'info')).toMatchObject({ site: null, open: false })
  })

  it('may say it all on an element, whose attributes may change, and which tells what happens', async () => {
    const page = await visitPage(
      `<guichet-widget site="pub_demo" locale="fr"></guichet-widget>
<script>for (const name of ['ready','open','close']) document.querySelector('guichet-widget').addEventListener(name, (event) => {
  (window.heard ??= []).push([event.type, event.detail]) })</script>${tag()}`,
    )
    await page.getByRole('button', { name: 'Aide', exact: true }).waitFor()
    const element = page.locator('guichet-widget')
    await element.evaluate((each) => each.setAttribute('locale', 'de'))
    await page.getByRole('button', { name: 'Hilfe', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { heard: unknown }).heard))
      .toEqual([
        ['ready', { site: 'pub_demo' }],
        ['open', {}],
      ])
    await element.evaluate((each) => each.remove())
    await expect.poll(() => page.locator('[data-guichet]').count()).toBe(0)
  })

  it('has one element: a second one is refused, and says so', async () => {
    const page = await visitPage(tag())
    await page.waitForFunction(() => customElements.get('guichet-widget'))
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.evaluate(() => {
      for (const site of ['pub_demo', 'pub_demo']) {
        const element = document.createElement('guichet-widget')
        element.setAttribute('site', site)
        document.body.append(element)
      }
    })
    await expect.poll(() => faults).toContain('Guichet: one element a page.')
    expect(await launcher(page).count()).toBe(1)
  })

  it('keeps its element, and what was typed, over a navigation that replaces the body', async () => {
    const page = await visitPage(`<guichet-widget site="pub_demo"></guichet-widget>${tag()}`)
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('how do I reindex')
    await page.evaluate(() => {
      const body = document.createElement('body')
      body.innerHTML = '<h1>Another page</h1><guichet-widget site="pub_demo" locale="fr"></guichet-widget>'
      document.documentElement.replaceChild(body, document.body)
      const script = document.createElement('script')
      script.src = (document.querySelector('script[src]') as HTMLScriptElement | null)?.src ?? ''
    })
    await expect.poll(() => call(page, 'info')).toMatchObject({ locale: 'fr', draft: true })
  })

  it('has its launcher back when the page replaces its body', async () => {
    const page = await visitPage(`<script>${SNIPPET}\nGuichet('init',{site:'pub_demo'})</script>${tag()}`)
    await launcher(page).waitFor()
    await page.evaluate(() => {
      document.documentElement.replaceChild(document.createElement('body'), document.body)
    })
    await launcher(page).click()
    await helpPanel(page).dialog.waitFor()
  })

  it('may load the tag twice, and once more, for another language', async () => {
    const again = () =>
      `<script async src="${guichet().url}/guichet.js" data-site="pub_demo" data-locale="en"></script>`
    const page = await visitPage(again() + again())
    await launcher(page).waitFor()
    await page.evaluate((server) => {
      const script = document.createElement('script')
      Object.assign(script, { src: `${server}/guichet.js` })
      Object.assign(script.dataset, { site: 'pub_demo', locale: 'fr' })
      document.body.append(script)
    }, guichet().url)
    await page.getByRole('button', { name: 'Aide', exact: true }).waitFor()
    expect(await page.locator('[data-guichet="launcher"]').count()).toBe(1)
  })

  it('is a module as well, without a global', async () => {
    const page = await visitPage(
      `<script type="module">
import { guichet } from '${guichet().url}/guichet.mjs'
await guichet('init', { site: 'pub_demo', locale: 'en' })
window.module = guichet
</script>`,
    )
    await launcher(page).click()
    await helpPanel(page).dialog.waitFor()
    expect(await page.evaluate(() => 'Guichet' in window)).toBe(false)
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { module: Guichet }).module('info')))
      .toMatchObject({ site: 'pub_demo', open: true })
  })

  it('works with a loader that is older than the server', async () => {
    const current = await (await fetch(`${guichet().url}/guichet.js`)).text()
    const older = current.replace(/panel-[\w-]{8}\.js/, 'panel-0lD_hash.js')
    expect(older).not.toBe(current)
    const page = await visitPage(tag())
    await page.route(/guichet\.js$/, (route) =>
      route.fulfill({ body: older, contentType: 'text/javascript' }),
    )
    await page.reload()
    await page.waitForFunction(() => 'Guichet' in window)
    await call(page, 'init', { site: 'pub_demo' })
    await launcher(page).click()
    const panel = helpPanel(page)
    await panel.dialog.waitFor()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link').first().waitFor()
  })

  it('gets its panel at the second try when the first one failed', async () => {
    const page = await visitPage(`<script>${SNIPPET}\nGuichet('init',{site:'pub_demo'})</script>${tag()}`)
    await page.route(/\/assets\/panel-/, (route) => route.abort(), { times: 1 })
    await launcher(page).hover()
    await page.getByRole('button', { name: 'Help ↻', exact: true }).click()
    const panel = helpPanel(page)
    await panel.dialog.waitFor()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link').first().waitFor()
  })
})
