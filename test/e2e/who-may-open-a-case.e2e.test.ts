import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

describe('who may open a case', () => {
  const { visit } = describeInBrowser()

  it('is not a colleague: they are told to ask the primary owner, with a message ready to send', async () => {
    const page = await visit({ as: 'colleague' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()

    await panel.dialog.getByText(/primary owner to name you/).waitFor()
    await expectAccessible(page)
    await panel.button('Copy the message').waitFor()
    const text = (await panel.dialog.textContent()) ?? ''
    expect(text).not.toContain('claire@maison-aubier.example')
    expect(text).not.toContain('Maison Aubier')
    expect(await panel.dialog.getByLabel('Subject').count()).toBe(0)
  })

  it('is not anybody: who has not signed in is told how to, and may search', async () => {
    const page = await visit()
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('how do I reindex my engine')
    await panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true }).waitFor()
    await panel.button('Open a case').click()

    await panel.dialog.getByText('To open a case we need to know who is asking.').waitFor()
    await panel.dialog.getByRole('link', { name: /support@elastic\.co/ }).waitFor()
    await expectAccessible(page)
  })

  it('is whom the primary owner names, in one step', async () => {
    const owner = await visit({ as: 'owner' })
    const panel = helpPanel(owner)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.button('Name me a technical contact').waitFor()
    await expectAccessible(owner)
    await panel.button('Name me a technical contact').click()

    await panel.dialog.getByLabel('Subject').waitFor()
  })

  it('with a standard plan sees urgent and high, with the reason why they are closed', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()

    await panel.dialog.getByLabel('Subject').waitFor()
    expect(await panel.dialog.getByRole('radio', { name: /^Urgent/ }).isDisabled()).toBe(true)
    expect(await panel.dialog.getByRole('radio', { name: /^High/ }).isDisabled()).toBe(true)
    expect(await panel.dialog.getByRole('radio', { name: /^Normal/ }).isChecked()).toBe(true)
    await panel.dialog.getByText('Urgent and high are severities of the premium plan.').waitFor()
    // The account has one engine: nothing to choose.
    expect(await panel.dialog.getByLabel('Engine', { exact: true }).count()).toBe(0)
    await expectAccessible(page)
  })
})
