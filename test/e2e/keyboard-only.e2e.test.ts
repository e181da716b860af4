import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { helpPanel } from './help-panel.ts'
import { keyboardOf } from './keyboard.ts'

describe('a person who has a keyboard and no pointer', () => {
  const { visit } = describeInBrowser()

  it('solves a question', async () => {
    const page = await visit({ as: 'standard' })
    const panel = helpPanel(page)
    const keyboard = keyboardOf(page)
    await page.getByRole('button', { name: 'Help' }).waitFor()

    await keyboard.tabTo(/^Help$/)
    await keyboard.press('Enter')
    await keyboard.lands(/^Your question$/)
    await keyboard.type('how do I reindex my engine')
    // Links for a part of it may come first.
    await panel.dialog.locator('.lanes[aria-busy="false"]').waitFor()
    await panel.documentation.getByRole('link', { name: 'Reindex an engine', exact: true }).waitFor()
    await keyboard.press('ArrowDown')
    await keyboard.lands(/^Reindex an engine/)
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowUp')
    await keyboard.press('Enter')
    await keyboard.lands(/^Reindex an engine$/)

    await keyboard.tabTo(/^This solved it$/)
    await keyboard.press('Enter')
    await panel.heading(/glad|solved/i).waitFor()
    await expect.poll(() => keyboard.focused()).not.toBeNull()

    await keyboard.press('Escape')
    await keyboard.lands(/^Help$/)
  })

  it('files a case, is told what is missing, and reads it again', async () => {
    const page = await visit({ as: 'premium' })
    const panel = helpPanel(page)
    const keyboard = keyboardOf(page)
    await page.getByRole('button', { name: 'Help' }).waitFor()
    await keyboard.tabTo(/^Help$/)
    await keyboard.press(' ')
    await keyboard.lands(/^Your question$/)
    await keyboard.tabTo(/^Open a case$/)
    await keyboard.press('Enter')
    await keyboard.lands(/^Subject/)

    await keyboard.tabTo(/^Send the case$/)
    await keyboard.press('Enter')
    await panel.dialog.getByText(/things to put right/).waitFor()
    await keyboard.tabTo(/^Subject|subject/)
    await keyboard.press('Enter')
    await keyboard.lands(/^Subject/)
    await keyboard.type('The reindex stands still')
    await keyboard.tabTo(/^What happened/)
    await keyboard.type('Since this morning it stays at "swapping".')
    const nature = await keyboard.tabTo(/^(Configuration|Problem|Practical|Integration)/)
    expect(nature.type).toBe('radio')
    await keyboard.press('ArrowUp')
    await keyboard.tabTo(/^Engine$/)
    await keyboard.type('Boutique EN')
    await keyboard.tabTo(/^Send the case$/)
    await keyboard.press('Enter')

    await keyboard.lands(/^Your case is open$/)
    await keyboard.tabTo(/^See my cases$/)
    await keyboard.press('Enter')
    await keyboard.lands(/^My cases$/)
    // Until they are there, Tab leads past them.
    await panel.dialog.getByText('The reindex stands still').waitFor()
    await keyboard.tabTo(/The reindex stands still/)
    await keyboard.press('Enter')
    await panel.dialog.getByText('Since this morning it stays').waitFor()
    await keyboard.tabTo(/^Your reply|^Write a reply/)
    await keyboard.type('It moves again.')
    await keyboard.tabTo(/^Send the reply$/)
    await keyboard.press('Enter')
    await panel.dialog.getByText('It moves again.').last().waitFor()
    await expect.poll(() => keyboard.focused()).not.toBeNull()
  })

  it('leaves the panel for the page with Tab where it stands beside the page, and stays in it where it covers the page', async () => {
    const wide = await visit({ context: { viewport: { width: 1280, height: 800 } } })
    const narrow = await visit({ context: { viewport: { width: 360, height: 740 } } })
    for (const page of [wide, narrow]) {
      await helpPanel(page).open()
      await keyboardOf(page).lands(/^Your question$/)
    }
    const insidePanel = (page: typeof wide) =>
      page.evaluate(() => document.activeElement?.getAttribute('data-guichet') === 'panel')

    const visited = new Set<boolean>()
    for (let stop = 0; stop < 25; stop += 1) {
      await wide.keyboard.press('Tab')
      visited.add(await insidePanel(wide))
      await narrow.keyboard.press('Tab')
      expect(await insidePanel(narrow)).toBe(true)
    }
    expect(visited).toEqual(new Set([true, false]))
  })
})
