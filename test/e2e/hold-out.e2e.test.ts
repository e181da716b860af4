import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type SignedPerson, signIdentity } from '../../server/contacts/sign-identity.ts'
import type { ExperimentReport } from '../../server/contract/types.ts'
import { launchChromium } from '../support/chromium.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { type TemporaryFiles, temporaryFiles } from '../support/temporary-files.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** A browser that a person uses; Playwright's own says that it is a program, which nothing is counted of. */
const PERSON =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
/** Longer than links take to come, a question to rest, links to have been seen, and all of it to be told. */
const A_WHILE_MS = 4_500
const PATIENCE = { timeout: 30_000, interval: 250 }
/** An intent is counted when its 7 days are over. */
const DAYS_UNTIL_COUNTED = '8'
const A_SECOND_SERVER_MS = 120_000

const site = { id: 'pub_shop', secrets: ['a-secret-of-the-shop-that-is-long-enough-01'] }
/** Lots are drawn in blocks of ten accounts of a plan: of these exactly half are held out. */
const ACCOUNTS = Array.from({ length: 10 }, (_, index) => `shop-${index}`)
const QUESTION = 'how do I reindex my engine'
const TITLE = 'Reindex an engine'

interface KeptEvent {
  intent: string
  type: string
  question: string | null
  arm: string | null
}

describe('an account that is held out by lot, in a browser', () => {
  let files: TemporaryFiles
  let environment: Record<string, string>
  let hostServer: Server
  let browser: Browser
  let guichet: GuichetProcess
  let heldOut: string[]
  let withLinks: string

  beforeAll(async () => {
    hostServer = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(HOST_PAGE)
    }).listen(0, '127.0.0.1')
    await once(hostServer, 'listening')
    files = temporaryFiles({
      'help/reindex.md': `---\ntitle: ${TITLE}\n---\nReindex an engine after its schema has changed. It takes an hour.\n`,
      'help/rotate.md':
        '---\ntitle: Rotate a leaked key\n---\nRotate a leaked key under Account, API keys.\n',
      'sites.json': JSON.stringify({
        sites: [{ ...site, preset: 'swiftype', origins: [hostOrigin()], holdout: 0.5 }],
      }),
    })
    environment = {
      GUICHET_SITES: `${files.folder}/sites.json`,
      GUICHET_DATA: `${files.folder}/data`,
      LOG_LEVEL: 'silent',
    }
    guichet = await start()
    const indexed = await runGuichet(['index', `${files.folder}/help`, '--json'], environment)
    expect(indexed.code, indexed.stderr).toBe(0)
    // Whoever cannot be looked up in time gets links once, and is known by a later question.
    await vi.waitFor(async () => {
      heldOut = await heldOutByServer()
      expect(heldOut).toHaveLength(ACCOUNTS.length / 2)
    }, PATIENCE)
    withLinks = ACCOUNTS.find((account) => !heldOut.includes(account)) as string
    browser = await launchChromium([], [`--user-agent=${PERSON}`])
  })

  afterAll(async () => {
    await browser?.close()
    await guichet?.stop()
    hostServer?.close()
    files?.remove()
  })

  const hostOrigin = () => `http://127.0.0.1:${(hostServer.address() as AddressInfo).port}`
  const start = (env: Record<string, string> = {}) =>
    startGuichet({
      demo: false,
      dataFolder: `${files.folder}/data`,
      env: { ...environment, ...env },
    })

  function technicalContact(account: string, name = 'ada'): SignedPerson {
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

  const tokenOf = (person: SignedPerson) => signIdentity(person, { site, now: new Date() })

  async function heldOutByServer(): Promise<string[]> {
    const query = new URLSearchParams({ site: site.id, q: QUESTION })
    const ask = async (account: string) => {
      const headers = { authorization: `Bearer ${await tokenOf(technicalContact(account))}` }
      const response = await fetch(`${guichet.url}/v1/suggestions?${query}`, { headers })
      return (await response.json()).heldOut === true ? [account] : []
    }
    return (await Promise.all(ACCOUNTS.map(ask))).flat()
  }

  /** Somebody on the customer's page; null: has not signed in to it. */
  async function visit(person: SignedPerson | null) {
    const context = await browser.newContext({ locale: 'en' })
    onTestFinished(() => context.close())
    context.setDefaultTimeout(15_000)
    await context.addInitScript(
      (visitor) => {
        Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false })
        Object.assign(window, { visitor })
      },
      { guichet: guichet.url, site: site.id, token: person && (await tokenOf(person)) },
    )
    const page = await context.newPage()
    await page.goto(hostOrigin())
    const panel = helpPanel(page)
    await panel.open()
    const links = panel.dialog.getByRole('link', { name: TITLE, exact: true })
    return { page, panel, links, search: panel.button('Search the documentation') }
  }

  const left = (page: Page) => page.goto('about:blank')

  /** Leaves, and waits until all of it is told: a browser that is closed may take with it what was on its way. */
  async function leftAndTold(page: Page, person: SignedPerson): Promise<void> {
    await left(page)
    const types = async () => (await keptOf(person)).map(({ type }) => type)
    await expect.poll(types, PATIENCE).toContain('abandoned')
  }

  async function keptOf({ email }: SignedPerson): Promise<KeptEvent[]> {
    const command = ['privacy', 'export', '--contact', email, '--json']
    const { code, stdout, stderr } = await runGuichet(command, environment)
    expect(code, stderr).toBe(0)
    return JSON.parse(stdout).sites.flatMap(({ events }: { events: KeptEvent[] }) => events)
  }

  it('sees no link while typing, and a button by which links come, also after a reload and for a colleague', async () => {
    const ada = technicalContact(heldOut[0] as string)
    const { page, panel, links, search } = await visit(ada)
    await panel.question.pressSequentially(QUESTION, { delay: 60 })
    await search.waitFor()
    await page.waitForTimeout(A_WHILE_MS)
    expect(await panel.dialog.getByRole('region', { name: 'Documentation' }).count()).toBe(0)
    expect(await links.count()).toBe(0)
    expect(await panel.dialog.getByText('Nothing found').count()).toBe(0)
    await expectAccessible(page)

    await page.reload()
    await panel.open()
    await search.waitFor()
    expect(await links.count()).toBe(0)
    await search.click()
    await links.waitFor()
    await page.waitForTimeout(A_WHILE_MS)
    await page.reload()
    await panel.open()
    await links.waitFor()
    expect(await search.count()).toBe(0)
    await leftAndTold(page, ada)

    const events = await keptOf(ada)
    expect(events.map(({ type }) => type)).toContain('suggestion_viewed')
    const questions = events.flatMap(({ question }) => question ?? [])
    expect(questions).toEqual([QUESTION])
    expect(events.filter(({ type }) => type === 'suggestions_requested')).toHaveLength(1)
    expect(new Set(events.map(({ intent }) => intent)).size).toBe(1)
    expect(new Set(events.map(({ arm }) => arm))).toEqual(new Set(['holdout']))

    const bob = technicalContact(heldOut[0] as string, 'bob')
    const colleague = await visit(bob)
    await colleague.panel.question.fill(QUESTION)
    await colleague.search.waitFor()
    await colleague.page.waitForTimeout(A_WHILE_MS)
    expect(await colleague.links.count()).toBe(0)
    await leftAndTold(colleague.page, bob)
  })

  it.each([
    ['urgent', 'It’s urgent'],
    ['confidential', 'It’s confidential'],
  ])('gets links for what is %s as everybody does', async (matter, declaration) => {
    const eve = technicalContact(heldOut[1] as string, `eve-${matter}`)
    const { page, panel, links, search } = await visit(eve)
    await panel.question.fill(QUESTION)
    await search.waitFor()
    await panel.button(declaration).click()
    await panel.dialog.getByLabel('Subject').fill('We must reindex our engine')
    await links.waitFor()
    expect(await search.count()).toBe(0)
    await leftAndTold(page, eve)
  })

  it('is nothing to somebody who has not signed in, who may open no case, or whose account is in the other arm', async () => {
    const visitors = [
      null,
      { ...technicalContact(heldOut[0] as string, 'joe'), technicalContact: false },
      technicalContact(withLinks),
    ]
    for (const person of visitors) {
      const { page, panel, links, search } = await visit(person)
      await panel.question.fill(QUESTION)
      await links.waitFor()
      expect(await search.count()).toBe(0)
      if (person) await leftAndTold(page, person)
    }
  })

  it(
    'counts in its arm when the week of its intents is over, and by then with what was filed',
    async () => {
      const dan = technicalContact(heldOut[2] as string, 'dan')
      const { page, panel, links, search } = await visit(dan)
      await panel.question.fill(QUESTION)
      await search.waitFor()
      await fillCase(panel, 'Our engine is not reindexed')
      await search.waitFor()
      expect(await links.count()).toBe(0)
      await panel.button('Send the case').click()
      await panel.heading('Your case is open').waitFor()
      await left(page)
      const filed = async () => (await keptOf(dan)).filter(({ type }) => type === 'case_filed')
      await expect.poll(filed, PATIENCE).toMatchObject([{ arm: 'holdout' }])
      expect(new Set((await keptOf(dan)).map(({ intent }) => intent)).size).toBe(1)

      const waiting = await experiment()
      expect(waiting.result.intents).toEqual({ suggestions: 0, holdout: 0 })

      await guichet.stop()
      guichet = await start({
        NODE_OPTIONS: `--import ${new URL('../support/days-later.ts', import.meta.url)}`,
        DAYS_LATER: DAYS_UNTIL_COUNTED,
      })
      // Ada's, Bob's and Dan's, and one of the other arm; what is urgent or confidential is no part of it.
      await expect
        .poll(async () => (await experiment()).result, PATIENCE)
        .toMatchObject({
          intents: { suggestions: 1, holdout: 3 },
          accounts: { suggestions: 1, holdout: 2 },
          // One of three, against none.
          effect: expect.closeTo(-1 / 3),
          low: -1,
          high: 1,
          verdict: 'not_enough_data',
        })
    },
    A_SECOND_SERVER_MS,
  )

  let key: string | undefined
  async function experiment(): Promise<ExperimentReport> {
    if (!key) {
      const made = await runGuichet(['staff', 'key', 'add', 'sheet', '--json'], environment)
      expect(made.code, made.stderr).toBe(0)
      key = JSON.parse(made.stdout).key as string
    }
    const response = await fetch(`${guichet.url}/v1/reports/experiment?site=${site.id}`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(response.status).toBe(200)
    return response.json()
  }
})

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
