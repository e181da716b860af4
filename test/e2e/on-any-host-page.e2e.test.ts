import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** The snippet of the first design, to the letter: it loses the arguments of its calls. */
const EARLY_SNIPPET = `(function(w,n){w[n]=w[n]||function(){return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([arguments,y,r])})}})(window,'Guichet')
Guichet('init',{site:'pub_demo',locale:'fr'})
Guichet('identify',{getToken:()=>fetch('/help-token').then(r=>r.text())})`

describe('the widget on a host page', () => {
  const { visit, guichet } = describeInBrowser()
  const token = async (as: string) => (await fetch(`${guichet().url}/demo/token?as=${as}`)).text()
  const html = (inline: string, { doctype = '<!doctype html>', attributes = '' } = {}) =>
    `${doctype}<html lang="en"${attributes}><head><meta charset="utf-8"><title>A page</title></head><body><main><h1>A page</h1></main>
<script nonce="n">${inline}</script>
<script nonce="n" async src="${guichet().url}/guichet.js"></script></body></html>`

  it.each([
    ['as it is', (snippet: string) => snippet],
    [
      'with other code around it, which runs once',
      (snippet: string) =>
        `const own = 1; window.runs = (window.runs ?? 0) + 1;\n${snippet}\nclass Own {}; window.runs += 1`,
    ],
  ])('works with the first form of the snippet: %s', async (_, script) => {
    const page = await visit({
      page: { html: html(script(EARLY_SNIPPET)), helpToken: await token('premium') },
    })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Ouvrir un cas').click()
    await panel.dialog.getByLabel('Objet').waitFor()
    expect([undefined, 2]).toContain(await page.evaluate(() => (window as { runs?: number }).runs))
  })

  it('works under a policy of nonces and trusted types alone', async () => {
    const policy = `default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; connect-src 'self' ${guichet().url}; require-trusted-types-for 'script'`
    const page = await visit({
      page: {
        html: html(EARLY_SNIPPET),
        headers: { 'content-security-policy': policy },
        helpToken: await token('standard'),
      },
    })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('comment réindexer mon moteur')
    await panel.documentation.getByRole('link').first().waitFor()
    await panel.button('Ouvrir un cas').click()
    await panel.dialog.getByLabel('Objet').waitFor()
  })

  it('takes a page that says to log in, where a token should be, for nobody', async () => {
    const page = await visit({
      page: { html: html(EARLY_SNIPPET), helpToken: '<!doctype html>\n<title>Log in</title>' },
    })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Ouvrir un cas').click()
    await panel.dialog.getByText('nous devons savoir qui le demande').waitFor()
  })

  it('reads left to right, in its own colours, on a page of quirks that reads the other way', async () => {
    const inline = `${EARLY_SNIPPET.split('\n')[0]}\nGuichet('init',{site:'pub_demo',locale:'en'})`
    const page = await visit({
      page: { html: html(inline, { doctype: '', attributes: ' dir="rtl"' }) },
      context: { colorScheme: 'dark' },
    })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('rate limits')
    await panel.documentation.getByRole('link', { name: /^Rate limits/ }).click()
    const cell = panel.dialog.getByRole('cell').first()
    await cell.waitFor()
    const styles = await cell.evaluate((element) => {
      const panelElement = element.closest('[role="dialog"]') as Element
      return [
        getComputedStyle(panelElement).direction,
        getComputedStyle(element).color === getComputedStyle(panelElement).color,
      ]
    })
    expect(styles).toEqual(['ltr', true])
    await expectAccessible(page)
  })

  it.each([
    [320, 256],
    [320, 640],
  ])('leaves room to read and write at %d by %d pixels', async (width, height) => {
    const page = await visit({ as: 'premium', context: { viewport: { width, height } } })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    const description = panel.dialog.getByLabel('What happened?')
    await description.fill('It stands still.')
    const box = await description.boundingBox()
    expect(box?.width).toBeGreaterThan(250)
    await panel.button('Send the case').click()
    await panel.dialog.getByText(/things to put right/).waitFor()
    await expectAccessible(page)
  })
})
