import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const CONFIGS = ['vite.config.ts', 'widget/demo/vite.config.ts', 'dashboard/vite.config.ts']

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guichet-built-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what is built where NODE_ENV says that it is no production', () => {
  it.each(CONFIGS)('tells a visitor nothing of the machine: %s', async (configFile) => {
    expect(process.env.NODE_ENV).toBe('test')
    const outDir = join(folder, configFile.replaceAll('/', '-'))
    const builder = await createBuilder(
      {
        configFile: join(root, configFile),
        logLevel: 'error',
        plugins: [
          {
            name: 'build-aside',
            sharedDuringBuild: true,
            config({ build, environments }) {
              for (const each of Object.values(environments ?? {})) each.build = { ...each.build, outDir }
              return { build: { ...build, outDir } }
            },
          },
        ],
      },
      null,
    )
    await builder.buildApp()
    const files = (await readdir(outDir, { recursive: true, withFileTypes: true })).filter((entry) =>
      /\.(m?js|css|html)$/.test(entry.name),
    )
    expect(files.length).toBeGreaterThan(2)
    for (const { parentPath, name } of files) {
      expect(await readFile(join(parentPath, name), 'utf8'), name).not.toContain(root)
    }
  })
})
