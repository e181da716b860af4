import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { PATIENCE } from '../support/patience.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible } from './help-panel.ts'

const DAY_MS = 86_400_000

/** From 15:00 to 17:00 UTC, some days from now. */
function window(days: number) {
  const date = new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
  return { from: `${date}T15:00:00.000Z`, to: `${date}T17:00:00.000Z` }
}

describe("support's page about a call", () => {
  const { visit, guichet } = describeInBrowser()
  const windows = [window(3), window(5)]

  /** The links of support's mail about a new case that asks for a call. */
  async function askedCall(about: string) {
    const subject = `${about} ${randomUUID()}`
    const client = await demoClient(guichet().url, 'premium')
    const callBack = { timeZone: 'Europe/Paris', medium: 'video' as const, windows }
    const { opened } = await client.post({ ...demoCase, subject, callBack }, subject)
    const mailed = async (address: string, words: string) => {
      const { messages } = await (await fetch(`${guichet().url}/demo/mail.json`)).json()
      const found = messages.find(
        (mail: { subject: string; to: { address: string }[] }) =>
          mail.to[0]?.address === address &&
          mail.subject.includes(opened.number) &&
          mail.subject.includes(words),
      )
      return found && (await (await fetch(`${guichet().url}/demo/mail/${found.id}/body`)).text())
    }
    await expect.poll(() => mailed('team@support.example', subject), PATIENCE).toBeTruthy()
    const html: string = await mailed('team@support.example', subject)
    const links = [...html.matchAll(/href="([^"]*\/support\/call-backs\/[^"]*)"/g)].map(([, link]) =>
      String(link).replaceAll('&amp;', '&'),
    )
    return { links, mailed, read: () => client.read(opened.number) }
  }

  async function expectNoSidewaysScroll(page: Page) {
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
  }

  it('confirms, moves and cancels a call without a script', async () => {
    const { links, mailed, read } = await askedCall('Without a script')
    const page = await visit({ context: { javaScriptEnabled: false } })
    await page.goto(links[1] ?? '')
    expect(await page.getByLabel('Start').inputValue()).toBe(windows[1]?.from)
    await page.getByLabel('Your name').first().fill('Kim')
    await page.getByRole('button', { name: 'Confirm the call' }).click()
    await page.getByText('The call is confirmed.').waitFor()
    await page.getByText('Decided by Kim.').waitFor()
    await page.reload()
    expect((await read()).callBack).toMatchObject({ status: 'confirmed', sequence: 1 })

    await page.getByLabel('Start').selectOption(windows[0]?.from ?? '')
    await page.getByRole('button', { name: 'Move the call' }).click()
    await page.getByText('at another time than at first').waitFor()

    await page.getByLabel('A word to the contact').last().fill('We are ill.')
    await page.getByRole('button', { name: 'Cancel the call' }).click()
    await page.getByText('The call is cancelled.').waitFor()
    expect((await read()).callBack).toMatchObject({ status: 'cancelled', sequence: 3 })
    await expect
      .poll(() => mailed('ines@maison-aubier.example', 'cancelled'), PATIENCE)
      .toContain('We are ill.')
  })

  it('keeps what was filled in when the time does not suit, and says why', async () => {
    const { links } = await askedCall('Too long')
    const page = await visit()
    await page.goto(links[0] ?? '')
    await page.getByLabel('Length').selectOption('120')
    await page.getByLabel('Start').selectOption({ index: 2 })
    await page.getByLabel('Your name').first().fill('Kim')
    await page.getByRole('button', { name: 'Confirm the call' }).click()
    await page.getByRole('alert').getByText('the contact is not free for so long').waitFor()
    expect(await page.getByLabel('Length').inputValue()).toBe('120')
    expect(await page.getByLabel('Your name').first().inputValue()).toBe('Kim')
    await expectAccessible(page)
  })

  it.each([
    { width: 360, colorScheme: 'light' as const, locale: 'en' },
    { width: 360, colorScheme: 'dark' as const, locale: 'fr' },
    { width: 1280, colorScheme: 'light' as const, locale: 'fr' },
    { width: 1280, colorScheme: 'dark' as const, locale: 'en' },
  ])('can be read and worked by everybody: $width px, $colorScheme, $locale', async (look) => {
    const { width, colorScheme, locale } = look
    const { links } = await askedCall(`Look ${width} ${colorScheme}`)
    const page = await visit({ locale, context: { viewport: { width, height: 800 }, colorScheme } })
    for (const link of [links[0] ?? '', `${links.at(-1)}x`]) {
      await page.goto(link)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
  })
})
