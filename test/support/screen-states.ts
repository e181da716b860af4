import type { Page, Route } from 'playwright-core'
import type { DEMO_PEOPLE } from '../../server/demo/demo-people.ts'

/** One screen of the widget in one state, and how a browser gets there; by structure and not by words, so in any language. */
export interface ScreenState {
  /** `ask`, `case-form`… */
  screen: string
  /** `empty`, `loading`, `error`… */
  state: string
  /** What it shows, as a sentence of docs/screens.md. */
  shows: string
  /** Who the host page says is signed in; absent: nobody. Each is somebody of the demo. */
  as?: keyof typeof DEMO_PEOPLE
  /** From a fresh page with the widget on it and its cases seeded (seed-screen-cases.ts); resolves when the state is on screen. */
  reach(page: Page): Promise<void>
}

const PANEL = '[data-guichet="panel"]'
const LAUNCHER = '[data-guichet="launcher"] button'
const QUESTION = 'how do I reindex my engine'

const within = (page: Page, selector: string) => page.locator(`${PANEL} ${selector}`).first()
const shown = (page: Page, selector: string) => within(page, selector).waitFor()

const refused =
  (status: number, code: string, headers = {}) =>
  (route: Route) =>
    route.fulfill({
      status,
      headers: { 'access-control-allow-origin': '*', ...headers },
      contentType: 'application/problem+json',
      body: JSON.stringify({ code, requestId: 'req_4kq81' }),
    })
const never = () => new Promise<void>(() => {})

async function open(page: Page) {
  await page.locator(LAUNCHER).click()
  await shown(page, '.ask-input')
}

async function ask(page: Page, question = QUESTION) {
  await open(page)
  await within(page, '.ask-input').fill(question)
}

async function readFirst(page: Page) {
  await ask(page)
  await within(page, '.lane li a').click()
}

async function wantCase(page: Page) {
  await open(page)
  await within(page, '.bar .button-primary').click()
}

async function write(page: Page, { engine = true } = {}) {
  await wantCase(page)
  await within(page, '#guichet-case-subject').fill('The nightly crawl stops at 250 pages')
  await within(page, '#guichet-case-description').fill(
    'Since Monday the crawl of the shop ends after 250 pages. Nothing changed on our side. The log says “budget reached”.',
  )
  await within(page, '.card input[value="problem"]').check()
  if (engine) await within(page, '#guichet-case-engine').selectOption({ index: 1 })
  await shown(page, '.case-form-aside .lane')
}

async function send(page: Page) {
  await within(page, '.bar-send .button-primary').click()
}

/** What the host page says through the one global. */
const say = (page: Page, verb: string, value: unknown) =>
  page.evaluate(
    ([name, given]) =>
      (window as unknown as { Guichet(verb: string, given: unknown): Promise<unknown> }).Guichet(name, given),
    [verb, value] as const,
  )

async function wantCases(page: Page) {
  await open(page)
  await within(page, '.header-actions .button-quiet').click()
}

async function readCase(page: Page, subject = 'Search is slow since the deploy') {
  await wantCases(page)
  await page.locator(`${PANEL} .case-card`).filter({ hasText: subject }).click()
}

/** The connection goes while the panel is open. */
async function goOffline(page: Page) {
  await page.context().setOffline(true)
  await shown(page, '.offline')
}

async function wantContacts(page: Page) {
  await wantCases(page)
  await within(page, '.screen > .button').click()
}

export const screenStates: ScreenState[] = [
  {
    screen: 'launcher',
    state: 'closed',
    shows: 'The launcher, before anybody wants anything.',
    reach: (page) => page.locator(LAUNCHER).waitFor(),
  },

  { screen: 'ask', state: 'empty', shows: 'One field, and the other ways to get help.', reach: open },
  {
    screen: 'ask',
    state: 'loading',
    shows: 'Placeholders, once an answer takes longer than 200 ms.',
    async reach(page) {
      await page.route(/\/v1\/suggestions/, never)
      await ask(page)
      await shown(page, '.skeleton')
    },
  },
  {
    screen: 'ask',
    state: 'suggestions',
    shows: 'Documentation and community, side by side with the way to a case.',
    async reach(page) {
      await ask(page)
      await shown(page, '.lane')
    },
  },
  {
    screen: 'ask',
    state: 'nothing-found',
    shows: 'Nothing found: what to try, and where else to ask.',
    async reach(page) {
      await ask(page, 'xqzvw')
      await shown(page, '.none-found')
    },
  },
  {
    screen: 'ask',
    state: 'error',
    shows: 'Suggestions cannot be had; the way to a case is open.',
    async reach(page) {
      await page.route(/\/v1\/suggestions/, refused(503, 'unavailable'))
      await ask(page)
      await shown(page, '.notice-warning')
    },
  },
  {
    screen: 'ask',
    state: 'offline',
    shows: 'No connection: what was found stays, and what is missing comes by itself.',
    async reach(page) {
      await ask(page)
      await shown(page, '.lane')
      await goOffline(page)
    },
  },

  {
    screen: 'ask',
    state: 'for-page',
    shows: 'Links for the page that the host page names, while nothing is asked.',
    async reach(page) {
      await say(page, 'suggest', { page: 'https://www.maison-aubier.example/help/reindex-an-engine' })
      await open(page)
      await shown(page, '.lane')
    },
  },

  {
    screen: 'article',
    state: 'ready',
    shows: 'A page, read in place, and whether it solved it.',
    async reach(page) {
      await readFirst(page)
      await shown(page, '.prose')
    },
  },
  {
    screen: 'article',
    state: 'loading',
    shows: 'The title is known already; the page is on its way.',
    async reach(page) {
      await page.route(/\/v1\/articles/, never)
      await readFirst(page)
      await shown(page, '.article .skeleton')
    },
  },
  {
    screen: 'article',
    state: 'error',
    shows: 'The page cannot be read here: it can be opened where it is.',
    async reach(page) {
      await page.route(/\/v1\/articles/, refused(500, 'internal'))
      await readFirst(page)
      await shown(page, '.notice-warning')
    },
  },
  {
    screen: 'article',
    state: 'offline',
    shows: 'No connection: the page can be read to its end.',
    async reach(page) {
      await readFirst(page)
      await shown(page, '.prose')
      await goOffline(page)
    },
  },
  {
    screen: 'solved',
    state: 'ready',
    shows: 'Thanks, and a way back for who clicked too soon.',
    async reach(page) {
      await readFirst(page)
      await within(page, '.verdict .button').click()
      await shown(page, '.solved')
    },
  },

  {
    screen: 'identify',
    state: 'ready',
    shows: 'Nobody is signed in: a code by mail, the site’s own login, or a mail to support.',
    async reach(page) {
      await wantCase(page)
      await shown(page, '#guichet-code-address')
    },
  },
  {
    screen: 'identify',
    state: 'error',
    shows: 'An address that is none.',
    async reach(page) {
      await wantCase(page)
      await within(page, '#guichet-code-address').fill('ines')
      await within(page, '.ways .button-primary').click()
      await shown(page, '.field-error:not([hidden])')
    },
  },
  {
    screen: 'identify',
    state: 'code',
    shows: 'The code is on its way.',
    async reach(page) {
      await wantCase(page)
      await within(page, '#guichet-code-address').fill('ines@maison-aubier.example')
      await within(page, '.ways .button-primary').click()
      await shown(page, '#guichet-code')
    },
  },
  {
    screen: 'person',
    state: 'loading',
    shows: 'It is being found out who is asking.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/me/, never)
      await wantCase(page)
      await shown(page, '.skeleton')
    },
  },
  {
    screen: 'person',
    state: 'error',
    shows: 'Who is asking cannot be checked; what is written is kept.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/me/, refused(503, 'unavailable'))
      await wantCase(page)
      await shown(page, '.notice-warning')
    },
  },
  {
    screen: 'not-a-contact',
    state: 'ready',
    shows: 'Somebody who may not open cases yet, with a message to who can change that.',
    as: 'colleague',
    async reach(page) {
      await wantCase(page)
      await shown(page, '.message')
    },
  },

  {
    screen: 'case-form',
    state: 'empty',
    shows: 'The form, for a contact of the premium plan.',
    as: 'premium',
    async reach(page) {
      await wantCase(page)
      await shown(page, '#guichet-case-subject')
    },
  },
  {
    screen: 'case-form',
    state: 'standard',
    shows: 'The form, for a plan that lacks the severe levels.',
    as: 'standard',
    async reach(page) {
      await wantCase(page)
      await within(page, '#guichet-case-severity').scrollIntoViewIfNeeded()
    },
  },
  {
    screen: 'case-form',
    state: 'written',
    shows: 'Written, with links for what is being written.',
    as: 'premium',
    reach: (page) => write(page),
  },
  {
    screen: 'case-form',
    state: 'set-by-host',
    shows: 'A field that the site has filled in, and what it says of the visit.',
    as: 'premium',
    async reach(page) {
      await say(page, 'prefill', { subject: 'Order 1042: the search is empty', readOnly: ['subject'] })
      await say(page, 'session-data', { order: '1042', items: 3, 'signed in': true })
      await wantCase(page)
      await shown(page, '#guichet-case-subject[readonly]')
    },
  },
  {
    screen: 'case-form',
    state: 'secret',
    shows: 'Something that looks like a key is pointed out before it is sent.',
    as: 'premium',
    async reach(page) {
      await write(page)
      // Made up, and put together here so that no scanner takes this file for a leak.
      await within(page, '#guichet-case-description').fill(
        `It fails with AKI${'A'}Q7RZ1LW9XC3VB5NM as the key.`,
      )
      await shown(page, '[id$="-secrets"] .notice')
    },
  },
  {
    screen: 'case-form',
    state: 'other-draft',
    shows: 'A draft that another tab has left.',
    as: 'premium',
    async reach(page) {
      const kept = (text: string) =>
        page.waitForFunction((part) => JSON.stringify(localStorage).includes(part), text)
      const other = await page.context().newPage()
      await other.goto(page.url())
      await write(other)
      await kept('nightly crawl')
      // This tab does not hear of what the other goes on writing.
      await page.evaluate(() => addEventListener('storage', (event) => event.stopImmediatePropagation()))
      await wantCase(page)
      await page.waitForFunction(
        (host) =>
          document.querySelector(host)?.shadowRoot?.querySelector<HTMLInputElement>('#guichet-case-subject')
            ?.value,
        PANEL,
      )
      await within(other, '#guichet-case-subject').fill('Written in another tab')
      await kept('Written in another tab')
      await within(page, '#guichet-case-subject').fill('Written in this tab')
      await shown(page, '.other-drafts')
    },
  },
  {
    screen: 'case-form',
    state: 'files',
    shows: 'Files that go with the case, and one that does not.',
    as: 'premium',
    async reach(page) {
      await wantCase(page)
      await within(page, 'input[type="file"]').setInputFiles([
        { name: 'crawl.log', mimeType: 'text/plain', buffer: Buffer.from('budget reached') },
        { name: 'empty.log', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      ])
      await page.locator(`${PANEL} .file`).nth(1).waitFor()
    },
  },
  {
    screen: 'case-form',
    state: 'invalid',
    shows: 'What is missing, in one place and at each field.',
    as: 'premium',
    async reach(page) {
      await wantCase(page)
      await send(page)
      await shown(page, '.notice-danger')
    },
  },
  {
    screen: 'case-form',
    state: 'error',
    shows: 'It could not be sent, and nothing is lost.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/cases$/, refused(503, 'unavailable'))
      await write(page)
      await send(page)
      await shown(page, '.send-failure')
    },
  },
  {
    screen: 'case-form',
    state: 'offline',
    shows: 'No connection: the case could not go, and its text stays.',
    as: 'premium',
    async reach(page) {
      await write(page)
      await goOffline(page)
      await send(page)
      await shown(page, '.send-failure')
    },
  },
  {
    screen: 'call-back',
    state: 'ready',
    shows: 'Times for a call, in the person’s own zone.',
    as: 'premium',
    async reach(page) {
      await write(page)
      await within(page, '#guichet-case-callBack').check()
      await within(page, '.hour').click()
      await within(page, '.hour-grid').scrollIntoViewIfNeeded()
    },
  },
  {
    screen: 'case-sent',
    state: 'ready',
    shows: 'The ticket: its number, and by when there is an answer.',
    as: 'pro',
    async reach(page) {
      await write(page)
      await send(page)
      await shown(page, '.ticket')
    },
  },

  {
    screen: 'my-cases',
    state: 'ready',
    shows: 'Cases by whose turn it is.',
    as: 'premium',
    async reach(page) {
      await wantCases(page)
      await shown(page, '.case-card')
    },
  },
  {
    screen: 'my-cases',
    state: 'empty',
    shows: 'No case yet.',
    as: 'standard',
    async reach(page) {
      await wantCases(page)
      await shown(page, '.none-found')
    },
  },
  {
    screen: 'my-cases',
    state: 'loading',
    shows: 'The list is on its way.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/cases(\?|$)/, never)
      await wantCases(page)
      await shown(page, '.screen > .skeleton')
    },
  },
  {
    screen: 'my-cases',
    state: 'error',
    shows: 'The list cannot be had just now.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/cases(\?|$)/, refused(503, 'unavailable'))
      await wantCases(page)
      await shown(page, '.notice-warning')
    },
  },
  {
    screen: 'my-cases',
    state: 'offline',
    shows: 'No connection: the cases that are there can be read.',
    as: 'premium',
    async reach(page) {
      await wantCases(page)
      await shown(page, '.case-card')
      await goOffline(page)
    },
  },
  {
    screen: 'case',
    state: 'ready',
    shows: 'A conversation, with support’s analysis and a link.',
    as: 'premium',
    async reach(page) {
      await readCase(page)
      await shown(page, '.message-support')
    },
  },
  {
    screen: 'case',
    state: 'closing',
    shows: 'Before a case is closed: what solved it.',
    as: 'premium',
    async reach(page) {
      await readCase(page)
      await within(page, '.close-case .button').click()
      await shown(page, '.confirm')
    },
  },
  {
    screen: 'case',
    state: 'loading',
    shows: 'The case is on its way.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/cases\/C-/, never)
      await readCase(page)
      await shown(page, '.screen > .skeleton')
    },
  },
  {
    screen: 'case',
    state: 'error',
    shows: 'The case cannot be shown just now.',
    as: 'premium',
    async reach(page) {
      await page.route(/\/v1\/cases\/C-/, refused(503, 'unavailable'))
      await readCase(page)
      await shown(page, '.notice-warning')
    },
  },
  {
    screen: 'case',
    state: 'offline',
    shows: 'No connection: what has been said can be read, and a reply can be written.',
    as: 'premium',
    async reach(page) {
      await readCase(page)
      await shown(page, '.message-support')
      await goOffline(page)
    },
  },
  {
    screen: 'contacts',
    state: 'ready',
    shows: 'The account’s technical contacts, for its primary owner.',
    as: 'owner',
    async reach(page) {
      await wantContacts(page)
      await shown(page, '.contact-list li')
    },
  },
  {
    screen: 'contacts',
    state: 'confirm',
    shows: 'Before a contact is removed: what it means.',
    as: 'owner',
    async reach(page) {
      await wantContacts(page)
      await within(page, '[data-removes]').click()
      await shown(page, '.confirm-removal')
    },
  },
]
