import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { subjectsOfCases } from './cases-of.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** Another tab of the same browser, with the form open. */
async function anotherTab(page: Page) {
  const other = await page.context().newPage()
  await other.goto(page.url())
  const panel = helpPanel(other)
  await panel.open()
  await panel.button('Open a case').click()
  return { other, panel, text: panel.dialog.getByLabel('What happened?') }
}

const kept = (page: Page, text: string) =>
  page.waitForFunction((part) => JSON.stringify(localStorage).includes(part), text)

const keptInTab = (page: Page, text: string) =>
  page.waitForFunction((part) => JSON.stringify(sessionStorage).includes(part), text)

/** Holds back what other tabs tell this one; answers the way to let it go. */
async function holdNews(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const held: StorageEvent[] = []
    const hold = (event: StorageEvent) => {
      event.stopImmediatePropagation()
      held.push(event)
    }
    addEventListener('storage', hold, true)
    const letNewsGo = () => {
      removeEventListener('storage', hold, true)
      for (const { key, oldValue, newValue, storageArea } of held) {
        dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue, storageArea }))
      }
    }
    Object.assign(window, { letNewsGo })
  })
  return () => page.evaluate(() => (window as unknown as { letNewsGo(): void }).letNewsGo())
}

describe('a draft in two tabs', () => {
  const { visit, guichet } = describeInBrowser()

  it('is one draft: each tab shows what the other has written', async () => {
    const first = await visit({ as: 'standard' })
    const panel = helpPanel(first)
    await panel.open()
    await fillCase(panel, 'One draft')
    await kept(first, 'What happened to One draft')
    const { text } = await anotherTab(first)
    await expect.poll(() => text.inputValue()).toBe('What happened to One draft')
    await text.fill('Written in the second tab')
    await first.bringToFront()
    await expect
      .poll(() => panel.dialog.getByLabel('What happened?').inputValue())
      .toBe('Written in the second tab')
  })

  it('becomes two where both wrote without knowing of each other, with a way from one to the other', async () => {
    const first = await visit({ as: 'standard' })
    const panel = helpPanel(first)
    await panel.open()
    await fillCase(panel, 'Two drafts')
    await kept(first, 'What happened to Two drafts')
    const { other, panel: second, text } = await anotherTab(first)
    await expect.poll(() => text.inputValue()).toBe('What happened to Two drafts')
    const news = await Promise.all([holdNews(first), holdNews(other)])
    await panel.dialog.getByLabel('What happened?').fill('Written in the first tab')
    await text.fill('Written in the second tab')
    await keptInTab(first, 'Written in the first tab')
    await keptInTab(other, 'Written in the second tab')
    for (const letGo of news) await letGo()
    await second.dialog.getByText('You have another unsent draft').waitFor()
    await panel.dialog.getByText('You have another unsent draft').waitFor()
    await kept(first, 'Written in the first tab')
    await kept(first, 'Written in the second tab')
    await expectAccessible(other)
    await second.button('Go on with it').click()
    await expect.poll(() => text.inputValue()).toBe('Written in the first tab')
    await second.button('Go on with it').click()
    await expect.poll(() => text.inputValue()).toBe('Written in the second tab')
  })

  it('is one case although it is sent from both, the first without an answer', async () => {
    const first = await visit({ as: 'standard' })
    await first.route(/\/v1\/cases$/, async (route) => {
      await route.fetch()
      await route.abort()
    })
    const panel = helpPanel(first)
    await panel.open()
    const subject = `Sent from both ${randomUUID()}`
    await fillCase(panel, subject)
    await kept(first, `What happened to ${subject}`)
    const { panel: second, text } = await anotherTab(first)
    await expect.poll(() => text.inputValue()).toBe(`What happened to ${subject}`)

    await first.bringToFront()
    await panel.button('Send the case').click()
    await panel.dialog.getByText('The connection failed. Nothing is lost: send it again.').waitFor()
    await second.button(/^Send/).click()
    await second.heading('Your case is open').waitFor()
    const subjects = await subjectsOfCases(guichet().url, 'standard')
    expect(subjects.filter((each) => each === subject)).toHaveLength(1)
  })
})
