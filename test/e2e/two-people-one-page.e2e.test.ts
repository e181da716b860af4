import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { PATIENCE } from '../support/patience.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** All that is on the screen or in the browser's storage, fields included. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(() => {
    const root = document.querySelector('[data-guichet="panel"]')?.shadowRoot
    const fields = Array.from(root?.querySelectorAll('input, textarea') ?? [], (each) => {
      return (each as HTMLInputElement).value
    })
    return JSON.stringify([root?.textContent, fields, { ...localStorage }, { ...sessionStorage }])
  })
}

/** Answers of these addresses wait until they are let go; the page may be another person's by then. */
async function holdAnswers(page: Page, address: RegExp) {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(address, async (route) => {
    const response = await route.fetch().catch(() => null)
    await held
    if (response) await route.fulfill({ response }).catch(() => {})
  })
  return letGo
}

const callGuichet = (page: Page, url: string, as: string | null) =>
  page.evaluate(
    ([origin, person]) => {
      const { Guichet } = window as unknown as { Guichet(verb: string, options?: object): void }
      if (person === null) Guichet('logout')
      else
        Guichet('identify', {
          getToken: () => fetch(`${origin}/demo/token?as=${person}`).then((answer) => answer.text()),
        })
    },
    [url, as] as const,
  )

describe('two people on one page', () => {
  const { visit, guichet } = describeInBrowser()

  async function begun(about: string) {
    const subject = `${about} ${randomUUID()}`
    // A logout in another test ends every token of the person that was made up to its second.
    const { opened } = await vi.waitUntil(async () => {
      const client = await demoClient(guichet().url, 'premium')
      const answer = await client.post({ ...demoCase, subject }, `two people ${subject}`)
      return answer.status === 201 && answer
    }, PATIENCE)
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').fill('Private draft')
    await panel.button('My cases').click()
    await panel.dialog.getByRole('button', { name: new RegExp(subject) }).click()
    await panel.dialog.getByLabel('Your reply').fill('Private reply')
    await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Private reply'))
    return { page, panel, number: opened.number }
  }

  it.each([
    ['logs out', null],
    ['gives the seat to another', 'standard'],
  ])('see nothing of each other when one %s while answers are on their way', async (_, next) => {
    const { page, panel, number } = await begun(`Private case ${next}`)
    const letGo = await holdAnswers(page, /\/v1\/cases(\/C-\d+(\/replies)?)?(\?|$)/)
    await panel.button('Send the reply').click()
    await panel.button('My cases').click()
    const loggedOut = page.waitForRequest((request) => request.url().endsWith('/v1/logout'))

    await callGuichet(page, guichet().url, next)
    await panel.heading('How can we help?').waitFor()
    expect((await loggedOut).headers().authorization).toMatch(/^Bearer /)
    expect(await everythingKept(page)).not.toMatch(/Private|C-\d|maison-aubier/)

    letGo()
    await panel.button('My cases').click()
    const place =
      next === null ? 'To show your cases we need to know who is asking.' : 'You have no case yet.'
    await panel.dialog.getByText(place).waitFor()
    expect(await everythingKept(page)).not.toMatch(new RegExp(`Private|${number}|maison-aubier`))
    await expectAccessible(page)
  })

  it('a token that the host page hands over too late signs nobody in again', async () => {
    const page = await visit({ as: 'owner' })
    const letGo = await holdAnswers(page, /\/demo\/token/)
    const panel = helpPanel(page)
    await panel.open()
    const asked = page.waitForRequest(/\/demo\/token/)
    await panel.button('My cases').click()
    await asked
    await callGuichet(page, guichet().url, null)
    const loggedOut = page.waitForRequest((request) => request.url().endsWith('/v1/logout'))
    letGo()
    await loggedOut
    await panel.button('My cases').click()
    await panel.dialog.getByText('To show your cases we need to know who is asking.').waitFor()
  })

  it('a host page whose next token is of somebody else has changed its person, whether it says so or not', async () => {
    const subject = 'Private case of the former'
    // Nobody has logged this person out in another test.
    const client = await demoClient(guichet().url, 'pro')
    await client.post({ ...demoCase, engine: 'catalogue', severity: 3, subject }, subject)
    const page = await visit({ as: 'pro' })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('My cases').click()
    await panel.dialog.getByRole('button', { name: new RegExp(subject) }).click()
    await panel.dialog.getByLabel('Your reply').fill('Private reply')
    // The page's session is another's by now, and the old token is refused.
    const other = await (await fetch(`${guichet().url}/demo/token?as=standard`)).text()
    await page.route(/\/demo\/token/, (route) => route.fulfill({ body: other, contentType: 'text/plain' }))
    let replies = 0
    await page.route(/\/replies$/, (route) => {
      replies += 1
      return route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': '*' },
        contentType: 'application/problem+json',
        body: JSON.stringify({ code: 'token_expired', requestId: 'req_1' }),
      })
    })
    await panel.button('Send the reply').click()
    await panel.heading('How can we help?').waitFor()
    expect(await everythingKept(page)).not.toMatch(/Private|C-\d/)
    await panel.button('My cases').click()
    await panel.dialog.getByText('You have no case yet.').waitFor()
    // It was not said again in the other's name.
    expect(replies).toBe(1)
  })
})

describe('a code by email', () => {
  const { visit, guichet } = describeInBrowser()

  async function mailedCode(address: string): Promise<string> {
    const mail = `${guichet().url}/demo/mail`
    let code: string | undefined
    await expect
      .poll(async () => {
        const { messages } = await (await fetch(`${mail}.json`)).json()
        const message = messages.find(({ to }: { to: { address: string }[] }) => to[0]?.address === address)
        const body = message ? await (await fetch(`${mail}/${message.id}/body`)).text() : ''
        code = />\s*(\d{3}\s?\d{3})\s*</.exec(body)?.[1]
        return code
      }, PATIENCE)
      .toBeDefined()
    return code ?? ''
  }

  it('signs a person in where the page does not, until they sign out', async () => {
    const page = await visit()
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Your email address').fill('dana@studio-lark')
    await panel.button('Mail me a code').click()
    await panel.dialog.getByText(/Enter a whole email address/).waitFor()
    await panel.dialog.getByLabel('Your email address').fill('dana@studio-lark.example')
    await panel.button('Mail me a code').click()
    const field = panel.dialog.getByLabel('The six digits of the mail')
    await field.waitFor()
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code')
    await expectAccessible(page)
    const code = await mailedCode('dana@studio-lark.example')

    const wrong = code.replaceAll(/\D/g, '') === '000000' ? '111111' : '000000'
    await field.fill(wrong)
    await panel.button('Go on').click()
    await panel.dialog.getByText(/This code is not right/).waitFor()
    await field.fill(code)
    await panel.button('Go on').click()
    await panel.dialog.getByLabel('Subject').waitFor()
    await panel.dialog.getByText('For Studio Lark').waitFor()

    await page.reload()
    await panel.open()
    await panel.button('My cases').click()
    await panel.dialog.getByText('Signed in as dana@studio-lark.example').waitFor()
    await expectAccessible(page)
    await panel.button('Sign out').click()
    await panel.heading('How can we help?').waitFor()
    expect(await everythingKept(page)).not.toContain('dana')
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0)
  })

  it('answers a stranger as it answers anybody', async () => {
    const page = await visit({ locale: 'fr', context: { viewport: { width: 360, height: 740 } } })
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Ouvrir un cas').click()
    await panel.dialog.getByLabel('Votre adresse e-mail').fill('nobody@nowhere.example')
    await panel.button('M’envoyer un code').click()
    await panel.dialog.getByText(/Si nobody@nowhere\.example est associée à un compte/).waitFor()
    await expectAccessible(page)
    await panel.dialog.getByLabel('Les six chiffres reçus par e-mail').fill('123 456')
    await panel.button('Continuer').click()
    await panel.dialog.getByText(/Ce code n’est pas le bon/).waitFor()
  })
})
