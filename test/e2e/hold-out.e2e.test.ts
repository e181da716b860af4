import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { PATIENCE } from '../support/patience.ts'
import { fillCase } from './fill-case.ts'
import { expectAccessible } from './help-panel.ts'
import { openShop, QUESTION, type Shop, technicalContact } from './open-shop.ts'
import { toldOf } from './told-of.ts'

/** A browser that a person uses; Playwright's own says that it is a program, which nothing is counted of. */
const PERSON =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
/** An intent is counted when its 7 days are over. */
const DAYS_UNTIL_COUNTED = 8

/** Nobody has been there by this name before: what is kept of them is of one test, and of one try. */
const somebody = (account: string | undefined) => technicalContact(account as string, randomUUID())

describe('an account that is held out by lot, in a browser', () => {
  let browser: Browser
  let shop: Shop

  beforeAll(async () => {
    browser = await launchChromium([], [`--user-agent=${PERSON}`])
    shop = await openShop(browser)
  })

  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  })

  it('sees no link while typing, and a button by which links come, also after a reload and for a colleague', async () => {
    const { heldOut, visit, keptOf, leftAndTold } = shop
    const ada = somebody(heldOut[0])
    const { page, panel, links, search } = await visit(ada)
    const asked = toldOf(page, 'search')
    await panel.question.pressSequentially(QUESTION, { delay: 60 })
    await search.waitFor()
    // Seconds after the last key: long after links would be there.
    await asked
    expect(await panel.dialog.getByRole('region', { name: 'Documentation' }).count()).toBe(0)
    expect(await links.count()).toBe(0)
    expect(await panel.dialog.getByText('Nothing found').count()).toBe(0)
    await expectAccessible(page)

    await page.reload()
    await panel.open()
    await search.waitFor()
    expect(await links.count()).toBe(0)
    const seen = toldOf(page, 'suggestion_viewed')
    await search.click()
    await links.waitFor()
    await seen
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

    const bob = somebody(heldOut[0])
    const colleague = await visit(bob)
    const askedByBob = toldOf(colleague.page, 'search')
    await colleague.panel.question.fill(QUESTION)
    await colleague.search.waitFor()
    await askedByBob
    expect(await colleague.links.count()).toBe(0)
    await leftAndTold(colleague.page, bob)
  })

  it('is not given by the browser what it was answered for nobody a moment before', async () => {
    const { heldOut, visit } = shop
    const { page } = await visit(somebody(heldOut[0]))
    const answers = await page.evaluate(async (question) => {
      const { guichet, site, token } = (window as unknown as { visitor: Record<string, string> }).visitor
      const address = `${guichet}/v1/suggestions?${new URLSearchParams({ site: site ?? '', q: question })}&locale=en`
      const ask = async (headers: HeadersInit) => (await fetch(address, { headers })).json()
      return [await ask({}), await ask({ authorization: `Bearer ${token}` }), await ask({})]
    }, QUESTION)
    expect(answers.map(({ heldOut: isHeldOut = false }) => isHeldOut)).toEqual([false, true, false])
  })

  it.each([
    ['urgent', 'It’s urgent'],
    ['confidential', 'It’s confidential'],
  ])('gets links for what is %s as everybody does', async (_, declaration) => {
    const { heldOut, visit } = shop
    const { panel, links, search } = await visit(somebody(heldOut[1]))
    await panel.question.fill(QUESTION)
    await search.waitFor()
    await panel.button(declaration).click()
    await panel.dialog.getByLabel('Subject').fill('We must reindex our engine')
    await links.waitFor()
    expect(await search.count()).toBe(0)
  })

  it('is nothing to somebody who has not signed in, who may open no case, or whose account is in the other arm', async () => {
    const { heldOut, withLinks, visit } = shop
    const visitors = [null, { ...somebody(heldOut[0]), technicalContact: false }, somebody(withLinks[0])]
    for (const person of visitors) {
      const { panel, links, search } = await visit(person)
      await panel.question.fill(QUESTION)
      await links.waitFor()
      expect(await search.count()).toBe(0)
    }
  })

  it('counts in its arm when the week of its intents is over, and by then with what was filed', async () => {
    // Of its own: its server goes on in another week.
    const { heldOut, withLinks, visit, keptOf, leftAndTold, experiment, daysLater, close } =
      await openShop(browser)
    onTestFinished(close)
    const colleagues = [somebody(heldOut[0]), somebody(heldOut[0])]
    // Who may open no case is no part of it.
    const joe = { ...somebody(heldOut[0]), technicalContact: false }
    for (const person of [...colleagues, joe, somebody(withLinks[0])]) {
      const { page, panel, links, search } = await visit(person)
      await panel.question.fill(QUESTION)
      await links.or(search).waitFor()
      await leftAndTold(page, person)
    }
    // Nor is what is urgent or confidential.
    for (const declaration of ['It’s urgent', 'It’s confidential']) {
      const eve = somebody(heldOut[1])
      const { page, panel, links, search } = await visit(eve)
      await panel.question.fill(QUESTION)
      await search.waitFor()
      await panel.button(declaration).click()
      await panel.dialog.getByLabel('Subject').fill('We must reindex our engine')
      await links.waitFor()
      await leftAndTold(page, eve)
    }

    const dan = somebody(heldOut[2])
    const { page, panel, links, search } = await visit(dan)
    await panel.question.fill(QUESTION)
    await search.waitFor()
    await fillCase(panel, 'Our engine is not reindexed')
    await search.waitFor()
    expect(await links.count()).toBe(0)
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
    await page.goto('about:blank')
    const filed = async () => (await keptOf(dan)).filter(({ type }) => type === 'case_filed')
    await expect.poll(filed, PATIENCE).toMatchObject([{ arm: 'holdout' }])
    expect(new Set((await keptOf(dan)).map(({ intent }) => intent)).size).toBe(1)

    expect((await experiment()).result.intents).toEqual({ suggestions: 0, holdout: 0 })
    await daysLater(DAYS_UNTIL_COUNTED)
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
  })
})
