import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

const PHONE = { viewport: { width: 360, height: 740 } }

/** What the keyboard is on, as a screen reader names it. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const active = document.querySelector('[data-guichet="panel"]')?.shadowRoot?.activeElement
    return active?.getAttribute('aria-label') ?? active?.textContent ?? ''
  })

/** A day on which support is there all evening, whatever day it is today. */
const wednesday = (panel: ReturnType<typeof helpPanel>) => panel.button(/^Wednesday.*support is there/).nth(1)

/** The hour that an instant has on a clock in Paris. */
const hourInParis = (instant: string | undefined) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: 'Europe/Paris' }).format(
    Date.parse(instant ?? ''),
  )

describe('a call-back', () => {
  const { visit, guichet } = describeInBrowser()

  it('is asked for with a case, in the person’s zone, by mouse', async () => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').fill('Please call')
    await panel.dialog.getByLabel('What happened?').fill('It is easier to show.')
    await panel.dialog.getByRole('radio', { name: 'Problem' }).check()
    await panel.dialog.getByLabel('Engine', { exact: true }).selectOption({ index: 1 })
    await panel.dialog.getByLabel('I would like a call').check()
    await panel.dialog.getByText(/Times in Europe\/Paris/).waitFor()
    // Eight in the morning in California is five in the afternoon in Paris.
    await wednesday(panel).click()
    await panel.button(/^17:00 – 18:00/).waitFor()
    await panel.button('Send the case').click()
    await panel.dialog.getByRole('link', { name: /Pick at least one time/ }).waitFor()
    await panel.button(/^17:00 – 18:00/).click()
    await panel.button(/^18:00 – 19:00/).click()
    await panel.dialog.getByText('Your times: 1 of 10').waitFor()
    await panel.dialog.getByRole('radio', { name: 'Screen sharing' }).check()
    await expectAccessible(page)
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
    await panel.dialog.getByText(/^You have asked for a call\./).waitFor()
    await expectAccessible(page)

    const client = await demoClient(guichet().url, 'premium')
    const [summary] = await client.list()
    const { callBack } = await client.read(summary?.number ?? '')
    expect(callBack).toMatchObject({
      timeZone: 'Europe/Paris',
      medium: 'screen_sharing',
      status: 'requested',
    })
    const [window] = callBack?.windows ?? []
    expect(Date.parse(window?.to ?? '') - Date.parse(window?.from ?? '')).toBe(2 * 60 * 60 * 1000)
  })

  it('is picked by keyboard on a phone, changed, and withdrawn', async () => {
    const client = await demoClient(guichet().url, 'premium')
    const subject = `Call me later ${randomUUID()}`
    const { opened } = await client.post({ ...demoCase, subject }, subject)
    const page = await visit({ as: 'premium', context: PHONE })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('My cases').click()
    await panel.dialog.getByRole('button', { name: new RegExp(subject) }).click()
    await panel.button('Ask for a call').click()
    const firstHour = panel.button(/^17:00 – 18:00/)
    await wednesday(panel).click()
    await firstHour.waitFor()
    await panel.dialog.locator('.day[aria-pressed="true"]').focus()
    const day = await focusedName(page)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focusedName(page)).not.toBe(day)
    await page.keyboard.press('Enter')
    await firstHour.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focusedName(page)).toMatch(/^18:00 – 19:00/)
    await page.keyboard.press('Space')
    await panel.dialog.getByText('Your times: 1 of 10').waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await panel.button('Ask for the call').click()
    await panel.dialog.getByText(/You have asked for a call/).waitFor()
    await expectAccessible(page)

    await panel.button('Change the times').click()
    await panel.button(/^Remove .*18:00–19:00/).click()
    await panel.button('Ask for these times').click()
    await panel.dialog.getByText('Pick at least one time.').waitFor()
    await panel.button(/^19:00 – 20:00/).click()
    await panel.button('Ask for these times').click()
    await expect
      .poll(async () => hourInParis((await client.read(opened.number)).callBack?.windows[0]?.from))
      .toBe('19')

    await panel.button('Withdraw the call').click()
    await panel.dialog.getByText('You have withdrawn the call.').waitFor()
    await panel.button('Ask for another call').waitFor()
    expect((await client.read(opened.number)).callBack?.status).toBe('withdrawn')
  })

  it('that support has confirmed is told with its time and the way in', async () => {
    const client = await demoClient(guichet().url, 'premium')
    const subject = `Confirmed call ${randomUUID()}`
    await client.post({ ...demoCase, subject }, subject)
    const page = await visit({ as: 'premium', locale: 'fr', context: PHONE })
    const when = { from: '2027-03-01T16:00:00.000Z', to: '2027-03-01T16:30:00.000Z' }
    await page.route(/\/v1\/cases\/C-\d+$/, async (route) => {
      const response = await route.fetch()
      const found = await response.json()
      found.callBack = {
        timeZone: 'Europe/Paris',
        medium: 'video',
        windows: [when],
        status: 'confirmed',
        confirmed: when,
        meetingUrl: 'https://meet.example/room',
        sequence: 1,
      }
      await route.fulfill({ response, json: found })
    })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Mes cas').click()
    await panel.dialog.getByRole('button', { name: new RegExp(subject) }).click()
    await panel.dialog.getByText('Le rappel est confirmé').waitFor()
    await panel.dialog.getByText(/lundi 1er mars.*17:00/).waitFor()
    const join = panel.dialog.getByRole('link', { name: /Rejoindre l’appel/ })
    expect(await join.getAttribute('href')).toBe('https://meet.example/room')
    await expectAccessible(page)
  })

  it('is not offered where the plan has none', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').waitFor()
    expect(await panel.dialog.getByLabel('I would like a call').count()).toBe(0)
  })
})
