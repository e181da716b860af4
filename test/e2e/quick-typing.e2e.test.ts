import { describe, expect, it, onTestFinished } from 'vitest'
import { startSteadyProxy } from '../bench/steady-proxy.ts'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

describe('a question that is typed', () => {
  const { visit, guichet } = describeInBrowser()

  /** A page whose suggestions take so long, in milliseconds. */
  async function visitSlowServer(answersAfterMs: number) {
    const proxy = await startSteadyProxy(guichet().url, answersAfterMs)
    onTestFinished(() => proxy.close())
    const html = `<!doctype html><html lang="en"><title>A page</title><body>
<script>window.Guichet=function(){return new Promise((y,r)=>{(Guichet.q=Guichet.q||[]).push([arguments,y,r])})};Guichet('init',{site:'pub_demo'})</script>
<script async src="${proxy.url}/guichet.js"></script></body></html>`
    const page = await visit({ page: { html } })
    const panel = helpPanel(page)
    await panel.open()
    return { page, panel, proxy }
  }

  it('is never queued: the server sees every earlier question given up', async () => {
    const { panel, proxy } = await visitSlowServer(4_000)
    await panel.question.pressSequentially('crawl rules', { delay: 200 })
    await panel.documentation.waitFor()
    await expect.poll(() => proxy.asked().all - proxy.asked().aborted).toBe(1)
    expect(proxy.asked().all).toBeGreaterThan(5)
  })

  it('is answered at once, and without the server, where it was answered before', async () => {
    const { page, panel, proxy } = await visitSlowServer(0)
    const links = () => panel.dialog.locator('.lanes[aria-busy="false"]')
    await panel.question.fill('crawl rule')
    await links().waitFor()
    await panel.question.fill('crawl rules')
    await panel.documentation.getByRole('link').first().waitFor()
    await links().waitFor()
    const { all } = proxy.asked()
    await page.context().setOffline(true)
    for (const key of ['Backspace', 's', 'Backspace', 's']) {
      await panel.question.press(key)
      // In the very task of the key: no placeholder, no dimming, nothing to wait for.
      expect(await links().count()).toBe(1)
    }
    expect(proxy.asked().all).toBe(all)
    expect(await panel.dialog.getByText('Suggestions are not available just now.').count()).toBe(0)
  })
})
