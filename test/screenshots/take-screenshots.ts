import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { buildFrontEnd } from '../../server/cli/build-front-end.ts'
import { readConfig } from '../../server/config.ts'
import { startServer } from '../../server/main.ts'
import { launchChromium } from '../support/chromium.ts'
import { dashboardStates } from '../support/dashboard/dashboard-states.ts'
import { fixClock } from '../support/fix-clock.ts'
import { screenStates } from '../support/screen-states.ts'
import type { ScreenState } from '../support/screens/screen-state.ts'
import { seedScreenCases } from '../support/seed-screen-cases.ts'
import { screensPage } from './screens-page.ts'
import { takeDashboardScreenshots } from './take-dashboard-screenshots.ts'
import { pictureName, SCHEMES, WIDTHS } from './variants.ts'

const HELP = `Usage: npm run screenshots [-- --only PART-OF-A-NAME] [--to FOLDER] [--lang en|fr]

Takes a picture of every screen of the widget and of the dashboard in every state, in both colour schemes and at both widths,
from the real demo server, and writes docs/screens.md. The clock stands still and nothing moves, so that the same code gives the same pictures.
--only takes those that have it in their name (ask, offline, dashboard), and leaves the others and docs/screens.md as they are.
`

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A Tuesday in Paris: cases come in the morning, support answers when it opens, and the screens are looked at after. */
const [OPENED, ANSWERED, LOOKED_AT] = ['2026-06-09T07:12:00Z', '2026-06-09T16:05:00Z', '2026-06-09T16:40:00Z']
/** Of WebP, out of 100. */
const QUALITY = 72

const { values: options } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    to: { type: 'string', default: join(ROOT, 'docs/images/screens') },
    lang: { type: 'string', default: 'en' },
    help: { type: 'boolean', short: 'h' },
  },
})
if (options.help) process.stdout.write(HELP)
else await takeScreenshots()

async function takeScreenshots() {
  const folder = resolve(options.to)
  const states = screenStates.filter(({ screen, state }) => `${screen}-${state}`.includes(options.only))
  const setClock = fixClock(OPENED)
  await buildFrontEnd(ROOT, (line) => process.stderr.write(`${line}\n`))
  if (!options.only) await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browser = await launchChromium()
  try {
    if (states.length > 0) await takeWidgetScreenshots({ states, browser, folder, setClock })
    await takeDashboardScreenshots({
      browser,
      root: ROOT,
      folder,
      only: options.only,
      language: options.lang,
      setClock,
    })
    if (!options.only)
      await writeFile(join(ROOT, 'docs/screens.md'), screensPage(screenStates, dashboardStates))
  } finally {
    await browser.close()
  }
}

interface WidgetTaking {
  states: readonly ScreenState[]
  browser: Browser
  folder: string
  setClock(at: string): void
}

async function takeWidgetScreenshots({ states, browser, folder, setClock }: WidgetTaking): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'guichet-screens-'))
  setClock(OPENED)
  const server = await startServer(readConfig({ PORT: '0', GUICHET_DATA: dataFolder }), {
    root: ROOT,
    demo: true,
  })
  try {
    await seedScreenCases(server.publicUrl, () => setClock(ANSWERED))
    setClock(LOOKED_AT)
    for (const state of states) {
      for (const width of WIDTHS) await takeState(browser, { state, width, folder, url: server.publicUrl })
      process.stdout.write(`${state.screen}-${state.state}\n`)
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

interface Taking {
  state: ScreenState
  width: (typeof WIDTHS)[number]
  folder: string
  url: string
}

/** One visit, both colour schemes: a page follows the scheme while it is open. */
async function takeState(browser: Browser, { state, width, folder, url }: Taking): Promise<void> {
  const context = await browser.newContext({
    viewport: width === 360 ? { width, height: 740 } : { width, height: 800 },
    hasTouch: width === 360,
    locale: options.lang,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  try {
    await page.clock.setFixedTime(LOOKED_AT)
    await page.goto(`${url}/demo/?as=${state.as ?? 'nobody'}&lang=${options.lang}`)
    await state.reach(page)
    // What the pointer is over looks so.
    await page.mouse.move(0, 0)
    // One session to the end: another that ends takes what is emulated with it.
    const client = await context.newCDPSession(page)
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme })
      await writeFile(
        join(folder, pictureName({ ...state, scheme, width })),
        await pictureOf(page, client, width),
      )
    }
  } catch (error) {
    throw new Error(`${state.screen}-${state.state} was not reached at ${width} pixels.`, { cause: error })
  } finally {
    await context.close()
  }
}

/** Where there is room for the page beside the panel, only the panel's side of it is of interest. */
async function pictureOf(page: Page, client: CDPSession, width: number): Promise<Buffer> {
  // A blinking caret would tell two runs apart.
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[data-guichet]')) {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { caret-color: #0000 !important }')
      host.shadowRoot?.adoptedStyleSheets.push(sheet)
    }
    return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
  })
  const clip = width === 360 ? {} : { clip: { x: width - 940, y: 0, width: 940, height: 800, scale: 1 } }
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, ...clip })
  return Buffer.from(data, 'base64')
}
