import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WIDGET_BUNDLES } from '../../widget/build/widget-bundles.ts'
import { bundledModules, bundleOffences } from './widget-bundle.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const fixture = (name: string) => join(root, 'test/fixtures/heavy-bundle', name)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-bundle-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** The modules of a bundle of one file, built as the panel is. */
function modulesOf(entry: string): Promise<string[]> {
  return bundledModules({
    root,
    configFile: false,
    build: { outDir: join(folder, 'out'), lib: { entry, formats: ['es'], fileName: 'entry' } },
  })
}

/** A file that imports the same package from two places; written here, since no `node_modules` is kept in git. */
async function entryWithTwoCopies(): Promise<string> {
  for (const place of ['twins', 'twins/nested']) {
    const copy = join(folder, place, 'node_modules/twin')
    await mkdir(copy, { recursive: true })
    await writeFile(join(copy, 'package.json'), '{"name":"twin","version":"1.0.0","main":"index.js"}')
    await writeFile(join(copy, 'index.js'), `export const place = ${JSON.stringify(place)}`)
    await writeFile(join(folder, place, 'entry.js'), "export * as twin from 'twin'")
  }
  const entry = join(folder, 'twins/both.js')
  await writeFile(entry, "export * as a from './entry.js'\nexport * as b from './nested/entry.js'")
  return entry
}

describe("the widget's bundle", () => {
  const outDir = () => join(folder, 'widget')
  let modules: string[] = []

  beforeAll(async () => {
    modules = await bundledModules({
      root,
      configFile: join(root, 'vite.config.ts'),
      environments: Object.fromEntries(WIDGET_BUNDLES.map((name) => [name, { build: { outDir: outDir() } }])),
    })
  })

  it('carries no schema library, no server code, and nothing twice', async () => {
    // The guard looks at the real thing: the loader, the panel, and the library under it.
    expect(modules.some((id) => id.endsWith('/widget/loader/guichet.ts'))).toBe(true)
    expect(modules.some((id) => id.endsWith('/widget/panel/panel-view.tsx'))).toBe(true)
    expect(modules.some((id) => id.includes('/node_modules/preact/'))).toBe(true)
    expect(await bundleOffences(modules)).toEqual([])
  })

  it('tells the browser, before the first word of the script, to compile it while it arrives', async () => {
    const script = await readFile(join(outDir(), 'guichet.js'), 'utf8')
    expect(script).toMatch(/^\/\/# allFunctionsCalledOnLoad\n\(function/)
  })
})

describe('the guard', () => {
  it('finds zod behind one constant taken from a schema', async () => {
    expect(await bundleOffences(await modulesOf(fixture('takes-a-constant-from-a-schema.ts')))).toEqual(
      expect.arrayContaining(['carries zod', expect.stringContaining('carries server code')]),
    )
  })

  it('finds Hono', async () => {
    expect(await bundleOffences(await modulesOf(fixture('takes-hono.ts')))).toContain('carries hono')
  })

  it('finds a second copy of a library', async () => {
    expect(await bundleOffences(await modulesOf(await entryWithTwoCopies()))).toEqual([
      'carries twin more than once',
    ])
  })
})
