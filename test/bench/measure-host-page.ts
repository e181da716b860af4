import type { Browser, CDPSession, Page } from 'playwright-core'
import { blockingTime, LONG_TASK_MS, MEASURED_PAGE, mainThreadTasks } from './trace-tasks.ts'

/** One visit of a page on a slow processor. Times are milliseconds of the main thread's processor time. */
export interface HostPageVisit {
  /** The first run of the widget's script. */
  script: number
  /** All runs of that script, and the page's styles, layout and painting, of which a part is for what the script shows. */
  scriptAndDrawing: number
  /** All that the main thread did. */
  mainThread: number
  longTasks: number
  blockingTime: number
  /** Cumulative layout shift. */
  layoutShift: number
  /** Requests to Guichet, and the bytes of their answers, headers too. */
  requests: number
  bytes: number
}

/** Before anybody wants help; and, where the widget is, from the press on the launcher until the panel may be written in. */
export interface HostPageFigures {
  before: HostPageVisit
  opening: HostPageVisit | null
}

/** For what a page does once it has loaded, in milliseconds. */
const SETTLE_MS = 1_500

export interface HostPageOptions {
  /** Guichet's. */
  origin: string
  /** How the address of the widget's script ends. */
  script: string
  /** The panel is opened too: else `opening` is null. */
  opens: boolean
  /** How many times slower than this machine the page's processor is. */
  slowdown: number
}

/** Visits with an empty cache. */
export async function measureHostPage(
  browser: Browser,
  address: string,
  { origin, script, opens, slowdown }: HostPageOptions,
): Promise<HostPageFigures> {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.addInitScript(watchLayout)
    const session = await context.newCDPSession(page)
    const network = await countAnswers(session, origin)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })

    const traced = async (act: () => Promise<unknown>): Promise<HostPageVisit> => {
      const [requests, bytes] = [network.requests, network.bytes]
      await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
      await act()
      await page.waitForTimeout(SETTLE_MS)
      await page.evaluate(`console.timeStamp(${JSON.stringify(MEASURED_PAGE)})`)
      const trace = JSON.parse((await browser.stopTracing()).toString())
      const { tasks, ...ofScript } = mainThreadTasks(trace, script)
      return {
        ...ofScript,
        mainThread: tasks.reduce((sum, task) => sum + task, 0),
        longTasks: tasks.filter((task) => task > LONG_TASK_MS).length,
        blockingTime: blockingTime(tasks),
        layoutShift: await page.evaluate(() => (window as unknown as { layoutShift: number }).layoutShift),
        requests: network.requests - requests,
        bytes: network.bytes - bytes,
      }
    }
    const before = await traced(() => page.goto(address, { waitUntil: 'load' }))
    return { before, opening: opens ? await traced(() => open(page)) : null }
  } finally {
    await context.close()
  }
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox').first().waitFor()
}

async function countAnswers(session: CDPSession, origin: string) {
  const counted = { requests: 0, bytes: 0 }
  const ours = new Set<string>()
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith(origin)) return
    counted.requests += 1
    ours.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ours.has(requestId)) counted.bytes += encodedDataLength
  })
  await session.send('Network.enable')
  return counted
}

/** Runs in the page: adds up how far what is seen has moved by itself. */
function watchLayout(): void {
  const page = window as unknown as { layoutShift: number }
  page.layoutShift = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    })[]) {
      if (!entry.hadRecentInput) page.layoutShift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
