import { describe, expect, it } from 'vitest'
import { ask, beginCase, describePlayground, expectPolite, launcherOf, pagesOf } from './playground-suite.ts'

const APART = ['/hosts/modal-dialog.html', '/hosts/focus-trap.html']

describe('a page with habits of its own', async () => {
  const suite = describePlayground()

  it.each(await pagesOf(['hosts'], APART))('is as it was: $title', ({ path }) => expectPolite(suite, path))

  it('keeps its modal dialog to itself, and has the widget when that is closed', async () => {
    const { page, panel, witness } = await suite.visit('/hosts/modal-dialog.html')
    await launcherOf(page).waitFor()
    await page.getByRole('textbox', { name: 'Your name' }).pressSequentially('Ines')
    await page.getByRole('button', { name: 'Close the dialog' }).click()
    await ask(panel)
    await beginCase(panel)
    expect(await witness.complaints()).toEqual([])
  })

  it('lets somebody write in the panel although it holds on to the focus', async () => {
    const { page, witness } = await suite.visit('/hosts/focus-trap.html')
    await launcherOf(page).click()
    const question = page.getByRole('textbox', { name: 'Your question' })
    await question.click()
    await page.keyboard.type('reindex my engine')
    expect(await question.inputValue()).toBe('reindex my engine')
    await page.getByRole('region', { name: 'Documentation' }).getByRole('link').first().waitFor()
    await page.getByRole('button', { name: 'Let go' }).click()
    expect(await witness.complaints()).toEqual([])
  })

  it('has none of its shortcuts done by what is typed in the panel', async () => {
    const { page, panel } = await suite.visit('/hosts/keyboard-shortcuts.html')
    await panel.open()
    await panel.question.click()
    await page.keyboard.type('reindex my engine')
    await page.keyboard.press('Enter')
    expect(await panel.question.inputValue()).toContain('reindex my engine')
    expect(await page.evaluate(() => (window as unknown as { shortcuts: string[] }).shortcuts)).toEqual([])
    await page.keyboard.press('Escape')
    await launcherOf(page).waitFor()
  })

  it('may be written in and pasted into although the page stops events and forbids to paste', async () => {
    const { page, panel } = await suite.visit('/hosts/events-stopped.html')
    await panel.open()
    await panel.question.click()
    await page.keyboard.type('reindex')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('ControlOrMeta+C')
    await page.keyboard.press('End')
    await page.keyboard.press('ControlOrMeta+V')
    await expect.poll(() => panel.question.inputValue()).toBe('reindexreindex')
  })
})
