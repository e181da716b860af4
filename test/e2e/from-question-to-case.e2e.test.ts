import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

describe('a technical contact on a customer’s page', () => {
  const { visit, guichet } = describeInBrowser()

  it('types, reads a suggestion, is not helped, opens a case, sees its number and finds the mail', async () => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await expectAccessible(page)

    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true }).click()
    await panel.heading('Reindex an engine').waitFor()
    await expectAccessible(page)

    await panel.button('No, I still need help').click()
    await panel.heading('Open a case').waitFor()
    await expectAccessible(page)
    await panel.dialog.getByLabel('Subject').fill('The reindex stands still')
    await panel.dialog.getByLabel('What happened?').fill('Since this morning, job_7Q2M stays at "swapping".')
    await panel.dialog.getByRole('radio', { name: /^Problem/ }).check()
    await panel.dialog.getByLabel('Engine', { exact: true }).selectOption({ label: 'Boutique EN' })
    await panel.dialog.getByRole('radio', { name: /^High/ }).check()
    await panel.button('Send the case').click()

    await panel.heading('Your case is open').waitFor()
    await expectAccessible(page)
    const number = /C-\d+/.exec((await panel.dialog.textContent()) ?? '')?.[0]
    expect(number).toBeDefined()

    await panel.button('See my cases').click()
    await panel.dialog.getByText('The reindex stands still').click()
    await panel.dialog.getByText('Since this morning, job_7Q2M').waitFor()
    await expectAccessible(page)

    const mail = await page.context().newPage()
    // Support has a copy with the same number.
    const confirmation = mail
      .getByRole('link', { name: new RegExp(`${number}`) })
      .filter({ hasText: 'ines@maison-aubier.example' })
    await expect
      .poll(async () => {
        await mail.goto(`${guichet().url}/demo/mail`)
        return confirmation.count()
      })
      .toBe(1)
    await confirmation.click()
    await mail.frameLocator('iframe').getByText('The reindex stands still').first().waitFor()
    await expectAccessible(mail)
  })

  it('finds the case with what was searched and read before it', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('crawler returns 403')
    await panel.documentation.getByRole('link').first().click()
    await panel.button('No, I still need help').click()
    await panel.dialog.getByLabel('What happened?').fill('The crawler is refused.')
    await panel.dialog.getByRole('radio', { name: /^Practical question/ }).check()
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()

    const [kept] = await casesOf(guichet().url, 'standard')
    expect(kept.intent.searches.map((search: { query: string }) => search.query)).toContain(
      'crawler returns 403',
    )
    expect(kept.intent.readings).toHaveLength(1)
  })

  it('keeps a draft through a reload', async () => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').fill('Half a case')
    await panel.dialog.getByLabel('What happened?').fill('Written before the reload')

    await page.reload()
    await panel.open()
    await panel.button('Open a case').click()

    await expect.poll(() => panel.dialog.getByLabel('Subject').inputValue()).toBe('Half a case')
    await expect
      .poll(() => panel.dialog.getByLabel('What happened?').inputValue())
      .toBe('Written before the reload')
  })

  it('says that the problem is solved, and the panel believes it', async () => {
    const page = await visit({ as: 'premium', locale: 'fr' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('comment réindexer mon moteur')
    await panel.documentation.getByRole('link', { name: 'Réindexer un moteur', exact: true }).click()
    await panel
      .button(/résolu/)
      .first()
      .click()
    await panel.heading(/./).first().waitFor()
    await expectAccessible(page)
    expect(await panel.button('Ouvrir un cas').count()).toBeGreaterThan(0)
  })
})

// biome-ignore lint/suspicious/noExplicitAny: whatever the API answers
async function casesOf(url: string, as: string): Promise<any[]> {
  const token = await (await fetch(`${url}/demo/token?as=${as}`)).text()
  const headers = { authorization: `Bearer ${token}` }
  const { cases } = (await (await fetch(`${url}/v1/cases`, { headers })).json()) as {
    cases: { number: string }[]
  }
  return Promise.all(
    cases.map(async ({ number }) => (await fetch(`${url}/v1/cases/${number}`, { headers })).json()),
  )
}
