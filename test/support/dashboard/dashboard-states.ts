import type { Page, Route } from 'playwright-core'
import { youngExperiment } from './sample-reports.ts'

/** A site with weeks of questions, and one of which nothing is known yet. */
export const BUSY_SITE = 'pub_findly'
export const QUIET_SITE = 'pub_demo'

/** One screen of the dashboard in one state, and how somebody who is signed in gets there; by structure and not by words. */
export interface DashboardState {
  screen: string
  state: string
  /** What it shows, as a sentence of docs/screens.md. */
  shows: string
  /** Below `/dashboard/`. */
  path: string
  signedOut?: true
  /** Before the page is opened. */
  prepare?(page: Page): Promise<void>
  /** Once it is: resolves when the state is on screen. */
  reach(page: Page): Promise<void>
}

const screenOf = (name: string, site = BUSY_SITE) => `${name}?site=${site}`
const shown = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().waitFor()
}
/** Behind its skeleton: the view is there. */
const ready = shown('.screen > *')
const charted = shown('.u-over')
const press = (selector: string) => async (page: Page) => {
  await ready(page)
  await page.locator(selector).first().click()
}
const refuse = (status: number, code: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: code, status, code, requestId: 'req_4kq81' }),
  })
const onReports = (answer: (route: Route) => Promise<void>) => (page: Page) =>
  page.route('**/v1/reports/**', answer).then(() => undefined)

export const dashboardStates: readonly DashboardState[] = [
  {
    screen: 'sign-in',
    state: 'ready',
    shows: 'The way in, at the address of the screen that was asked for.',
    path: screenOf('overview'),
    signedOut: true,
    reach: shown('input[type=password]'),
  },
  {
    screen: 'sign-in',
    state: 'refused',
    shows: 'Address and password do not fit together.',
    path: screenOf('overview'),
    signedOut: true,
    reach: async (page) => {
      await page.locator('input[type=email]').fill('lead@support.example')
      await page.locator('input[type=password]').fill('not the password')
      await page.locator('button[type=submit]').click()
      await page.locator('.field-error').waitFor()
    },
  },
  {
    screen: 'overview',
    state: 'ready',
    shows: 'What became of people’s attempts, with the figure that others would report beside ours.',
    path: screenOf('overview'),
    reach: charted,
  },
  {
    screen: 'overview',
    state: 'table',
    shows: 'A chart’s values as a table.',
    path: screenOf('overview'),
    reach: press('.figure summary'),
  },
  {
    screen: 'overview',
    state: 'period',
    shows: 'Choosing a period, and what it is compared with.',
    path: screenOf('overview'),
    reach: press('[aria-expanded].button'),
  },
  {
    screen: 'overview',
    state: 'empty',
    shows: 'Nothing has been counted yet: how figures come.',
    path: screenOf('overview', QUIET_SITE),
    reach: shown('.empty'),
  },
  {
    screen: 'overview',
    state: 'loading',
    shows: 'The report is on its way, after 200 ms.',
    path: screenOf('overview'),
    prepare: onReports(() => new Promise(() => {})),
    reach: shown('.skeleton'),
  },
  {
    screen: 'overview',
    state: 'error',
    shows: 'The report did not come: why, and what to do.',
    path: screenOf('overview'),
    prepare: onReports(refuse(503, 'unavailable')),
    reach: shown('.notice-danger'),
  },
  {
    screen: 'overview',
    state: 'to-come',
    shows: 'The address asks for days that are still to come.',
    path: `${screenOf('overview')}&from=2131-01-01&to=2131-01-31`,
    reach: shown('.notice-warning'),
  },
  {
    screen: 'overview',
    state: 'expired',
    shows: 'The session has ended; whoever signs in again is where they were.',
    path: screenOf('overview'),
    prepare: onReports(refuse(401, 'staff_session_missing')),
    reach: shown('.sign-in .notice-warning'),
  },
  {
    screen: 'page',
    state: 'none',
    shows: 'The address names a page that is not there.',
    path: screenOf('nowhere'),
    reach: shown('.screen-head + p .button'),
  },
  {
    screen: 'breakdown',
    state: 'ready',
    shows: 'Outcomes by plan; the tabs split by something else.',
    path: screenOf('breakdown'),
    reach: shown('.table tbody tr'),
  },
  {
    screen: 'links',
    state: 'ready',
    shows: 'What each link did, sorted by what is wanted.',
    path: screenOf('links'),
    reach: shown('.table tbody tr'),
  },
  {
    screen: 'links',
    state: 'empty',
    shows: 'No link has been shown yet.',
    path: screenOf('links', QUIET_SITE),
    reach: shown('.empty'),
  },
  {
    screen: 'gaps',
    state: 'ready',
    shows: 'Topics that content has failed, the most expensive first, one of them in full.',
    path: screenOf('gaps'),
    reach: press('.topic summary'),
  },
  {
    screen: 'gaps',
    state: 'mark-done',
    shows: 'Saying which articles answer a topic from now on.',
    path: screenOf('gaps'),
    reach: press('.topic > .button'),
  },
  {
    screen: 'gaps',
    state: 'empty',
    shows: 'No gap has been found.',
    path: screenOf('gaps', QUIET_SITE),
    reach: shown('.empty'),
  },
  {
    screen: 'experiment',
    state: 'ready',
    shows: 'What may be said of the experiment today, its interval day by day, and its guardrails.',
    path: screenOf('experiment'),
    reach: shown('.verdict'),
  },
  {
    screen: 'experiment',
    state: 'not-enough-data',
    shows: 'An experiment that has just begun: how much is missing, and no effect before there is one.',
    path: screenOf('experiment'),
    prepare: onReports((route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(youngExperiment) }),
    ),
    reach: charted,
  },
  {
    screen: 'experiment',
    state: 'none',
    shows: 'No experiment is running: what one would tell, and how it begins.',
    path: screenOf('experiment', QUIET_SITE),
    reach: shown('.empty'),
  },
  {
    screen: 'targets',
    state: 'ready',
    shows: 'Cases by when their first answer is due.',
    path: screenOf('targets'),
    reach: shown('.table tbody tr'),
  },
  {
    screen: 'targets',
    state: 'empty',
    shows: 'No case is due.',
    path: screenOf('targets', QUIET_SITE),
    reach: shown('.empty'),
  },
  {
    screen: 'contents',
    state: 'ready',
    shows: 'What there is to be found, and how fresh it is.',
    path: screenOf('contents'),
    reach: shown('.screen .card'),
  },
  {
    screen: 'settings',
    state: 'ready',
    shows: 'What a site’s owner decides, each setting with its own way to save it.',
    path: screenOf('settings'),
    reach: shown('.grid-settings'),
  },
  {
    screen: 'settings',
    state: 'refused',
    shows: 'What is typed cannot be saved, and why.',
    path: screenOf('settings'),
    reach: async (page) => {
      await shown('.grid-settings')(page)
      await page.locator('.grid-settings input').first().fill('-3')
      await page.locator('.field-error').waitFor()
    },
  },
]
