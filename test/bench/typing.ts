import { parseArgs } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../support/chromium.ts'
import { startGuichet } from '../support/guichet-process.ts'
import { serveHostPage } from '../support/host-page.ts'
import { startSteadyProxy } from './steady-proxy.ts'
import { paintedAfterKey, paintedAfterOpening, watchInput } from './watch-paint.ts'

/**
 * What a person feels: from the last key of a question to its painted links, with a server that answers after 20 ms, and
 * from the click to the painted panel. A real Chromium, as fast as the machine is and with the processor throttled.
 *
 * Run: `npm run bench:typing [-- --rounds 5 --throttle 4]`.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, throttle: { type: 'string', default: '4' } },
})
const rounds = Number(values.rounds)
const SERVER_MS = 20
/** Milliseconds between keys: a quick typist, an average one, somebody who looks for the keys. */
const RHYTHMS = { quick: 80, average: 160, slow: 300 }
const QUESTIONS = ['how do I reindex my engine', 'crawler stops', 'results in the wrong order']

type Rhythm = keyof typeof RHYTHMS
const RHYTHM_NAMES = Object.keys(RHYTHMS) as Rhythm[]

interface Figures {
  lastKey: Record<Rhythm, number[]>
  /** A key that was taken back, and so a question that was answered before. */
  typedAgain: number[]
  firstOpening: number[]
  secondOpening: number[]
  asked: Record<Rhythm, string>
}

const guichet = await startGuichet()
const browser = await launchChromium()
try {
  const plain = await measure(browser, 1)
  const throttled = await measure(browser, Number(values.throttle))
  report('last key to painted links, quick typist', (each) => each.lastKey.quick, plain, throttled)
  report('last key to painted links, average typist', (each) => each.lastKey.average, plain, throttled)
  report('last key to painted links, slow typist', (each) => each.lastKey.slow, plain, throttled)
  report('a key typed again, to painted links', (each) => each.typedAgain, plain, throttled)
  report('click to painted panel, the first time', (each) => each.firstOpening, plain, throttled)
  report('click to painted panel, the second time', (each) => each.secondOpening, plain, throttled)
  for (const rhythm of RHYTHM_NAMES) process.stdout.write(`${rhythm} typist: ${plain.asked[rhythm]}\n`)
} finally {
  await browser.close()
  await guichet.stop()
}

async function measure(browser: Browser, throttle: number): Promise<Figures> {
  const figures: Figures = {
    lastKey: { quick: [], average: [], slow: [] },
    typedAgain: [],
    firstOpening: [],
    secondOpening: [],
    asked: { quick: '', average: '', slow: '' },
  }
  for (const rhythm of RHYTHM_NAMES) {
    const proxy = await startSteadyProxy(guichet.url, SERVER_MS)
    const host = await serveHostPage(proxy.url, {})
    for (let round = 0; round < rounds; round += 1) {
      const page = await (await browser.newContext()).newPage()
      await page.goto(host.url)
      await page.evaluate(watchInput)
      await throttleProcessor(page, throttle)
      await typeQuestions(page, rhythm, figures)
      await page.context().close()
    }
    const { all, aborted } = proxy.asked()
    const keys = rounds * QUESTIONS.join('').length
    figures.asked[rhythm] = `${all} requests for ${keys} keys, ${aborted} given up for a newer one`
    await host.close()
    await proxy.close()
  }
  return figures
}

async function typeQuestions(page: Page, rhythm: Rhythm, figures: Figures): Promise<void> {
  const launcher = page.getByRole('button', { name: 'Help', exact: true })
  const press = (key = 'r') => page.keyboard.press(key === ' ' ? 'Space' : key)
  const toPaint = async (watch: () => Promise<number>, act: () => Promise<void>) => {
    const painted = page.evaluate(watch)
    // The page watches before anything happens.
    await page.evaluate(() => {})
    await act()
    return painted
  }

  figures.firstOpening.push(await toPaint(paintedAfterOpening, () => launcher.click()))
  const field = page.getByRole('dialog').getByRole('textbox')
  for (const question of QUESTIONS) {
    await field.fill('')
    for (const [index, key] of [...question].entries()) {
      if (index > 0) await pause(RHYTHMS[rhythm] * (question[index - 1] === ' ' ? 1.5 : 1))
      if (index < question.length - 1) await press(key)
      else figures.lastKey[rhythm].push(await toPaint(paintedAfterKey, () => press(key)))
    }
  }
  await toPaint(paintedAfterKey, () => press('Backspace'))
  figures.typedAgain.push(await toPaint(paintedAfterKey, () => press(QUESTIONS.at(-1)?.at(-1))))
  await press('Escape')
  await pause(300)
  figures.secondOpening.push(await toPaint(paintedAfterOpening, () => launcher.click()))
}

async function throttleProcessor(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function report(name: string, of: (figures: Figures) => number[], plain: Figures, throttled: Figures): void {
  const [one, other] = [of(plain), of(throttled)]
  const ratio = (at(other, 0.5) / at(one, 0.5)).toFixed(1)
  const figures = (values: number[]) =>
    `p50 ${at(values, 0.5).toFixed(0)} ms, p95 ${at(values, 0.95).toFixed(0)} ms`
  process.stdout.write(
    `${name}: ${figures(one)}; throttled ${values.throttle}×: ${figures(other)} (${ratio} ×, ${other.length} times)\n`,
  )
}

function at(values: number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.round(share * (values.length - 1))] ?? Number.NaN
}
