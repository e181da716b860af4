import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, vi } from 'vitest'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'
import type { ExperimentReport } from '../../server/contract/types.ts'
import { closeContext } from '../support/close-context.ts'
import { runGuichet, startUnhurriedGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { temporaryFiles } from '../support/temporary-files.ts'
import { helpPanel } from './help-panel.ts'

const site = { id: 'pub_shop', secrets: ['a-secret-of-the-shop-that-is-long-enough-01'] }
/** Lots are drawn in blocks of ten accounts of a plan: of these exactly half are held out. */
const ACCOUNTS = Array.from({ length: 10 }, (_, index) => `shop-${index}`)
/** What the shop's documentation answers with one link, of this title. */
export const QUESTION = 'how do I reindex my engine'
const TITLE = 'Reindex an engine'

interface KeptEvent {
  intent: string
  type: string
  question: string | null
  arm: string | null
}

/** A customer whose site holds out half of its accounts: its page, its server and its folder. */
export type Shop = Awaited<ReturnType<typeof openShop>>

export async function openShop(browser: Browser) {
  const hostServer = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(HOST_PAGE)
  }).listen(0, '127.0.0.1')
  await once(hostServer, 'listening')
  const hostOrigin = `http://127.0.0.1:${(hostServer.address() as AddressInfo).port}`
  const files = temporaryFiles({
    'help/reindex.md': `---\ntitle: ${TITLE}\n---\nReindex an engine after its schema has changed. It takes an hour.\n`,
    'help/rotate.md': '---\ntitle: Rotate a leaked key\n---\nRotate a leaked key under Account, API keys.\n',
    'sites.json': JSON.stringify({
      sites: [{ ...site, preset: 'swiftype', origins: [hostOrigin], holdout: 0.5 }],
    }),
  })
  const dataFolder = `${files.folder}/data`
  const environment = {
    GUICHET_SITES: `${files.folder}/sites.json`,
    GUICHET_DATA: dataFolder,
    LOG_LEVEL: 'silent',
  }
  let guichet = await startUnhurriedGuichet({ demo: false, dataFolder, env: environment })

  async function run(...command: string[]) {
    const { code, stdout, stderr } = await runGuichet([...command, '--json'], environment)
    expect(code, stderr).toBe(0)
    return JSON.parse(stdout)
  }

  const tokenOf = (person: SignedPerson) => signIdentity(person, { site, now: new Date() })

  async function heldOutByServer(): Promise<string[]> {
    const query = new URLSearchParams({ site: site.id, q: QUESTION })
    const ask = async (account: string) => {
      const headers = { authorization: `Bearer ${await tokenOf(technicalContact(account, 'lot'))}` }
      const response = await fetch(`${guichet.url}/v1/suggestions?${query}`, { headers })
      return (await response.json()).heldOut === true ? [account] : []
    }
    return (await Promise.all(ACCOUNTS.map(ask))).flat()
  }

  async function close(): Promise<void> {
    await guichet.stop()
    hostServer.closeAllConnections()
    hostServer.close()
    files.remove()
  }

  async function drawLots(): Promise<string[]> {
    await run('index', `${files.folder}/help`)
    return vi.waitFor(async () => {
      const accounts = await heldOutByServer()
      expect(accounts).toHaveLength(ACCOUNTS.length / 2)
      return accounts
    }, PATIENCE)
  }

  const heldOut = await drawLots().catch(async (error: unknown) => {
    await close()
    throw error
  })

  async function keptOf({ email }: SignedPerson): Promise<KeptEvent[]> {
    const { sites } = await run('privacy', 'export', '--contact', email)
    return sites.flatMap(({ events }: { events: KeptEvent[] }) => events)
  }

  let key: string | undefined

  return {
    heldOut,
    withLinks: ACCOUNTS.filter((account) => !heldOut.includes(account)),
    keptOf,

    /** Somebody on the customer's page; null: has not signed in to it. */
    async visit(person: SignedPerson | null) {
      const context = await browser.newContext({ locale: 'en' })
      onTestFinished(() => closeContext(context))
      context.setDefaultTimeout(PATIENCE.timeout)
      await context.addInitScript(
        (visitor) => {
          Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
          Object.assign(window, { visitor })
        },
        { guichet: guichet.url, site: site.id, token: person && (await tokenOf(person)) },
      )
      const page = await context.newPage()
      await page.goto(hostOrigin)
      const panel = helpPanel(page)
      await panel.open()
      const links = panel.dialog.getByRole('link', { name: TITLE, exact: true })
      return { page, panel, links, search: panel.button('Search the documentation') }
    },

    /** Leaves, and waits until all of it is told: a browser that is closed may take with it what was on its way. */
    async leftAndTold(page: Page, person: SignedPerson): Promise<void> {
      await page.goto('about:blank')
      const types = async () => (await keptOf(person)).map(({ type }) => type)
      await expect.poll(types, PATIENCE).toContain('abandoned')
    },

    async experiment(): Promise<ExperimentReport> {
      key ??= (await run('staff', 'key', 'add', 'sheet')).key as string
      const response = await fetch(`${guichet.url}/v1/reports/experiment?site=${site.id}`, {
        headers: { authorization: `Bearer ${key}` },
      })
      expect(response.status).toBe(200)
      return response.json()
    },

    /** Its server is another one, for which so many days have gone by. */
    async daysLater(days: number): Promise<void> {
      await guichet.stop()
      guichet = await startUnhurriedGuichet({
        demo: false,
        dataFolder,
        env: { ...environment, DAYS_LATER: String(days) },
        preloads: [new URL('../support/days-later.ts', import.meta.url)],
      })
    },

    close,
  }
}

export function technicalContact(account: string, name: string): SignedPerson {
  return {
    subject: `${name} of ${account}`,
    email: `${name}@${account}.example`,
    account,
    accountName: account,
    plan: 'pro',
    primaryEmail: `owner@${account}.example`,
    engines: [{ id: account, name: account }],
    technicalContact: true,
  }
}

/** Of another origin than the server; who is signed in, a script has said before. */
const HOST_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A customer’s page</title></head>
<body>
<main><h1>A customer’s page</h1></main>
<script>
(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')
Guichet('init',{site:visitor.site,locale:'en'})
if(visitor.token)Guichet('identify',{getToken:async()=>visitor.token})
var script=document.createElement('script')
script.async=true
script.src=visitor.guichet+'/guichet.js'
document.head.append(script)
</script>
</body>
</html>`
