import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { runGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { describeInBrowser } from './browser-suite.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'
import { toldOf } from './told-of.ts'

/** As it goes over the wire. */
interface Batch {
  intent: string
  visitor?: string
  context: Record<string, unknown>
  events: { id: string; type: string; at: string; [name: string]: unknown }[]
}

interface KeptEvent {
  intent: string
  type: string
  question: string | null
  [name: string]: unknown
}

/** A browser that a person uses, also in what it sends when the page is gone; Playwright's own says that it is a program. */
const PERSON =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
/** By then more would have been told, if there was more: questions rest, links are seen, and both are sent. */
const A_WHILE_MS = 4_500

describe('what the server is told of a visit', () => {
  const { visit, guichet } = describeInBrowser([`--user-agent=${PERSON}`])

  /** A person on a customer's page, who has said to their browser what they want of sites. */
  async function person(as: string | undefined, wants: Record<string, unknown> = {}) {
    const page = await visit(as === undefined ? {} : { as })
    /** While the page is there; what goes as it is left, the server alone can tell. */
    const sent: { path: string; body: Batch; token: boolean }[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (request.method() !== 'POST' || !/events|unmeasured/.test(pathname)) return
      sent.push({ path: pathname, body: request.postDataJSON(), token: 'authorization' in request.headers() })
    })
    await page.context().addInitScript((says) => {
      for (const [name, value] of Object.entries({ webdriver: false, ...says })) {
        Object.defineProperty(Navigator.prototype, name, { get: () => value })
      }
    }, wants)
    await page.reload()
    return { page, panel: helpPanel(page), sent }
  }

  async function read(args: string[]) {
    const { code, stdout, stderr } = await runGuichet([...args, '--json'], {
      GUICHET_DATA: guichet().dataFolder,
    })
    expect(code, stderr).toBe(0)
    return JSON.parse(stdout)
  }
  const keptOf = async (email: string): Promise<KeptEvent[]> =>
    (await read(['privacy', 'export', '--contact', email])).sites.flatMap(
      ({ events }: { events: KeptEvent[] }) => events,
    )
  /** What is kept of a person besides what is kept of them by now. */
  async function keptFromNow(email: string): Promise<() => Promise<KeptEvent[]>> {
    const former = new Set((await keptOf(email)).map(({ intent }) => intent))
    return async () => (await keptOf(email)).filter(({ intent }) => !former.has(intent))
  }
  const overview = () => read(['report', 'overview', '--site', 'pub_demo'])
  const left = (page: Page) => page.goto('about:blank')

  it('is what was asked, seen, opened and read, and that a page solved it', async () => {
    const { confirmed } = (await overview()).totals
    const kept = await keptFromNow('ines@maison-aubier.example')
    const { page, panel, sent } = await person('premium')
    await panel.open()
    const seen = toldOf(page, 'suggestion_viewed')
    await panel.question.pressSequentially('how do I reindex my engine', { delay: 60 })
    const link = panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true })
    await link.waitFor()
    await seen
    await link.click()
    await panel.dialog.locator('.prose').waitFor()
    // What is left sooner was not read.
    await page.waitForTimeout(1_500)
    await panel.button('This solved it').click()
    await left(page)

    await expect.poll(async () => (await overview()).totals.confirmed, PATIENCE).toBe(confirmed + 1)
    const events = await kept()
    const of = (type: string) => events.filter((event) => event.type === type)
    expect(new Set(events.map(({ intent }) => intent)).size).toBe(1)
    expect(of('search').map(({ question }) => question)).toEqual(['how do I reindex my engine'])
    expect(of('suggestion_viewed').length).toBeGreaterThan(1)
    for (const viewed of of('suggestion_viewed')) {
      expect(viewed).toMatchObject({ position: expect.any(Number), queryId: expect.any(String) })
    }
    expect(of('suggestion_clicked')).toMatchObject([{ lane: 'documentation', position: expect.any(Number) }])
    expect(of('article_read')).toHaveLength(1)
    expect(of('article_read')[0]?.readMs).toBeGreaterThan(1_000)
    expect(of('solved')).toHaveLength(1)
    expect(of('abandoned')).toEqual([])
    expect(sent.at(-1)?.body.context).toMatchObject({ locale: 'en', source: 'launcher', automated: false })
    expect(sent.every(({ token }) => token)).toBe(true)
  })

  it('is that a page did not help and a case was filed, in one intent, and no word of the case', async () => {
    const { filed } = (await overview()).totals
    const kept = await keptFromNow('dana@studio-lark.example')
    const { page, panel } = await person('standard')
    await panel.open()
    await panel.question.fill('crawler returns 403')
    await panel.documentation.getByRole('link').first().click()
    await panel.button('No, I still need help').click()
    await panel.dialog.getByLabel('Subject').waitFor()
    await panel.button('Close help').click()
    await page.reload()
    await panel.open()
    await fillCase(panel, 'Our crawler stands still since Monday')
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
    await left(page)

    await expect
      .poll(async () => (await kept()).map(({ type }) => type), PATIENCE)
      .toEqual(expect.arrayContaining(['not_solved', 'abandoned', 'case_created', 'case_filed']))
    await expect.poll(async () => (await overview()).totals.filed, PATIENCE).toBe(filed + 1)
    const events = await kept()
    const types = events.map(({ type }) => type)
    // Once, although the page was loaded again in between.
    for (const type of ['search', 'suggestion_clicked', 'case_started']) {
      expect(types.filter((each) => each === type)).toHaveLength(1)
    }
    expect(new Set(events.map(({ intent }) => intent)).size).toBe(1)
    expect(JSON.stringify(events)).not.toContain('stands still')
  })

  it('is one intent where a question is asked in one tab and solved in another', async () => {
    const { confirmed } = (await overview()).totals
    const events = await keptFromNow('tobias@nordlys-books.example')
    const { page, panel } = await person('pro')
    await panel.open()
    const seen = toldOf(page, 'suggestion_viewed')
    await panel.question.fill('sitemaps and robots')
    await panel.documentation.getByRole('link').first().waitFor()
    await seen
    const other = await page.context().newPage()
    await other.goto(page.url())
    const there = helpPanel(other)
    await there.open()
    await there.documentation.getByRole('link').first().click()
    await there.button('This solved it').click()
    await left(other)
    await left(page)

    await expect
      .poll(async () => (await events()).map(({ type }) => type), PATIENCE)
      .toEqual(expect.arrayContaining(['search', 'solved']))
    expect(new Set((await events()).map(({ intent }) => intent)).size).toBe(1)
    await expect.poll(async () => (await overview()).totals.confirmed, PATIENCE).toBe(confirmed + 1)
  })

  it('is of a confidential matter that it is one, and nothing else', async () => {
    const { page, panel, sent } = await person('pro')
    await panel.open()
    await panel.button('It’s confidential').click()
    await panel.dialog.getByLabel('Subject').fill('A key of ours has leaked')
    await page.waitForTimeout(A_WHILE_MS)
    await expect.poll(() => sent.length).toBeGreaterThan(0)
    for (const { body } of sent) {
      expect(body.context).toMatchObject({ confidential: true })
      expect(body.context).not.toHaveProperty('page')
      for (const event of body.events) expect(Object.keys(event).sort()).toEqual(['at', 'id', 'type'])
    }
  })

  it.each([
    ['Global Privacy Control', { globalPrivacyControl: true }, 'global_privacy_control'],
    ['Do Not Track', { doNotTrack: '1' }, 'do_not_track'],
  ])('is nothing where the visitor says so, but that there was one: %s', async (_, wants, reason) => {
    const before = (await overview()).unmeasured.intents
    const { page, panel, sent } = await person(undefined, wants)
    await panel.open()
    await panel.question.fill('rate limits')
    await panel.documentation.getByRole('link').first().click()
    await expect.poll(() => sent.length).toBe(1)
    await page.reload()
    await panel.open()
    await panel.documentation.getByRole('link').first().waitFor()
    await page.waitForTimeout(A_WHILE_MS)
    await left(page)
    expect(sent.map(({ path, body }) => [path, body])).toEqual([
      ['/v1/unmeasured', { site: 'pub_demo', id: expect.any(String), reason }],
    ])
    await expect.poll(async () => (await overview()).unmeasured.intents, PATIENCE).toBe(before + 1)
  })

  it('has the id of a visitor only while they consent', async () => {
    const { page, panel, sent } = await person(undefined)
    const config = (consent: boolean) => page.evaluate(`Guichet('config', { consent: ${consent} })`)
    const kept = () => page.evaluate(() => Object.keys(localStorage))
    await panel.open()
    await panel.question.fill('rate limits')
    await panel.documentation.getByRole('link').first().waitFor()
    expect(await kept()).toEqual([])
    expect(sent.filter(({ body }) => body.visitor !== undefined)).toEqual([])
    await config(true)
    const told = toldOf(page, 'search')
    await panel.question.fill('rate limits of the API')
    expect(typeof (await told).postDataJSON().visitor).toBe('string')
    expect(await kept()).toEqual(['guichet:pub_demo:id'])
    await config(false)
    expect(await kept()).toEqual([])
  })

  it('is that somebody to whom links do not come by themselves has asked for them', async () => {
    const { page, panel, sent } = await person('premium')
    // As the server answers an account in the hold-out: which one that is, a lot decides.
    const asked: { token: boolean; requested: boolean }[] = []
    await page.route(/\/v1\/(site|suggestions)\?/, async (route) => {
      const { searchParams, pathname } = new URL(route.request().url())
      const response = await route.fetch()
      const answer = await response.json()
      if (pathname === '/v1/site') return route.fulfill({ response, json: { ...answer, experiment: true } })
      const requested = searchParams.get('requested') === 'true'
      asked.push({ token: 'authorization' in route.request().headers(), requested })
      const heldOut = { ...answer, documentation: [], community: [], heldOut: true }
      return route.fulfill({ response, json: requested ? answer : heldOut })
    })
    const settings = page.waitForResponse((response) => response.url().includes('/v1/site?'))
    await panel.open()
    await settings
    await panel.question.fill('how do I reindex my engine')
    await panel.button('Search the documentation').waitFor()
    await expectAccessible(page)
    expect(await panel.dialog.getByText('Nothing found').count()).toBe(0)
    await panel.button('Search the documentation').click()
    const seen = toldOf(page, 'suggestion_viewed')
    await panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true }).waitFor()
    await seen
    expect(asked.every(({ token }) => token)).toBe(true)
    expect(asked.at(-1)?.requested).toBe(true)
    const types = sent.flatMap(({ body }) => body.events.map(({ type }) => type))
    expect(types.slice(0, 2)).toEqual(['search', 'suggestions_requested'])
    expect(types).toContain('suggestion_viewed')
  })
})
