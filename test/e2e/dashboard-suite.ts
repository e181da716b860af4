import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { closeContext } from '../support/close-context.ts'
import { busySite, busySiteDeskSecret, writeBusySite } from '../support/dashboard/busy-site.ts'
import type { DashboardState } from '../support/dashboard/dashboard-states.ts'
import { postWeeks } from '../support/dashboard/post-weeks.ts'
import { type DeskReceiver, startDeskReceiver } from '../support/desk-receiver.ts'
import { type GuichetProcess, startUnhurriedGuichet } from '../support/guichet-process.ts'
import { PATIENCE, PATIENCE_MS } from '../support/patience.ts'

export interface DashboardSuite {
  guichet(): GuichetProcess
  /** The demo's head of support. */
  lead(): { email: string; password: string }
  /** A page of a new browser; signed in unless it says otherwise. */
  open(path: string, options?: OpenOptions): Promise<Page>
  /** At a screen in one of its states. */
  reach(state: DashboardState, options?: OpenOptions): Promise<Page>
}

interface OpenOptions {
  signedOut?: boolean
  context?: BrowserContextOptions
  prepare?(page: Page): Promise<void>
}

const DAYS = 7
const DAY_MS = 86_400_000

/** One server, a week of questions at one of its sites, and one Chromium, for the tests of a file. */
export function describeDashboard(): DashboardSuite {
  let guichet: GuichetProcess
  let browser: Browser
  let desk: DeskReceiver
  const folder = mkdtempSync(join(tmpdir(), 'guichet-dashboard-'))

  const suite: DashboardSuite = {
    guichet: () => guichet,
    lead: () => ({
      email: 'lead@support.example',
      password: readFileSync(join(guichet.dataFolder, 'demo-staff-password'), 'utf8'),
    }),
    open: async (path, { signedOut = false, context: options, prepare } = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', ...options })
      context.setDefaultTimeout(PATIENCE_MS)
      onTestFinished(() => closeContext(context))
      if (!signedOut) {
        const answer = await context.request.post(`${guichet.url}/v1/staff/sign-in`, {
          data: suite.lead(),
          headers: { origin: guichet.url },
        })
        if (!answer.ok()) throw new Error(`Nobody is signed in: ${answer.status()} ${await answer.text()}`)
      }
      const page = await context.newPage()
      await prepare?.(page)
      await page.goto(`${guichet.url}/dashboard/${path}`)
      return page
    },
    reach: async (state, options = {}) => {
      const page = await suite.open(state.path, {
        signedOut: state.signedOut ?? false,
        ...(state.prepare && { prepare: state.prepare }),
        ...options,
      })
      await state.reach(page)
      return page
    },
  }

  beforeAll(async () => {
    desk = await startDeskReceiver(busySiteDeskSecret)
    guichet = await startUnhurriedGuichet({ env: { GUICHET_SITES: writeBusySite(folder, desk.url) } })
    browser = await launchChromium()
    const now = Date.now()
    const days = Array.from({ length: DAYS }, (_, at) => new Date(now - (DAYS - 1 - at) * DAY_MS))
    await postWeeks({
      url: guichet.url,
      site: busySite,
      deskSecret: busySiteDeskSecret,
      days,
      intentsADay: 12,
      accounts: 150,
    })
    // A screen asks for its report once: what is not counted by then is not on it.
    await vi.waitFor(async () => {
      const metrics = await (await fetch(`${guichet.url}/metrics`)).text()
      expect(metrics).toMatch(/^guichet_intents_waiting 0$/m)
    }, PATIENCE)
  })
  afterAll(async () => {
    await browser?.close()
    await guichet?.stop()
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return suite
}
