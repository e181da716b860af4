import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { subjectsOfCases } from './cases-of.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** Ends the page's process, as a fault of the browser or a lack of memory does, and answers it loaded anew. */
async function crash(page: Page): Promise<Page> {
  const url = page.url()
  const session = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  session.send('Page.crash').catch(() => {})
  await crashed
  const next = await page.context().newPage()
  await next.goto(url)
  return next
}

const hasDraft = (page: Page) =>
  page.evaluate(async () => {
    const { Guichet } = window as unknown as { Guichet(verb: string): Promise<{ draft: boolean }> }
    return (await Guichet('info')).draft
  })

async function openForm(page: Page) {
  const panel = helpPanel(page)
  await panel.open()
  await panel.button('Open a case').click()
  return {
    panel,
    subject: panel.dialog.getByLabel('Subject'),
    text: panel.dialog.getByLabel('What happened?'),
  }
}

describe('a draft', () => {
  const { visit, guichet } = describeInBrowser()

  it('is there after a reload, up to the last key', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Kept')
    await panel.dialog.getByLabel('Subject').press('End')
    await page.keyboard.type('!')
    await page.reload()
    const { subject, text } = await openForm(page)
    await expect.poll(() => subject.inputValue()).toBe('Kept!')
    await expect.poll(() => text.inputValue()).toBe('What happened to Kept')
  })

  it('is there after the page has crashed', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Crashed')
    // What was typed less than a moment before a crash may be lost; a reload loses nothing.
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('What happened to Crashed'))
    const { subject, text } = await openForm(await crash(page))
    await expect.poll(() => subject.inputValue()).toBe('Crashed')
    await expect.poll(() => text.inputValue()).toBe('What happened to Crashed')
  })

  it('opens one case although the page crashes between the post and its answer', async () => {
    const page = await visit({ as: 'standard' })
    let arrived = () => {}
    const posted = new Promise<void>((resolve) => {
      arrived = resolve
    })
    await page.route(/\/v1\/cases$/, async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      await route.fetch()
      arrived()
    })
    const panel = helpPanel(page)
    await panel.open()
    const subject = `Crashed on its way ${randomUUID()}`
    await fillCase(panel, subject)
    await panel.button('Send the case').click()
    await posted
    const next = await crash(page)
    const { panel: again, subject: field } = await openForm(next)
    await expect.poll(() => field.inputValue()).toBe(subject)
    await again.button('Send the case').click()
    await again.heading('Your case is open').waitFor()
    const subjects = await subjectsOfCases(guichet().url, 'standard')
    expect(subjects.filter((each) => each === subject)).toHaveLength(1)
  })

  it('is there after the session has ended and the person has signed in again', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Session')
    await page.route(/\/v1\/cases$/, (route) =>
      route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'token_expired', requestId: 'req_1' }),
      }),
    )
    await panel.button('Send the case').click()
    await panel.dialog.getByText('Your session has ended. Sign in again to go on.').waitFor()
    await page.unroute(/\/v1\/cases$/)
    await panel.button('I have signed in').click()
    await expect.poll(() => panel.dialog.getByLabel('Subject').inputValue()).toBe('Session')
    await panel.button(/^Send/).click()
    await panel.heading('Your case is open').waitFor()
  })

  it('is known to the host page, which can warn before it logs somebody out', async () => {
    const page = await visit({ as: 'standard' })
    expect(await hasDraft(page)).toBe(false)
    const panel = helpPanel(page)
    await panel.open()
    expect(await hasDraft(page)).toBe(false)
    await fillCase(panel, 'About to log out')
    await expect.poll(() => hasDraft(page)).toBe(true)
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
    await expect.poll(() => hasDraft(page)).toBe(false)
  })

  it('lasts as long as the page where the browser keeps nothing, and says so', async () => {
    const page = await visit({ as: 'standard' })
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
      }
    })
    await page.reload()
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Nowhere to keep it')
    await panel.dialog.getByText('This browser keeps no drafts: yours is lost').waitFor()
    await expectAccessible(page)
    await panel.button('Close').click()
    await panel.open()
    await expect.poll(() => panel.dialog.getByLabel('Subject').inputValue()).toBe('Nowhere to keep it')
  })

  it('says the same where storage is full', async () => {
    const page = await visit({ as: 'standard' })
    await page.evaluate(() => {
      for (const storage of [localStorage, sessionStorage]) {
        for (let size = 1 << 22; size > 0; size >>= 1) {
          try {
            for (let part = 0; part < 8; part += 1) storage.setItem(`${size}-${part}`, 'x'.repeat(size))
          } catch {}
        }
      }
    })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'No room for it')
    await panel.dialog.getByText('This browser keeps no drafts: yours is lost').waitFor()
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
  })
})
