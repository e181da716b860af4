import { never, refused, shown, wantCase, within } from './panel-steps.ts'
import type { ScreenState } from './screen-state.ts'

/** Who is asking, and whether they may open a case. */
export const statesOfIdentity: ScreenState[] = [
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
]
