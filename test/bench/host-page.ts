import { parseArgs } from 'node:util'
import { servePlayground } from '../playground/serve-playground.ts'
import { launchChromium } from '../support/chromium.ts'
import { startGuichet } from '../support/guichet-process.ts'
import { type HostPageFigures, type HostPageVisit, measureHostPage } from './measure-host-page.ts'

/**
 * What the widget costs the page that it is on, on a processor four times as slow (as Lighthouse has it for a phone): a
 * plain page and a busy one, each with the widget, with the least script that shows a launcher at all, and with an empty
 * one, in turns. Medians; in brackets the smallest and the largest. What a script adds to the page is its script and
 * drawing less those with the empty one; what the widget could do without, at most, its own less the least launcher's.
 *
 * Run: `npm run bench:host-page [-- --runs 15 --slowdown 4]`. Needs Chromium, and a machine that does nothing else: while
 * others want the processor, the slowing down takes more time than it says. Figures of one run can be compared all the
 * same: of two runs they cannot.
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
    const visit = (query: string, opens = false) =>
      measureHostPage(browser, `${playground.url}${path}${query}`, {
        origin: guichet.url,
        script: '/guichet.js',
        opens,
        slowdown,
      })
    // The first visit of a new browser also pays for what the browser itself loads.
    await visit('', true)
    const withGuichet: HostPageFigures[] = []
    const least: HostPageFigures[] = []
    const without: HostPageFigures[] = []
    for (let run = 0; run < runs; run += 1) {
      without.push(await visit('?without-guichet'))
      withGuichet.push(await visit('', true))
      least.push(await visit('?least-launcher'))
    }
    report(`${name}, before intent`, withGuichet.map(before), {
      'least launcher': least.map(before),
      'empty script': without.map(before),
    })
    report(
      `${name}, opening the panel`,
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

function report(title: string, visits: HostPageVisit[], others: Record<string, HostPageVisit[]> = {}): void {
  const columns = { 'with Guichet': visits, ...others }
  const row = (cells: string[]) =>
    `${cells
      .map((cell) => cell.padEnd(26))
      .join('')
      .trimEnd()}\n`
  process.stdout.write(`${title}, ${visits.length} visits\n${row(['', ...Object.keys(columns)])}`)
  const figures: [name: string, digits: number, read: (visit: HostPageVisit) => number][] = [
    ['  first run, ms', 1, (visit) => visit.script],
    ['  script and drawing, ms', 1, (visit) => visit.scriptAndDrawing],
    ['  main thread, ms', 0, (visit) => visit.mainThread],
    ['  long tasks', 0, (visit) => visit.longTasks],
    ['  blocking time, ms', 0, (visit) => visit.blockingTime],
    ['  layout shift', 4, (visit) => visit.layoutShift],
    ['  requests to Guichet', 0, (visit) => visit.requests],
    ['  bytes of their answers', 0, (visit) => visit.bytes],
  ]
  for (const [name, digits, read] of figures) {
    const cells = Object.values(columns).map((list) => spreadText(list.map(read), digits))
    process.stdout.write(row([name, ...cells]))
  }
}

function spreadText(numbers: number[], digits: number): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(digits)
  return `${at(0.5)} (${at(0)}–${at(1)})`
}
