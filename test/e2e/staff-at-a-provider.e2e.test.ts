import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { freePorts } from '../elasticsearch/free-ports.ts'
import { launchChromium } from '../support/chromium.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { type OpenIdServer, startOpenIdServer } from '../support/openid-server.ts'
import { PATIENCE_MS } from '../support/patience.ts'

let openId: OpenIdServer
let guichet: GuichetProcess
let browser: Browser

beforeAll(async () => {
  // The provider has to know beforehand where it may send people back to.
  const [port = 0] = await freePorts('127.0.0.1', 1)
  const home = `http://localhost:${port}`
  openId = await startOpenIdServer(`${home}/staff/oidc/callback`, {
    lea: { email: 'lea@corp.example', email_verified: true, name: 'Lea Lead' },
    mallory: { email: 'mallory@evil.example', email_verified: true },
  })
  guichet = await startGuichet({
    env: {
      PORT: String(port),
      PUBLIC_URL: home,
      OIDC_ISSUER: openId.issuer.href,
      OIDC_CLIENT_ID: openId.clientId,
      OIDC_CLIENT_SECRET: openId.clientSecret,
      OIDC_STAFF: '@corp.example=viewer',
      OIDC_LABEL: 'Corp',
    },
  })
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await guichet?.stop()
  await openId?.close()
})

/** A browser that nobody is signed in with, at the dashboard. */
async function openDashboard(path: string) {
  const context = await browser.newContext({ locale: 'en' })
  context.setDefaultTimeout(PATIENCE_MS)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${guichet.url}/dashboard/${path}`)
  return { context, page }
}

test('somebody of the provider is signed in by it in a real browser, and is back at the page that they wanted', async () => {
  openId.somebody = 'lea'
  const { context, page } = await openDashboard('links')
  await page.getByRole('link', { name: /Corp/ }).click()
  // The provider is another site: the cookie that it leads back to must be there all the same.
  await page.waitForURL(`${guichet.url}/dashboard/links**`)
  await page.getByRole('navigation').first().waitFor()
  const me = await page.evaluate(() => fetch('/v1/staff/me').then((answer) => answer.json()))
  expect(me).toMatchObject({ email: 'lea@corp.example', role: 'viewer', signIn: 'oidc' })

  const session = (await context.cookies()).find(({ name }) => name === 'guichet_staff')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('somebody whom no rule names is told so, and is not in', async () => {
  openId.somebody = 'mallory'
  const { page } = await openDashboard('')
  await page.getByRole('link', { name: /Corp/ }).click()
  await page.waitForURL('**problem=oidc_refused**')
  await page.getByRole('alert').waitFor()
  expect(await page.evaluate(() => fetch('/v1/staff/me').then(({ status }) => status))).toBe(401)
})
