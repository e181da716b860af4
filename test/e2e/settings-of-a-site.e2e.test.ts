import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { runGuichet } from '../support/guichet-process.ts'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'

const SETTINGS = '/v1/staff/sites/pub_demo/settings'

const accentOf = (page: Page) =>
  page
    .locator('[data-guichet="panel"] > div')
    .first()
    .evaluate((element) => getComputedStyle(element).getPropertyValue('--accent'))

describe('what an administrator sets of a site', () => {
  const { visit, guichet } = describeInBrowser()

  /** As the demo's sign-in has it. */
  async function signIn(): Promise<Record<string, string>> {
    const { url, dataFolder } = guichet()
    const password = readFileSync(join(dataFolder, 'demo-staff-password'), 'utf8')
    const own = { 'content-type': 'application/json', origin: url }
    const answer = await fetch(`${url}/v1/staff/sign-in`, {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ email: 'lead@support.example', password }),
    })
    expect(answer.status).toBe(200)
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    return { ...own, cookie: cookie.join('; ') }
  }

  async function set(headers: Record<string, string>, change: object) {
    const { url } = guichet()
    const { revision } = await (await fetch(url + SETTINGS, { headers })).json()
    const answer = await fetch(url + SETTINGS, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ revision, ...change }),
    })
    expect(answer.status).toBe(200)
  }

  it('is how the next visitor sees the widget, unless the page has a look of its own', async () => {
    const headers = await signIn()
    await set(headers, { theme: { scheme: 'dark', accentDark: '#f2a8d8' } })
    const page = await visit()
    await helpPanel(page).open()
    await expect.poll(() => accentOf(page)).toBe('#f2a8d8')
    await page.evaluate(() => document.documentElement.style.setProperty('--guichet-accent-dark', '#00ff00'))
    await expect.poll(() => accentOf(page)).toBe('#00ff00')
  })

  it('is who may embed it, at once: a page that is taken out is refused', async () => {
    const headers = await signIn()
    const ask = (origin: string) =>
      fetch(`${guichet().url}/v1/site?site=pub_demo`, { headers: { origin } }).then(({ status }) => status)
    expect(await ask('http://127.0.0.1:9999')).toBe(200)
    await set(headers, { origins: ['https://console.example.com'] })
    expect([await ask('http://127.0.0.1:9999'), await ask('https://console.example.com')]).toEqual([403, 200])
    await set(headers, { origins: null })
    expect(await ask('http://127.0.0.1:9999')).toBe(200)
  })

  it('is read by a program with a key that the command line made, while the server runs, until it is revoked', async () => {
    const { url, dataFolder } = guichet()
    const env = { GUICHET_DATA: dataFolder }
    const made = await runGuichet(['staff', 'key', 'add', 'sheet', '--site', 'pub_demo', '--json'], env)
    expect(made.code).toBe(0)
    const { id, key } = JSON.parse(made.stdout)
    const read = () => fetch(url + SETTINGS, { headers: { authorization: `Bearer ${key}` } })
    expect((await read()).status).toBe(200)
    const change = await fetch(url + SETTINGS, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '{"revision":0}',
    })
    expect(change.status).toBe(403)
    expect((await runGuichet(['staff', 'key', 'revoke', id], env)).code).toBe(0)
    expect((await read()).status).toBe(401)
  })

  it('is noted with who did it, and the log of it is printed', async () => {
    const { stdout } = await runGuichet(['staff', 'log', '--json'], { GUICHET_DATA: guichet().dataFolder })
    const { lines } = JSON.parse(stdout)
    expect(lines).toContainEqual(
      expect.objectContaining({
        actor: 'lead@support.example',
        action: 'settings_changed',
        site: 'pub_demo',
        details: expect.objectContaining({ changed: ['origins'] }),
      }),
    )
  })
})
