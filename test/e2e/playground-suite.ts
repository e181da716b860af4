import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { type PlaygroundPage, playgroundPages } from '../playground/playground-pages.ts'
import { type Playground, servePlayground } from '../playground/serve-playground.ts'
import { launchChromium } from '../support/chromium.ts'
import { closeContext } from '../support/close-context.ts'
import { type GuichetProcess, startUnhurriedGuichet } from '../support/guichet-process.ts'
import { PATIENCE_MS } from '../support/patience.ts'
import { helpPanel } from './help-panel.ts'
import { differences, type Looks, readLook, readLooks } from './playground-looks.ts'
import { type Witness, witnessPage } from './playground-witness.ts'

export interface Visit {
  page: Page
  panel: ReturnType<typeof helpPanel>
  witness: Witness
  /** The paths that the page has asked of other origins than its own so far. */
  asked(): string[]
}

export interface PlaygroundSuite {
  guichet(): GuichetProcess
  playground(): Playground
  /** A new visitor on this page of the playground, watched from before its first script. */
  visit(path: string): Promise<Visit>
  /** What the launcher and the panel look like on a plain page. */
  looks(): Promise<Looks>
}

/** One Guichet, one playground and one Chromium for the tests of a file. */
export function describePlayground(): PlaygroundSuite {
  let guichet: GuichetProcess
  let playground: Playground
  let browser: Browser
  let plain: Promise<Looks> | null = null

  beforeAll(async () => {
    guichet = await startUnhurriedGuichet()
    playground = await servePlayground(guichet.url)
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await playground?.close()
    await guichet?.stop()
  })

  async function visit(path: string): Promise<Visit> {
    const context = await browser.newContext({
      locale: 'en',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(PATIENCE_MS)
    onTestFinished(() => closeContext(context))
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url())
      if (origin !== playground.url) asked.push(pathname)
    })
    const witness = await witnessPage(page)
    await page.goto(playground.url + path)
    return { page, panel: helpPanel(page), witness, asked: () => [...asked] }
  }

  return {
    guichet: () => guichet,
    playground: () => playground,
    visit,
    async looks() {
      plain ??= visit('/hosts/plain.html').then(({ page, panel }) => readLooks(page, () => ask(panel)))
      try {
        return await plain
      } catch (error) {
        // The next test tries it anew.
        plain = null
        throw error
      }
    },
  }
}

/** The pages of these folders, but those that have a test of their own, for `it.each`. */
export async function pagesOf(groups: string[], apart: string[] = []): Promise<PlaygroundPage[]> {
  const pages = (await playgroundPages()).filter(({ group }) => groups.includes(group))
  const unknown = apart.filter((path) => !pages.some((page) => page.path === path))
  if (pages.length === 0 || unknown.length > 0) {
    throw new Error(`The playground has no such pages: ${[...groups, ...unknown].join(', ')}.`)
  }
  return pages.filter(({ path }) => !apart.includes(path))
}

/**
 * What holds on a page whatever it does: before intent nothing but the script is asked for and nothing is stored; the
 * launcher looks as on a plain page; a question gets links and a case can be begun; no handler of the page hears of it;
 * and all that is the page's own is as it is without the widget.
 */
export async function expectPolite(suite: PlaygroundSuite, path: string): Promise<void> {
  const { page, panel, witness, asked } = await suite.visit(path)
  await launcherOf(page).waitFor()
  expect(asked().filter((each) => !each.endsWith('/guichet.js'))).toEqual([])
  expect(asked()).not.toEqual([])
  expect(await witness.touched()).toEqual([])

  const plain = await suite.looks()
  const expectAsOnPlainPage = (part: 'launcher' | 'panel') =>
    expect
      .poll(
        async () => {
          const seen = await readLook(page, part)
          const styles = differences(seen, plain[part]).slice(0, 20)
          return { box: seen.box, styles, isPaintedAlike: seen.painted === plain[part].painted }
        },
        { message: part },
      )
      .toEqual({ box: plain[part].box, styles: [], isPaintedAlike: true })
  await expectAsOnPlainPage('launcher')
  await ask(panel)
  await expectAsOnPlainPage('panel')
  await beginCase(panel)

  const { witness: without } = await suite.visit(`${path}?without-guichet`)
  const own = await without.owned()
  const now = await witness.owned()
  expect(now.filter((fact) => !own.includes(fact) && fact !== 'global Guichet')).toEqual([])
  expect(own.filter((fact) => !now.includes(fact))).toEqual([])
  expect(await witness.complaints()).toEqual([])
}

export function launcherOf(page: Pick<Page, 'getByRole'>) {
  return page.getByRole('button', { name: 'Help', exact: true })
}

/** Opens the panel by its launcher, and asks what the shipped documentation answers. */
export async function ask(panel: Visit['panel']): Promise<void> {
  await panel.open()
  await panel.question.fill('reindex my engine')
  await panel.documentation.getByRole('link').first().waitFor()
  // Links for a part of it may come first.
  await panel.dialog.locator('.lanes[aria-busy="false"]').waitFor()
}

/** After the links: a case can be begun. */
export async function beginCase(panel: Visit['panel']): Promise<void> {
  await panel.button('Open a case').click()
  await panel.button('Send the case').waitFor()
}
