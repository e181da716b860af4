import { describe, expect, it } from 'vitest'
import { PATIENCE } from '../support/patience.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

const SAMIR = 'samir@maison-aubier.example'
const CLAIRE = 'claire@maison-aubier.example'

describe('who may open a case', () => {
  const { visit, guichet } = describeInBrowser()

  async function expectMailed(to: string, words: string) {
    const subjects = async () => {
      const { messages } = await (await fetch(`${guichet().url}/demo/mail.json`)).json()
      return messages
        .filter((mail: { to: { address: string }[] }) => mail.to[0]?.address === to)
        .map(({ subject }: { subject: string }) => subject)
    }
    await expect.poll(subjects, PATIENCE).toContainEqual(expect.stringContaining(words))
  }

  /** They are no technical contact: an earlier try of a test may have named them. */
  async function unname(email: string) {
    const token = await (await fetch(`${guichet().url}/demo/token?as=owner`)).text()
    const headers = { authorization: `Bearer ${token}` }
    await fetch(`${guichet().url}/v1/contacts?email=${email}`, { method: 'DELETE', headers })
  }

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
    await unname(CLAIRE)
    const owner = await visit({ as: 'owner' })
    const panel = helpPanel(owner)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.button('Name me a technical contact').waitFor()
    await expectAccessible(owner)
    await panel.button('Name me a technical contact').click()

    await panel.dialog.getByLabel('Subject').waitFor()
  })

  it('is a colleague from the moment that the owner names them until they are removed; both hear of it by mail', async () => {
    await unname(SAMIR)
    const owner = await visit({ as: 'owner' })
    const panel = helpPanel(owner)
    await panel.open()
    await panel.button('My cases').click()
    await panel.button('Technical contacts').click()
    await panel.dialog.getByText('Both they and you are told by mail.', { exact: false }).waitFor()
    await panel.dialog.getByLabel('Email address').fill(SAMIR)
    await panel.dialog.getByLabel('Name (optional)').fill('Samir Haddad')
    await panel.dialog.getByRole('button', { name: 'Name this person' }).click()
    await panel.dialog.getByText('Samir Haddad may open cases now. The mail is on its way.').waitFor()
    await expectAccessible(owner)
    await expectMailed(SAMIR, 'You are a technical contact of Maison Aubier')
    await expectMailed(CLAIRE, 'is a technical contact of Maison Aubier')

    const colleague = await visit({ as: 'colleague' })
    const theirs = helpPanel(colleague)
    await theirs.open()
    await theirs.button('Open a case').click()
    await theirs.dialog.getByLabel('Subject').waitFor()

    await panel.button('Remove Samir Haddad').click()
    await panel.dialog.getByText('Remove Samir Haddad?').waitFor()
    await expectAccessible(owner)
    await panel.dialog.getByRole('button', { name: 'Remove', exact: true }).click()
    await panel.dialog.getByText('Samir Haddad is no longer a technical contact.', { exact: false }).waitFor()
    expect(await panel.dialog.getByText(SAMIR).count()).toBe(0)
    await expectMailed(SAMIR, 'You are no longer a technical contact of Maison Aubier')
    await expectMailed(CLAIRE, 'is no longer a technical contact of Maison Aubier')
    const again = await visit({ as: 'colleague' })
    await helpPanel(again).open()
    await helpPanel(again).button('Open a case').click()
    await helpPanel(again)
      .dialog.getByText(/primary owner to name you/)
      .waitFor()
  })

  it.each([
    { locale: 'en', colorScheme: 'light', width: 1280, why: 'Kept elsewhere', open: 'Open a case' },
    { locale: 'fr', colorScheme: 'dark', width: 360, why: 'Tenus ailleurs', open: 'Ouvrir un cas' },
  ] as const)(
    'is not named here where the account is kept elsewhere: the owner hears why ($locale)',
    async (look) => {
      const { locale, colorScheme, width } = look
      const page = await visit({
        as: 'owner',
        locale,
        context: { colorScheme, viewport: { width, height: 800 } },
      })
      // As a site answers whose accounts come from its own directory.
      await page.route(/\/v1\/(me|contacts)$/, async (route) => {
        const response = await route.fetch()
        const answer = await response.json()
        const flag = 'contacts' in answer ? 'editable' : 'contactsEditable'
        await route.fulfill({ response, json: { ...answer, status: 'not_technical_contact', [flag]: false } })
      })
      const panel = helpPanel(page)
      await panel.open()
      await panel.button(look.open).click()
      await panel.dialog.getByText('ines@maison-aubier.example').waitFor()
      await panel.dialog.getByText(look.why).waitFor()
      await panel.dialog.getByRole('link', { name: /^support@/ }).waitFor()
      expect(await panel.dialog.getByRole('textbox').count()).toBe(0)
      await expectAccessible(page)
    },
  )

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
