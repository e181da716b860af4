import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

const DESCRIPTION = 'Every search of our shop answers 503 since 9:00.'

describe('an urgent or confidential matter', () => {
  const { visit } = describeInBrowser()

  it.each(['premium', 'standard'])(
    'goes straight to the form on the %s plan, without a community link',
    async (as) => {
      const page = await visit({ as })
      const answers: unknown[] = []
      page.on('response', async (response) => {
        if (!(response.request().postData() ?? '').includes(DESCRIPTION)) return
        // A request that a newer one replaced has no answer.
        const answer = await response.json().catch(() => null)
        if (answer !== null) answers.push(answer)
      })
      const panel = helpPanel(page)
      await panel.open()
      await panel.question.fill('search is down, results are empty')
      await panel.community.getByRole('link').first().waitFor()
      await panel.button('It’s urgent').click()

      await panel.dialog.getByLabel('Subject').waitFor()
      expect(await panel.community.count()).toBe(0)
      await expectAccessible(page)

      await panel.dialog.getByLabel('What happened?').fill(DESCRIPTION)
      await expect.poll(() => answers.length).toBeGreaterThan(0)
      for (const answer of answers) expect(answer).toMatchObject({ community: [] })
      expect(await panel.community.count()).toBe(0)
    },
  )

  it('that is confidential is filed as such, and its last screen has no community link', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('It’s confidential').click()
    await panel.dialog.getByLabel('Subject').fill('A leaked key')
    await panel.dialog.getByLabel('What happened?').fill('Our private key stands in a public repository.')
    await panel.dialog.getByRole('radio', { name: /^Problem/ }).check()
    await panel.button('Send the case').click()

    await panel.heading('Your case is open').waitFor()
    expect(await panel.dialog.getByRole('link', { name: /discuss\.elastic\.co/ }).count()).toBe(0)
  })

  it('is taken from somebody who has not signed in, too', async () => {
    const page = await visit()
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('It’s confidential').click()

    await panel.dialog.getByRole('link', { name: /support@elastic\.co/ }).waitFor()
    expect(await panel.dialog.getByRole('link', { name: /discuss\.elastic\.co/ }).count()).toBe(0)
    await expectAccessible(page)
  })
})
