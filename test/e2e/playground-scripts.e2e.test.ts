import { describe, expect, it } from 'vitest'
import { ask, beginCase, describePlayground, expectPolite, pagesOf } from './playground-suite.ts'

const SANDBOXED = '/policies/sandboxed.html'

describe('a page with a policy, with other scripts, or with the script in another way', async () => {
  const suite = describePlayground()

  it.each(await pagesOf(['policies', 'prototypes', 'scripts'], [SANDBOXED]))(
    'is as it was: $title',
    ({ path }) => expectPolite(suite, path),
  )

  it('has one launcher and one panel, however often it loads the script', async () => {
    const { page, panel } = await suite.visit('/scripts/three-times.html')
    await ask(panel)
    await beginCase(panel)
    expect(await page.locator('[data-guichet="launcher"]').count()).toBe(1)
    expect(await page.locator('[data-guichet="panel"]').count()).toBe(1)
  })

  it('is told why a second widget is refused', async () => {
    const { page } = await suite.visit('/scripts/two-widgets.html')
    await expect
      .poll(() => page.evaluate(() => (window as { refusal?: string }).refusal))
      .toMatch(/pub_demo.*destroy/)
  })

  it('files a case whose lists are lists, although the page turns them into text', async () => {
    const { page, panel, witness } = await suite.visit('/prototypes/prototype-js.html')
    await ask(panel)
    await beginCase(panel)
    const refused: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
    const events = page.waitForResponse((response) => response.url().endsWith('/v1/events'))
    await panel.dialog.getByLabel('Subject').fill('Nothing is found')
    await panel.dialog.getByLabel('What happened?').fill('Since this morning, no search finds anything.')
    await panel.dialog.getByLabel('Practical question').check()
    await panel.dialog.getByLabel('Engine', { exact: true }).selectOption({ index: 1 })
    await panel.dialog.getByRole('radio', { name: /^Normal/ }).check()
    await panel.button('Send the case').click()
    await panel.dialog
      .getByText(/SW-|\d{3,}/)
      .first()
      .waitFor()
    await events
    expect(refused).toEqual([])
    expect(await witness.complaints()).toEqual([])
  })

  it('says without an error that it may not be asked from an opaque origin', async () => {
    const { panel, witness } = await suite.visit(SANDBOXED)
    await panel.open()
    await panel.question.fill('reindex my engine')
    await panel.button('Open a case').click()
    await panel.heading('Open a case').waitFor()
    const complaints = await witness.complaints()
    expect(complaints.filter((each) => !each.startsWith('console: '))).toEqual([])
  })
})
