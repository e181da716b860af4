import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartUpError } from '../start-up-error.ts'

const INPUTS = ['widget', 'dashboard', 'server/contract', 'vite.config.ts', 'package-lock.json']
const CONFIGS = ['vite.config.ts', 'widget/demo/vite.config.ts', 'dashboard/vite.config.ts']
const OUTPUTS = ['dist/widget', 'dist/demo', 'dist/dashboard']

/**
 * Builds the widget, the demo's page and the dashboard into `dist/`, unless they are built from these very sources already.
 *
 * @throws {StartUpError} `widget_not_built` when the build fails, or when there is neither a build nor a builder.
 */
export async function buildFrontEnd(root: string, say: (line: string) => void): Promise<void> {
  const stampFile = join(root, 'dist', '.stamp')
  const stamp = await sourceStamp(root)
  const built = await readFile(stampFile, 'utf8').catch(() => null)
  if (built === stamp && OUTPUTS.every((output) => existsSync(join(root, output)))) return
  const vite = await import('vite').catch(() => null)
  if (!vite) {
    // An image without development packages serves what it was built with.
    if (built !== null) return
    throw new StartUpError('widget_not_built', 'The widget is not built: run "npm ci && npm run build".')
  }
  say('Building the widget…')
  try {
    // A build that is cut off leaves files of two versions, and no stamp that vouches for them.
    await rm(stampFile, { force: true })
    for (const configFile of CONFIGS) {
      const builder = await vite.createBuilder(
        { configFile: join(root, configFile), logLevel: 'error' },
        null,
      )
      await builder.buildApp()
    }
  } catch (error) {
    throw new StartUpError('widget_not_built', 'The widget could not be built: "npm run build" says why.', {
      cause: error,
    })
  }
  await writeFile(stampFile, stamp)
}

/** Changes whenever a file that the build reads changes; looks at sizes and times, not at contents. */
async function sourceStamp(root: string): Promise<string> {
  const files = (await Promise.all(INPUTS.map((input) => filesBelow(join(root, input))))).flat().sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = await stat(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

async function filesBelow(path: string): Promise<string[]> {
  if ((await stat(path)).isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}
