import {
  ask,
  goOffline,
  LAUNCHER,
  never,
  open,
  readFirst,
  refused,
  say,
  shown,
  within,
} from './panel-steps.ts'
import type { ScreenState } from './screen-state.ts'

/** From a question to an answer. */
export const statesOfAsking: ScreenState[] = [
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
]
