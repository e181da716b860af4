import { goOffline, never, readCase, refused, shown, wantCases, wantContacts, within } from './panel-steps.ts'
import type { ScreenState } from './screen-state.ts'

/** Cases that there are, and whom an account lets open more. */
export const statesOfCases: ScreenState[] = [
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
