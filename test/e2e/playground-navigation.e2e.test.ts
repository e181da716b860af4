import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { differences, readSettledLook } from './playground-looks.ts'
import { ask, beginCase, describePlayground, launcherOf } from './playground-suite.ts'

describe('a page that replaces what is in it', () => {
  const suite = describePlayground()

  async function expectOneLauncher(page: Page): Promise<void> {
    await launcherOf(page).waitFor()
    expect(await launcherOf(page).count()).toBe(1)
    const seen = await readSettledLook(page, 'launcher')
    expect(differences(seen, (await suite.looks()).launcher)).toEqual([])
    expect(seen.box).toEqual((await suite.looks()).launcher.box)
  }

  it.each(['/navigation/body-replaced.html', '/navigation/body-emptied.html'])(
    'keeps the launcher and the panel over views: %s',
    async (path) => {
      const { page, panel, witness } = await suite.visit(path)
      for (const view of [1, 2]) {
        await page.getByRole('button', { name: 'Next view' }).click()
        await page.getByRole('heading', { name: `View ${view}` }).waitFor()
        await expectOneLauncher(page)
      }
      await ask(panel)
      await page.getByRole('button', { name: 'Next view' }).click()
      await page.getByRole('heading', { name: 'View 3' }).waitFor()
      await panel.dialog.waitFor()
      await expect.poll(() => panel.question.inputValue()).toBe('reindex my engine')
      await beginCase(panel)
      expect(await page.locator('[data-guichet="panel"]').count()).toBe(1)
      expect(await witness.complaints()).toEqual([])
    },
  )

  it('is there once after Turbo has run the snippet again', async () => {
    const { page, panel, witness } = await suite.visit('/navigation/turbo.html')
    for (const _ of [1, 2]) {
      await launcherOf(page).waitFor()
      const visited = page.evaluate(() => new Promise((resolve) => addEventListener('turbo:load', resolve)))
      await page.getByRole('link', { name: 'Visit this page again' }).click()
      await visited
      await expectOneLauncher(page)
    }
    await ask(panel)
    await beginCase(panel)
    expect(await witness.complaints()).toEqual([])
  })

  it('comes to life again where a copy of the page is shown', async () => {
    const { page, panel, witness } = await suite.visit('/navigation/body-restored-from-a-copy.html')
    await launcherOf(page).waitFor()
    await page.getByRole('link', { name: 'Visit another page' }).click()
    await page.getByRole('heading', { name: 'Another page' }).waitFor()
    await expectOneLauncher(page)
    await page.goBack()
    await page.getByRole('link', { name: 'Visit another page' }).waitFor()
    await expectOneLauncher(page)
    await ask(panel)
    await beginCase(panel)
    expect(await witness.complaints()).toEqual([])
  })

  it.each([
    '/navigation/unknown-nodes-removed.html',
    '/navigation/body-reconciled.html',
    '/navigation/everything-unknown-removed.html',
  ])('makes no noise where the page takes away what it does not know: %s', async (path) => {
    const { page, witness } = await suite.visit(path)
    const site = await page.evaluate(async () => {
      const { Guichet } = window as unknown as { Guichet(verb: string): Promise<{ site: string }> }
      return (await Guichet('info')).site
    })
    expect(site).toBe('pub_demo')
    await page.getByRole('heading', { level: 1 }).waitFor()
    // A contest with the page's observer would never let a frame be drawn.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    expect(await witness.complaints()).toEqual([])
  })
})
