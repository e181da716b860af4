import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const CONFIG = fileURLToPath(new URL('../../dashboard/vite.config.ts', import.meta.url))
const KB = 1_000

let output: Rolldown.RolldownOutput['output']

beforeAll(async () => {
  const built = await build({ configFile: CONFIG, logLevel: 'error', build: { write: false } })
  ;({ output } = built as Rolldown.RolldownOutput)
})

describe('the dashboard weighs, as gzip', () => {
  it('at most 32 kB before a screen is shown: shell, style and the words of a language', () => {
    const words = chunks().filter(({ facadeModuleId }) =>
      /i18n\/\w+\/messages\.ts$/.test(facadeModuleId ?? ''),
    )
    expect(words).toHaveLength(2)
    const [heaviestWords] = words.map(({ fileName }) => weightOf(fileName)).sort((a, b) => b - a)
    const first = [...loadedWith(entry().fileName)].reduce((sum, file) => sum + weightOf(file), 0)
    const styles = output.filter(({ fileName }) => /index-.*\.css$/.test(fileName))
    expect(first + weightOf(styles[0]?.fileName ?? '') + (heaviestWords ?? 0)).toBeLessThan(32 * KB)
  })

  it('at most 12 kB more for a screen, and 30 kB for one with a chart', () => {
    const shell = loadedWith(entry().fileName)
    const views = chunks().filter(({ facadeModuleId }) => /-view\.tsx$/.test(facadeModuleId ?? ''))
    expect(views).toHaveLength(8)
    for (const view of views) {
      const files = [...loadedWith(view.fileName)].filter((file) => !shell.has(file))
      const hasChart = files.some((file) => moduleIdsOf(file).some((id) => id.includes('uplot')))
      const weight = files.reduce((sum, file) => sum + weightOf(file), 0)
      expect(weight, view.name).toBeLessThan((hasChart ? 30 : 12) * KB)
    }
  })
})

function chunks() {
  return output.filter((file) => file.type === 'chunk')
}

function entry() {
  const found = chunks().find(({ isEntry }) => isEntry)
  if (!found) throw new Error('The build has no entry.')
  return found
}

function moduleIdsOf(fileName: string): string[] {
  return chunks().find((chunk) => chunk.fileName === fileName)?.moduleIds ?? []
}

/** The file, and what it imports at once. */
function loadedWith(fileName: string, found = new Set<string>()): Set<string> {
  if (found.has(fileName)) return found
  found.add(fileName)
  const chunk = chunks().find((one) => one.fileName === fileName)
  for (const imported of chunk?.imports ?? []) loadedWith(imported, found)
  return found
}

function weightOf(fileName: string): number {
  const file = output.find((one) => one.fileName === fileName)
  if (!file) throw new Error(`The build has no ${fileName}.`)
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length
}
