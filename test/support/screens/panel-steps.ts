import type { Page, Route } from 'playwright-core'

export const PANEL = '[data-guichet="panel"]'
export const LAUNCHER = '[data-guichet="launcher"] button'
const QUESTION = 'how do I reindex my engine'

export const within = (page: Page, selector: string) => page.locator(`${PANEL} ${selector}`).first()
export const shown = (page: Page, selector: string) => within(page, selector).waitFor()

export const refused =
  (status: number, code: string, headers = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*', ...headers },
      contentType: 'application/problem+json',
      body: JSON.stringify({ code, requestId: 'req_4kq81' }),
    })
export const never = () => new Promise<void>(() => {})

export async function open(page: Page) {
  await page.locator(LAUNCHER).click()
  await shown(page, '.ask-input')
}

export async function ask(page: Page, question = QUESTION) {
  await open(page)
  await within(page, '.ask-input').fill(question)
}

export async function readFirst(page: Page) {
  await ask(page)
  await within(page, '.lane li a').click()
}

export async function wantCase(page: Page) {
  await open(page)
  await within(page, '.bar .button-primary').click()
}

export async function write(page: Page, { engine = true } = {}) {
  await wantCase(page)
  await within(page, '#guichet-case-subject').fill('The nightly crawl stops at 250 pages')
  await within(page, '#guichet-case-description').fill(
    'Since Monday the crawl of the shop ends after 250 pages. Nothing changed on our side. The log says “budget reached”.',
  )
  await within(page, '.card input[value="problem"]').check()
  if (engine) await within(page, '#guichet-case-engine').selectOption({ index: 1 })
  await shown(page, '.case-form-aside .lane')
}

export async function send(page: Page) {
  await within(page, '.bar-send .button-primary').click()
}

/** What the host page says through the one global. */
export const say = (page: Page, verb: string, value: unknown) =>
  page.evaluate(
    ([name, given]) =>
      (window as unknown as { Guichet(verb: string, given: unknown): Promise<unknown> }).Guichet(name, given),
    [verb, value] as const,
  )

export async function wantCases(page: Page) {
  await open(page)
  await within(page, '.header-actions .button-quiet').click()
}

export async function readCase(page: Page, subject = 'Search is slow since the deploy') {
  await wantCases(page)
  await page.locator(`${PANEL} .case-card`).filter({ hasText: subject }).click()
}

/** The connection goes while the panel is open. */
export async function goOffline(page: Page) {
  await page.context().setOffline(true)
  await shown(page, '.offline')
}

export async function wantContacts(page: Page) {
  await wantCases(page)
  await within(page, '.screen > .button').click()
}
