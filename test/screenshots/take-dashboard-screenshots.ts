import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { readConfig } from '../../server/config.ts'
import { startServer } from '../../server/main.ts'
import { busySite, busySiteDeskSecret, writeBusySite } from '../support/dashboard/busy-site.ts'
import { type DashboardState, dashboardStates } from '../support/dashboard/dashboard-states.ts'
import { postWeeks } from '../support/dashboard/post-weeks.ts'
import { startDeskReceiver } from '../support/desk-receiver.ts'
import { pictureName, SCHEMES, WIDTHS } from './variants.ts'

interface Taking {
  browser: Browser
  root: string
  folder: string
  /** Part of a name; empty: all. */
  only: string
  language: string
  /** Sets this process's clock, and with it the server's. */
  setClock(at: string): void
}

/** When they are looked at: a Tuesday in Paris. */
const LOOKED_AT = '2026-06-09T16:40:00Z'
/** The period that is shown, and the one before. */
const DAYS = 58
const DAY_MS = 86_400_000
/** Events are counted every few seconds: until no more come. */
const COUNTED_AFTER_MS = 7_000
/** Of WebP, out of 100. */
const QUALITY = 72
/** A long page is cut: what matters stands above. */
const TALLEST = 2_400

/** Pictures of the dashboard on weeks of questions that were really posted, each at its day. */
export async function takeDashboardScreenshots(taking: Taking): Promise<void> {
  const states = dashboardStates.filter(({ screen, state }) => nameOf(screen, state).includes(taking.only))
  if (states.length === 0) return
  const dataFolder = mkdtempSync(join(tmpdir(), 'guichet-screens-'))
  const desk = await startDeskReceiver(busySiteDeskSecret)
  const days = Array.from(
    { length: DAYS },
    (_, at) => new Date(Date.parse(LOOKED_AT) - (DAYS - 1 - at) * DAY_MS - 3_600_000),
  )
  taking.setClock(days[0]?.toISOString() ?? LOOKED_AT)
  const server = await startServer(
    readConfig({ PORT: '0', GUICHET_DATA: dataFolder, GUICHET_SITES: writeBusySite(dataFolder, desk.url) }),
    { root: taking.root, demo: true },
  )
  try {
    await postWeeks({
      url: server.publicUrl,
      site: busySite,
      deskSecret: busySiteDeskSecret,
      days,
      intentsADay: 40,
      accounts: 600,
      goTo: (day) => taking.setClock(day.toISOString()),
    })
    taking.setClock(LOOKED_AT)
    await new Promise((counted) => setTimeout(counted, COUNTED_AFTER_MS))
    const password = readFileSync(join(dataFolder, 'demo-staff-password'), 'utf8')
    for (const state of states) {
      for (const width of WIDTHS) await takeState(taking, state, { width, url: server.publicUrl, password })
      process.stdout.write(`${nameOf(state.screen, state.state)}\n`)
    }
  } finally {
    await server.stop()
    await desk.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

interface Visit {
  width: (typeof WIDTHS)[number]
  url: string
  password: string
}

async function takeState(
  { browser, folder, language }: Taking,
  state: DashboardState,
  { width, url, password }: Visit,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 800 },
    hasTouch: width === 360,
    locale: language,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  try {
    if (!state.signedOut) {
      const data = { email: 'lead@support.example', password }
      await context.request.post(`${url}/v1/staff/sign-in`, { data, headers: { origin: url } })
    }
    const page = await context.newPage()
    await page.clock.setFixedTime(LOOKED_AT)
    await state.prepare?.(page)
    await page.goto(`${url}/dashboard/${state.path}`)
    await state.reach(page)
    await page.mouse.move(0, 0)
    const client = await context.newCDPSession(page)
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme })
      await painted(page)
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), TALLEST)
      const { data } = await client.send('Page.captureScreenshot', {
        format: 'webp',
        quality: QUALITY,
        captureBeyondViewport: true,
        clip: { x: 0, y: 0, width, height, scale: 1 },
      })
      const name = pictureName({ screen: `dashboard-${state.screen}`, state: state.state, scheme, width })
      await writeFile(join(folder, name), Buffer.from(data, 'base64'))
    }
  } catch (error) {
    throw new Error(`${nameOf(state.screen, state.state)} was not reached at ${width} pixels.`, {
      cause: error,
    })
  } finally {
    await context.close()
  }
}

function nameOf(screen: string, state: string): string {
  return `dashboard-${screen}-${state}`
}

async function painted(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
