import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { attachmentsOf } from './cases-of.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** A picture of 4 × 4 dots, as the clipboard gives it: without a name of its own. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAECAIAAAAmkwkpAAAAEElEQVR4nGP4z8AARwzEcQCukw/x0F8jngAAAABJRU5ErkJggg=='

/** Pastes into, or drops onto, what has the given label in the panel. */
function give(page: Page, how: 'paste' | 'drop', label: string, name: string) {
  return page.evaluate(
    ({ how, label, name, picture }) => {
      const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
      const labels = Array.from(root?.querySelectorAll('label') ?? [])
      const field = root?.getElementById(
        labels.find(({ textContent }) => textContent === label)?.htmlFor ?? '',
      )
      const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name, { type: 'image/png' }))
      const options = { bubbles: true, cancelable: true, composed: true }
      return !field?.dispatchEvent(
        how === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data }),
      )
    },
    { how, label, name, picture: PICTURE },
  )
}

const bigFile = {
  name: 'crawl.log',
  mimeType: 'text/plain',
  buffer: Buffer.alloc(4_000_000, 'A line of a log.\n'),
}

/** A line on which a large file takes minutes; answers the way to make it quick again. */
async function slowLine(page: Page): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const setUpload = async (uploadThroughput: number) => {
    const others = { offline: false, latency: 0, downloadThroughput: -1 }
    await session.send('Network.emulateNetworkConditions', { ...others, uploadThroughput })
  }
  await setUpload(20_000)
  return () => setUpload(-1)
}

describe('files', () => {
  const { visit, guichet } = describeInBrowser()

  async function writeCase(subject: string) {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, subject)
    const files = panel.dialog.getByRole('list', { name: 'Files' }).getByRole('listitem')
    const choose = panel.dialog.locator('input[type=file]')
    const send = async () => {
      await panel.button('Send the case').click()
      await panel.heading('Your case is open').waitFor()
    }
    return { page, panel, files, choose, send }
  }

  it('are pasted into any field and dropped anywhere on the form, and shown before they are sent', async () => {
    const { page, files, send } = await writeCase('Pasted')
    expect(await give(page, 'paste', 'Subject', 'image.png')).toBe(true)
    expect(await give(page, 'drop', 'What happened?', 'map.png')).toBe(true)
    await expect.poll(() => files.count()).toBe(2)
    expect(await files.first().textContent()).toMatch(/screenshot-\d{4}-\d\d-\d\d-\d\d\.\d\d\.\d\d\.png/)
    await files.nth(1).locator('canvas').waitFor()
    await expectAccessible(page)
    await send()
    await expect.poll(() => attachmentsOf(guichet().url, 'standard', 'Pasted')).toHaveLength(2)
  })

  it('are shown on a page whose policy allows no picture, and break none of it', async () => {
    const { url } = guichet()
    const policy = `default-src 'none'; script-src 'nonce-n'; style-src 'nonce-n'; connect-src 'self' ${url}; require-trusted-types-for 'script'`
    const page = await visit({
      page: {
        html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body><script nonce="n">
window.broken = []
addEventListener('securitypolicyviolation', ({ violatedDirective }) => window.broken.push(violatedDirective))
window.Guichet = function () { const given = arguments; return new Promise((y, r) => { (Guichet.q = Guichet.q || []).push([given, y, r]) }) }
Guichet('init', { site: 'pub_demo' })
Guichet('identify', { getToken: () => fetch('/help-token').then((answer) => answer.text()) })
</script><script nonce="n" async src="${url}/guichet.js"></script></body></html>`,
        headers: { 'content-security-policy': policy },
        helpToken: await (await fetch(`${url}/demo/token?as=standard`)).text(),
      },
    })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Pictures')
    await give(page, 'paste', 'Subject', 'image.png')
    await panel.dialog.locator('.file canvas').waitFor()
    expect(await page.evaluate(() => (window as unknown as { broken: string[] }).broken)).toEqual([])
  })

  it('show how far they have come, and stop at a click: the server keeps nothing of them', async () => {
    const { page, panel, files, choose, send } = await writeCase('Stopped')
    await choose.setInputFiles(bigFile)
    await slowLine(page)
    await send()
    const stopped = page.waitForEvent('requestfailed', (request) => request.url().includes('/attachments'))
    await panel.dialog.getByRole('progressbar', { name: 'crawl.log' }).waitFor()
    await expectAccessible(page)
    await panel.button('Stop sending crawl.log').click()
    await stopped
    await expect.poll(() => files.count()).toBe(0)
    expect(await attachmentsOf(guichet().url, 'standard', 'Stopped')).toEqual([])
  })

  it('are sent again after a failure, and arrive once', async () => {
    const { page, panel, choose, send } = await writeCase('Sent again')
    await choose.setInputFiles({ ...bigFile, buffer: Buffer.from('A line.') })
    await page.route(/\/attachments/, (route) => route.abort(), { times: 3 })
    await send()
    await panel.button('Try again: crawl.log').click()
    await panel.dialog.getByText('All files have arrived.').waitFor()
    expect(await attachmentsOf(guichet().url, 'standard', 'Sent again')).toEqual(['crawl.log'])
  })

  it('are missed by name after a reload', async () => {
    const { page, choose } = await writeCase('Missed')
    await choose.setInputFiles({ ...bigFile, buffer: Buffer.from('A line.') })
    await page.reload()
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByText('Not kept when the page was left: crawl.log.').waitFor()
    await panel.dialog
      .locator('input[type=file]')
      .setInputFiles({ ...bigFile, buffer: Buffer.from('A line.') })
    await panel.dialog.getByText('Not kept when the page was left').waitFor({ state: 'detached' })
  })

  it('on their way hold up whoever leaves the page by mistake', async () => {
    const { page, panel, choose, send } = await writeCase('Left by mistake')
    await choose.setInputFiles(bigFile)
    const quicken = await slowLine(page)
    await send()
    await panel.dialog.getByRole('progressbar', { name: 'crawl.log' }).waitFor()
    const asked = page.waitForEvent('dialog')
    page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await quicken()
    await panel.dialog.getByText('All files have arrived.').waitFor()
  })
})
