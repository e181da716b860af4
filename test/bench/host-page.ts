import { parseArgs } from 'node:util'
import { servePlayground } from '../playground/serve-playground.ts'
import { launchChromium } from '../support/chromium.ts'
import { startGuichet } from '../support/guichet-process.ts'
import { type HostPageFigures, type HostPageVisit, measureHostPage } from './measure-host-page.ts'

/**
 * What the widget costs the page that it is on, on a processor four times as slow (as Lighthouse has it for a phone): a
 * plain page and a busy one, each with an empty script in the place of the widget's and with the widget, in turns.
 * Medians; in brackets the smallest and the largest.
 *
 * Run: `npm run bench:host-page [-- --runs 15 --slowdown 4]`. Needs Chromium, and a machine that does nothing else: while
 * others want the processor, the slowing down takes more time than it says.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, slowdown: { type: 'string', default: '4' } },
})
const runs = Number(values.runs)
const slowdown = Number(values.slowdown)
if (!(Number.isInteger(runs) && runs > 0 && slowdown >= 1)) {
  process.stderr.write('--runs takes a whole number from 1, --slowdown a number from 1.\n')
  process.exit(2)
}

const PAGES = { 'a plain page': '/hosts/plain.html', 'a busy page': '/hosts/busy.html' }

const guichet = await startGuichet()
const playground = await servePlayground(guichet.url)
const browser = await launchChromium()
try {
  for (const [name, path] of Object.entries(PAGES)) {
    const visit = (opens: boolean) =>
      measureHostPage(browser, `${playground.url}${path}${opens ? '' : '?without-guichet'}`, {
        origin: guichet.url,
        script: '/guichet.js',
        opens,
        slowdown,
      })
    // The first visit of a new browser also pays for what the browser itself loads.
    await visit(true)
    const without: HostPageFigures[] = []
    const withGuichet: HostPageFigures[] = []
    for (let run = 0; run < runs; run += 1) {
      without.push(await visit(false))
      withGuichet.push(await visit(true))
    }
    report(`${name}, before intent`, without.map(before), withGuichet.map(before))
    report(
      `${name}, opening the panel`,
      null,
      withGuichet.flatMap(({ opening }) => opening ?? []),
    )
  }
} finally {
  await browser.close()
  await playground.close()
  await guichet.stop()
}

function before(figures: HostPageFigures): HostPageVisit {
  return figures.before
}

function report(title: string, without: HostPageVisit[] | null, visits: HostPageVisit[]): void {
  process.stdout.write(`${title}, ${visits.length} visits\n`)
  const figures: [name: string, unit: string, digits: number, read: (visit: HostPageVisit) => number][] = [
    ['script', 'ms', 1, (visit) => visit.script],
    ['main thread', 'ms', 0, (visit) => visit.mainThread],
    ['long tasks', '', 0, (visit) => visit.longTasks],
    ['blocking time', 'ms', 0, (visit) => visit.blockingTime],
    ['layout shift', '', 4, (visit) => visit.layoutShift],
    ['requests', '', 0, (visit) => visit.requests],
    ['bytes', '', 0, (visit) => visit.bytes],
  ]
  for (const [name, unit, digits, read] of figures) {
    const spread = (list: HostPageVisit[]) => spreadText(list.map(read), digits)
    const compared = without ? `  without it ${spread(without)}` : ''
    process.stdout.write(`  ${name.padEnd(14)} ${spread(visits)} ${unit}${compared}\n`)
  }
}

function spreadText(numbers: number[], digits: number): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(digits)
  return `${at(0.5)} (${at(0)}–${at(1)})`
}
