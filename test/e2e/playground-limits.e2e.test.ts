import { describe, expect, it } from 'vitest'
import { ask, beginCase, describePlayground, expectPolite, launcherOf, pagesOf } from './playground-suite.ts'

const LINES = [
  '/limits/slow-panel.html',
  '/limits/panel-cut-off.html',
  '/limits/outdated-script.html',
  '/limits/offline.html',
]
/** The launcher after the panel did not load. */
const FAILED = { name: 'Help ↻' }

describe('a browser that has or allows less', async () => {
  const suite = describePlayground()

  it.each(await pagesOf(['limits'], LINES))('has the whole widget: $title', ({ path }) =>
    expectPolite(suite, path),
  )
})

describe('a line that is not as it should be', () => {
  const { visit } = describePlayground()

  it('says that the panel is on its way, and opens one however often it is asked', async () => {
    const { page, panel, witness } = await visit('/limits/slow-panel.html')
    // Slower still where the machine is: until all of it was asked.
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(/\/assets\/panel-/, (route) => held.then(() => route.continue()))
    const launcher = launcherOf(page)
    await launcher.click()
    await expect.poll(() => launcher.getAttribute('aria-busy')).toBe('true')
    await launcher.click()
    await launcher.click()
    letGo()
    await panel.dialog.waitFor()
    await panel.question.fill('reindex my engine')
    await panel.documentation.getByRole('link').first().waitFor()
    expect(await page.locator('[data-guichet="panel"]').count()).toBe(1)
    expect(await launcher.isVisible()).toBe(false)
    await panel.button('Close').click()
    await launcher.waitFor()
    expect(await launcher.getAttribute('aria-busy')).not.toBe('true')
    expect(await witness.complaints()).toEqual([])
  })

  it('says that the panel did not come, and fetches it when it is asked again', async () => {
    const { page, panel, witness } = await visit('/limits/panel-cut-off.html')
    await launcherOf(page).click()
    await page.getByRole('button', FAILED).click()
    await panel.dialog.waitFor()
    await beginCase(panel)
    expect((await witness.complaints()).filter((each) => !each.startsWith('console: '))).toEqual([])
  })

  it('says so while the person is offline, and opens when they are back', async () => {
    const { page, panel, witness } = await visit('/limits/offline.html')
    await launcherOf(page).waitFor()
    await page.context().setOffline(true)
    await launcherOf(page).click()
    await page.getByRole('button', FAILED).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', FAILED).click()
    await panel.dialog.waitFor()
    await panel.question.fill('reindex my engine')
    await panel.documentation.getByRole('link').first().waitFor()

    await page.context().setOffline(true)
    await panel.question.fill('rate limits of the crawler')
    await panel.dialog
      .getByText(/offline|unreachable|cannot be reached|connection/i)
      .first()
      .waitFor()
    await page.context().setOffline(false)
    await panel.question.fill('rate limits of the API')
    await panel.documentation
      .getByRole('link', { name: /rate limits/i })
      .first()
      .waitFor()
    expect((await witness.complaints()).filter((each) => !each.startsWith('console: '))).toEqual([])
  })

  it('opens the panel of today for a cached script of another day', async () => {
    const { panel, witness } = await visit('/limits/outdated-script.html')
    await ask(panel)
    await beginCase(panel)
    expect(await witness.complaints()).toEqual([])
  })
})
