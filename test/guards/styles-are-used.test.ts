import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NAMED = /['"](\.\.?\/[^'"]+\.css)(?:\?inline)?['"]/g

it('imports every style sheet of the widget and of the dashboard: one that nobody does is missed on the screen alone', () => {
  const files = (pattern: string) => globSync(`{widget,dashboard}/**/${pattern}`, { cwd: root })
  const imported = files('*.{ts,tsx,css,html}').flatMap((file) =>
    Array.from(readFileSync(join(root, file), 'utf8').matchAll(NAMED), ([, path]) =>
      join(dirname(file), path as string),
    ),
  )
  // The demo's pages name theirs in HTML.
  const styles = files('*.css').filter((file) => !file.includes('/public/'))
  expect(styles.length).toBeGreaterThan(20)
  expect(styles.filter((file) => !imported.includes(file))).toEqual([])
})
