import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** Made up, and put together here so that no scanner takes this file for a leak. */
const KEY = `sk_${'live_'}q7Rz1Lw9Xc3Vb5Nm8Kj2Hg4F`

describe('a secret', () => {
  const { visit } = describeInBrowser()

  it('leaves the browser in no question, draft or event, and is in no storage, until it is sent all the same', async () => {
    const page = await visit({ as: 'standard' })
    const sent: string[] = []
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill(`reindex fails with ${KEY}`)
    await panel.documentation.waitFor()
    await fillCase(panel, `Reindex fails with ${KEY}`)
    await panel.dialog.getByLabel('What happened?').fill(`I sent ${KEY} and it says no.`)
    await panel.dialog.getByText('This looks like a secret').first().waitFor()
    await expect
      .poll(() => sent.filter((each) => each.includes('/v1/suggestions')).join())
      .toContain('and it says no')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('and it says no'))
    const leaks = () => sent.filter((each) => each.includes(KEY))
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    expect(stored).not.toContain(KEY)
    expect(leaks()).toEqual([])
    await expectAccessible(page)

    await panel.button('Hide it').first().click()
    await panel.button('Send the case').click()
    await panel.button('Send anyway').click()
    await panel.heading('Your case is open').waitFor()
    expect(leaks()).toHaveLength(1)
    expect(leaks()[0]).toContain('/v1/cases')
    expect(leaks()[0]).toContain('"subject":"Reindex fails with ••••••"')
  })

  it('is taken out of the errors that the page reported, before anybody sees them', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await fillCase(panel, 'Errors of the page')
    await page.evaluate(`console.error("Refused: ${KEY}")`)
    await panel.dialog.getByText('What looks like a secret has been taken out.').waitFor()
    expect(await panel.dialog.textContent()).not.toContain(KEY)
    await panel.dialog.getByRole('checkbox', { name: 'Errors that this page reported' }).check()
    const posted = page.waitForRequest((request) => request.url().endsWith('/v1/cases'))
    await panel.button('Send the case').click()
    const body = (await posted).postData() ?? ''
    expect(body).toContain('Refused: ••••••')
    expect(body).not.toContain(KEY)
  })
})
