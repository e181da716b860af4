import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

const run = promisify(execFile)

/**
 * What other help widgets weigh, by the bundles that they publish as packages, measured as the size gate measures ours.
 * Widgets that are only served from their maker's own servers are not among them.
 *
 * Run: `npm run bench:rivals` (fetches some 20 MB). Figures: docs/benchmarks.md.
 */

/** A help widget whose browser bundle stands in a package that anybody can fetch. */
interface PublishedBundle {
  name: string
  /** Package and version: the figures are of this one. */
  package: string
  /** What a page that has the widget loads, by the package's own instructions; a name or the beginning of a hashed one. */
  files: string[]
  /** What has to be known to read the figure. */
  note: string
}

const RIVALS: PublishedBundle[] = [
  {
    name: 'Coveo Case Assist (Headless)',
    package: '@coveo/headless@4.0.0',
    files: ['dist/quantic/case-assist/headless.js'],
    note: 'the engine alone: no screen, no style',
  },
  {
    name: 'Inkeep',
    package: '@inkeep/cxkit-js@0.5.64',
    files: ['dist/embed.js'],
    note: 'one file, at load',
  },
  {
    name: 'Markprompt',
    package: '@markprompt/web@0.14.3',
    files: ['dist/init.js'],
    note: 'one file, at load',
  },
  {
    name: 'Mendable',
    package: '@mendable/search@0.0.206',
    files: ['dist/umd/mendable.min.js'],
    note: 'React not counted',
  },
  {
    name: 'Algolia DocSearch',
    package: '@docsearch/js@5.2.0',
    files: ['dist/umd/index.js'],
    note: 'search only; styles not counted',
  },
  {
    name: 'PostHog conversations',
    package: 'posthog-js@1.449.2',
    files: ['dist/array.js', 'dist/conversations.js'],
    note: 'with the library that it needs',
  },
  {
    name: 'Rocket.Chat Livechat',
    package: '@rocket.chat/livechat@1.13.3',
    files: [
      'build/rocketchat-livechat.min.js',
      'build/0.chunk',
      'build/polyfills',
      'build/vendors~bundle',
      'build/bundle',
    ],
    note: 'the tag and its frame, before any lazy part',
  },
  {
    name: 'Botpress Webchat',
    package: '@botpress/webchat@4.5.2',
    files: ['dist/index.js', 'dist/style.css'],
    note: 'React not counted',
  },
]

const folder = await mkdtemp(join(tmpdir(), 'guichet-rivals-'))
try {
  process.stdout.write('| | kB, gzip | what it is |\n|---|---|---|\n')
  for (const rival of RIVALS) {
    const bytes = await publishedBytes(rival, await mkdtemp(join(folder, 'package-')))
    process.stdout.write(
      `| ${rival.name} (\`${rival.package}\`) | ${(bytes / 1000).toFixed(1)} | ${rival.note} |\n`,
    )
  }
} finally {
  await rm(folder, { recursive: true })
}

/** As the gate measures ours: each file by itself, `gzip -9`. */
async function publishedBytes({ package: name, files }: PublishedBundle, into: string): Promise<number> {
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', into, name])
  await run('tar', ['xzf', join(into, stdout.trim()), '-C', into])
  const sizes = await Promise.all(
    files.map(async (wanted) => {
      const path = join(into, 'package', wanted)
      const names = await readdir(join(path, '..'))
      const begin = wanted.slice(wanted.lastIndexOf('/') + 1)
      const found = names.filter((each) => each.startsWith(begin) && /\.(js|css)$/.test(each))
      const one = found.includes(begin) ? begin : found.length === 1 ? found[0] : undefined
      if (one === undefined)
        throw new Error(`${name} has no one file ${wanted}: ${found.join(', ') || 'none'}.`)
      return gzipSync(await readFile(join(path, '..', one)), { level: 9 }).length
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
