import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openArticleStore } from '../../test/support/article-store.ts'
import { temporaryFiles } from '../../test/support/temporary-files.ts'
import type { ArticleStore } from '../content/article-store.ts'
import { directIndexTarget } from '../content/indexing/index-target.ts'
import { readSource } from '../content/sources/read-source.ts'
import type { SourceStore } from '../content/sources/source-store.ts'
import { indexCommand } from './index-command.ts'
import { sourcesCommand } from './sources-command.ts'

let store: { articles: ArticleStore; sources: SourceStore; close(): Promise<void> }
beforeAll(async () => {
  store = await openArticleStore()
})
afterAll(() => store.close())
beforeEach(async () => {
  for (const { name } of await store.sources.list()) await store.sources.remove(name)
})

type Command = typeof sourcesCommand

async function run(command: Command | typeof indexCommand, ...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const code = await command(args, {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text) },
    signal: new AbortController().signal,
    log: pino({ level: 'silent' }),
    readSource: readSource({ userAgent: 'test', discourseKeys: new Map() }),
    openTarget: async () => directIndexTarget({ articles: store.articles, sources: store.sources }),
  })
  return { code, ...out }
}

async function indexed(name: string, ...options: string[]) {
  const files = temporaryFiles({ 'a.md': `# ${name}`, 'b.md': 'Text' })
  await run(indexCommand, files.folder, '--source', name, '--base-url', '/docs', ...options)
  return files
}

test('says how to begin when there is no source', async () => {
  expect(await run(sourcesCommand)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('guichet index'),
  })
})

test('lists each source with its pages, how its last run went, and when the next one comes', async () => {
  const files = await indexed('handbook', '--every', '6h', '--audience', 'pro,premium', '--lang', 'fr')
  await indexed('other')
  const { stdout } = await run(sourcesCommand)
  expect(stdout).toContain(`handbook\n  folder ${files.folder}, 2 pages\n  last run: `)
  expect(stdout).toContain('done, 2 added, 0 changed, 0 unchanged, 0 removed, 0 failed')
  expect(stdout).toMatch(/next run: \d{4}-\d\d-\d\d \d\d:\d\d UTC, every 6h while the server runs/)
  expect(stdout).toContain('next run: when you say so')

  const json = await run(sourcesCommand, '--json')
  expect(json.stdout.trimEnd()).not.toContain('\n')
  expect(JSON.parse(json.stdout).sources[0]).toMatchObject({
    name: 'handbook',
    kind: 'folder',
    address: files.folder,
    lang: 'fr',
    audience: ['pro', 'premium'],
    every: 21_600,
    pages: 2,
    running: false,
    failedRuns: 0,
    lastRun: { outcome: 'done', problem: null, counts: { added: 2 } },
  })
})

test('runs a source as it was given', async () => {
  const files = await indexed('rerun')
  files.write({ 'c.md': 'More' })
  expect(await run(sourcesCommand, 'run', 'rerun')).toMatchObject({
    code: 0,
    stdout: 'Indexed rerun\n  1 added, 0 changed, 2 unchanged, 0 removed, 0 failed\n',
  })
})

test('says why a source could not be run, there and in the list', async () => {
  const files = await indexed('moved')
  files.remove()
  const outcome = await run(sourcesCommand, 'run', 'moved', '--json')
  expect(outcome.code).toBe(1)
  expect(JSON.parse(outcome.stdout)).toEqual({ error: expect.stringContaining('does not exist') })
  expect((await run(sourcesCommand)).stdout).toContain('does not exist')
  expect(await store.articles.countOf('moved')).toBe(2)
})

test('removes a source with its pages, once that is confirmed', async () => {
  await indexed('doomed')
  expect(await run(sourcesCommand, 'remove', 'doomed')).toMatchObject({
    code: 1,
    stderr: 'guichet sources: This would remove "doomed" and its 2 pages: say so with --yes.\n',
  })
  expect(await store.articles.countOf('doomed')).toBe(2)
  expect(await run(sourcesCommand, 'remove', 'doomed', '--yes')).toMatchObject({
    code: 0,
    stdout: 'Removed doomed and its 2 pages\n',
  })
  expect(await store.articles.countOf('doomed')).toBe(0)
  expect(await store.sources.find('doomed')).toBeNull()
})

test('does not remove or run a source that is being read', async () => {
  await indexed('busy')
  await store.sources.begin('busy', { owner: 'another-machine/1/x', seconds: 60 })
  for (const args of [
    ['remove', 'busy', '--yes'],
    ['run', 'busy'],
  ]) {
    expect(await run(sourcesCommand, ...args)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is being read by another process'),
    })
  }
  expect(await store.articles.countOf('busy')).toBe(2)
})

test('keeps no source that could not be read even once', async () => {
  const { code, stderr } = await run(indexCommand, 'http://127.0.0.1:9/', '--every', '1h')
  expect({ code, lines: stderr.split('\n').length }).toEqual({ code: 1, lines: 2 })
  expect(await store.sources.list()).toEqual([])
})

test('keeps the schedule of a source that is indexed again without a word about it, and ends it with "never"', async () => {
  const files = await indexed('daily', '--every', '1d')
  await run(indexCommand, files.folder, '--source', 'daily', '--base-url', '/docs')
  expect(await store.sources.find('daily')).toMatchObject({ every: 86_400 })
  await run(indexCommand, files.folder, '--source', 'daily', '--base-url', '/docs', '--every', 'never')
  expect(await store.sources.find('daily')).toMatchObject({ every: null, nextRunAt: null })
})

test('shows no page to those who may no longer see its source, not even one that cannot be read now', async () => {
  const files = await indexed('narrowed')
  files.write({ 'a.md': '---\nbroken: [\n---\n' })
  const again = [files.folder, '--source', 'narrowed', '--base-url', '/docs']
  const { stderr } = await run(indexCommand, ...again, '--audience', 'pro')
  expect(stderr).toContain('Fewer people may see this source')
  expect(await store.articles.find('narrowed:a')).toBeNull()
  expect(await store.articles.find('narrowed:b')).toMatchObject({ audience: ['pro'] })
  expect((await run(indexCommand, ...again, '--audience', 'pro,premium')).stderr).not.toContain(
    'Fewer people',
  )
})

test.each([
  [['run'], /run takes the name/],
  [['remove', 'a', 'b'], /remove takes the name/],
  [['polish', 'x'], /no "sources polish"/],
  [['run', 'nobody'], /There is no source "nobody"/],
  [['remove', 'nobody', '--yes'], /There is no source "nobody"/],
  [['--nope'], /Unknown option/],
])('says in one line what is wrong with %j', async (args, message) => {
  const { code, stderr } = await run(sourcesCommand, ...args)
  expect(code).toBeGreaterThan(0)
  expect(stderr).toMatch(message)
  expect(stderr.split('\n')).toHaveLength(2)
})

test('explains itself', async () => {
  const { code, stdout } = await run(sourcesCommand, '--help')
  expect(code).toBe(0)
  expect(stdout).toContain('remove NAME')
})
