import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

describe('a panel whose connection is lost before it has all its files', () => {
  const { visit } = describeInBrowser()

  it.each(['Open a case', 'My cases'])('says so at "%s", and goes on once it is back', async (wanted) => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.dialog.getByRole('link', { name: /@/ }).waitFor()
    await page.context().setOffline(true)
    await panel.button(wanted).click()
    await panel.button('Try again').waitFor()
    expect(await panel.dialog.getByRole('alert').textContent()).toContain('Check the connection')
    await page.context().setOffline(false)
    await panel.heading(wanted).waitFor()
  })
})
