import { readFile } from 'node:fs/promises'
import { dirname, join, parse } from 'node:path'
import type { InlineConfig, Rolldown } from 'vite'
import { createBuilder } from 'vite'

/** What must not travel to a visitor: schema libraries and server code. */
const FORBIDDEN = new Set(['zod', 'hono', '@hono/node-server', 'luxon'])

/** One package as a bundle carries it. */
interface BundledPackage {
  name: string
  folder: string
}

/** The modules of a bundle, as absolute paths; only those that left code in it. */
export async function bundledModules(config: InlineConfig): Promise<string[]> {
  const modules = new Set<string>()
  const builder = await createBuilder(
    {
      ...config,
      logLevel: 'error',
      plugins: [
        {
          name: 'list-bundled-modules',
          sharedDuringBuild: true,
          generateBundle(_options, bundle: Rolldown.OutputBundle) {
            for (const chunk of Object.values(bundle)) {
              if (chunk.type !== 'chunk') continue
              for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
                if (renderedLength > 0) modules.add(id)
              }
            }
          },
        },
      ],
    },
    null,
  )
  await builder.buildApp()
  return [...modules]
}

/** What is wrong with a bundle, a line each; empty when nothing is. */
export async function bundleOffences(modules: readonly string[]): Promise<string[]> {
  const packages = await Promise.all(modules.map(packageOf))
  const found = new Map<string, BundledPackage>()
  for (const each of packages) if (each) found.set(each.folder, each)
  const bundled = [...found.values()]
  const names = bundled.map(({ name }) => name)
  return [
    ...bundled.filter(({ name }) => FORBIDDEN.has(name)).map(({ name }) => `carries ${name}`),
    ...[...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map(
      (name) => `carries ${name} more than once`,
    ),
    ...modules
      .filter((id) => /\/server\/(?!contract\/(error-codes|limits|vocabulary|secrets\/[\w-]+)\.ts)/.test(id))
      .map((id) => `carries server code: ${id}`),
  ]
}

/** The package that a file of `node_modules` belongs to, by its nearest `package.json` with a name and a version. */
async function packageOf(id: string): Promise<BundledPackage | null> {
  if (!id.includes('/node_modules/')) return null
  let folder = dirname(id.replace(/[?#].*$/, ''))
  while (folder !== parse(folder).root) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null)
    const found = text === null ? null : JSON.parse(text)
    // A package may mark folders of its own with a file that has no version (preact/hooks).
    if (found?.name && found.version) return { name: found.name, folder }
    folder = dirname(folder)
  }
  return null
}
