import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Weight, weighWidget } from '../../widget/build/weigh-widget.ts'
import { LIMITS, weightOffences } from '../../widget/build/weight-limits.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const EXTRA = 20_000

/** A build in which one file carries what no compression makes less of. */
function fatten(file: string): Plugin {
  // As random as a test may be: the digits of a fraction.
  const digits = Array.from({ length: EXTRA }, (_, index) =>
    Math.sin(index + 1)
      .toString(36)
      .slice(5, 7),
  ).join('')
  return {
    name: 'fatten',
    enforce: 'post',
    transform: (code, id) => (id.endsWith(file) ? `${code}\nglobalThis.fat = '${digits}'` : undefined),
  }
}

let folder = ''
let lean: Weight
let fat: Weight
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-weight-'))
  const configFile = join(root, 'vite.config.ts')
  lean = await weighWidget(join(folder, 'lean'), { root, configFile })
  fat = await weighWidget(join(folder, 'fat'), {
    root,
    configFile,
    plugins: [fatten('/widget/panel/panel-view.tsx')],
  })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the weight of the widget', () => {
  it('counts with the first panel whatever its file imports, and the words of the language', () => {
    for (const locale of ['en', 'ja'] as const) {
      expect(fat.firstPanel[locale] - lean.firstPanel[locale]).toBeGreaterThan(EXTRA / 2)
      expect(fat.all[locale] - lean.all[locale]).toBeGreaterThan(EXTRA / 2)
    }
    // Preact alone is more than half of this.
    expect(lean.firstPanel.en).toBeGreaterThan(8_000)
    expect(lean.firstPanel.ja).not.toBe(lean.firstPanel.en)
  })

  it('names the parts that load later, each with its own bytes', () => {
    const names = lean.later.map(({ name }) => name)
    for (const part of ['panel/draft/part.ts', 'screens/case-form/part.ts', 'i18n/en/case.ts']) {
      expect(names).toContain(part)
    }
    const sum = lean.later.reduce((bytes, file) => bytes + file.bytes, 0)
    expect(lean.firstPanel.en + sum).toBe(lean.all.en)
  })
})

describe('the size gate', () => {
  it('fails on a fat panel, in every language, and says by how much', () => {
    const offences = weightOffences(fat)
    expect(offences).toContainEqual(
      expect.stringMatching(/^The first panel \(en\) weighs \d+ bytes: \d+ more/),
    )
    expect(offences).toContainEqual(expect.stringMatching(/^The first panel \(ar\) weighs/))
  })

  it('fails on a loader that is one byte too heavy, and lets one pass that is not', () => {
    const loaders = [LIMITS.loader, LIMITS.loader + 1].map((loader) => ({ ...lean, loader }))
    const [within, above] = loaders.map((weight) =>
      weightOffences(weight).filter((line) => line.startsWith('The loader')),
    )
    expect([within?.length, above?.length]).toEqual([0, 1])
  })
})
