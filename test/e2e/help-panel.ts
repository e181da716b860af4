import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { untilStill } from './until-still.ts'

/** The panel as a person works it: by what can be seen and heard, never by its insides. */
export function helpPanel(page: Pick<Page, 'getByRole'>) {
  const dialog = page.getByRole('dialog')
  return {
    dialog,
    open: async () => {
      await page.getByRole('button', { name: /^(help|aide)$/i }).click()
      await dialog.waitFor()
    },
    question: dialog.getByLabel(/^(Your question|Votre question)$/),
    documentation: dialog.getByRole('region', { name: 'Documentation' }),
    community: dialog.getByRole('region', { name: /^(Community|Communauté)$/ }),
    button: (name: string | RegExp) => dialog.getByRole('button', { name }),
    heading: (name: string | RegExp) => dialog.getByRole('heading', { name }),
  }
}

const require = createRequire(import.meta.url)
const axeSource = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')

/** Expects that axe finds nothing wrong on the page, inside shadow roots too; by `rules` alone, where they are given. */
export async function expectAccessible(page: Page, rules: string[] = []): Promise<void> {
  await untilStill(page)
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const results = await axe.run(document, {
      resultTypes: ['violations'],
      ...(only.length > 0 && { runOnly: { type: 'rule' as const, values: only } }),
    })
    return results.violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html) }))
  }, rules)
  expect(violations).toEqual([])
}
