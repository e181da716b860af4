import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openArticleStore } from '../../test/support/article-store.ts'
import { evaluationData } from '../../test/support/evaluation-data.ts'
import { type TemporaryFiles, temporaryFiles } from '../../test/support/temporary-files.ts'
import type { ArticleStore } from '../content/article-store.ts'
import { directIndexTarget } from '../content/indexing/index-target.ts'
import { IndexTargetError } from '../content/indexing/index-target-error.ts'
import { readSource } from '../content/sources/read-source.ts'
import type { SourceStore } from '../content/sources/source-store.ts'
import { indexCommand } from './index-command.ts'

let store: { articles: ArticleStore; sources: SourceStore; close(): Promise<void> }
beforeAll(async () => {
  store = await openArticleStore()
})
afterAll(() => store.close())

let files: TemporaryFiles
beforeEach(() => {
  files = temporaryFiles()
})
afterEach(() => files.remove())

interface RunOptions {
  isTTY?: boolean
  signal?: AbortSignal
  openTarget?: () => ReturnType<typeof directIndexTarget>
}

async function run(args: string[], { isTTY = false, signal, openTarget }: RunOptions = {}) {
  const out = { stdout: '', stderr: '' }
  const code = await indexCommand(args, {
    stdout: { write: (text) => (out.stdout += text) },
    stderr: { write: (text) => (out.stderr += text), isTTY, columns: 100 },
    signal: signal ?? new AbortController().signal,
    log: pino({ level: 'silent' }),
    readSource: readSource({ userAgent: 'test', discourseKeys: new Map() }),
    openTarget: async () =>
      openTarget?.() ?? directIndexTarget({ articles: store.articles, sources: store.sources }),
  })
  return { code, ...out }
}

function line(id: string): string {
  return `${JSON.stringify({ id: `${files.folder}/${id}`, url: '/x', title: id, body: 'Text' })}\n`
}

test('indexes a JSONL file and says what became of it', async () => {
  files.write({ 'pages.jsonl': line('a') + line('b') })
  const path = join(files.folder, 'pages.jsonl')
  expect(await run([path])).toEqual({
    code: 0,
    stdout: `Indexed ${path}\n  2 added, 0 changed, 0 unchanged, 0 removed, 0 failed\n`,
    stderr: '',
  })
  expect((await run([path])).stdout).toContain('0 added, 0 changed, 2 unchanged, 0 removed, 0 failed')
})

test('indexes a folder of Markdown under the name it is given', async () => {
  files.write({ 'fr/a.md': '# Bonjour\n\nTexte' })
  const args = [files.folder, '--source', 'handbook', '--base-url', 'https://docs.example/']
  expect((await run(args)).stdout).toContain('Indexed handbook\n  1 added')
  expect(await store.articles.find('handbook:fr/a')).toMatchObject({
    url: 'https://docs.example/fr/a',
    title: 'Bonjour',
    lang: 'fr',
  })
})

test('says what the address of a Markdown page is when nobody states it', async () => {
  files.write({ 'a.md': 'Text' })
  expect((await run([files.folder])).stderr).toContain('--base-url says where they are')
  expect((await run([files.folder, '--base-url', '/docs'])).stderr).toBe('')
})

test('knows a source by its real path, however it is named', async () => {
  files.write({ 'pages.jsonl': line('a') })
  symlinkSync('pages.jsonl', join(files.folder, 'link.jsonl'))
  await run([join(files.folder, 'pages.jsonl')])
  expect((await run([join(files.folder, 'link.jsonl')])).stdout).toContain('1 unchanged')
})

test('prints exactly one line of JSON on standard output, and all else on standard error', async () => {
  files.write({ 'pages.jsonl': `${line('a')}not json\n` })
  const path = join(files.folder, 'pages.jsonl')
  const { code, stdout, stderr } = await run([path, '--json'])
  expect(code).toBe(0)
  expect(stdout.endsWith('\n')).toBe(true)
  expect(stdout.trimEnd()).not.toContain('\n')
  expect(JSON.parse(stdout)).toEqual({
    source: path,
    added: 1,
    changed: 0,
    unchanged: 0,
    removed: 0,
    failed: 1,
    failures: [{ file: path, line: 2, code: 'not_json', message: expect.stringContaining('Not JSON') }],
  })
  expect(stderr).toContain(`${path}:2: Not JSON`)
  expect(stderr).toContain('1 added')
})

test('lists the first failures and says how many more there are', async () => {
  files.write({ 'pages.jsonl': line('a') + 'broken\n'.repeat(60) })
  const { stderr } = await run([join(files.folder, 'pages.jsonl')])
  expect(stderr.split('\n').filter((text) => text.includes('[not_json]'))).toHaveLength(50)
  expect(stderr).toContain('… and 10 more; --json lists them.')
})

test('keeps control characters of a source off the terminal', async () => {
  const id = JSON.stringify(`${files.folder}\u001b[2J`)
  files.write({ 'pages.jsonl': `{"id":${id},"url":"/x","title":"t"}\n{"id":${id},"url":"/x","title":"t"}\n` })
  const { stderr } = await run([join(files.folder, 'pages.jsonl')])
  expect(stderr).toContain('was used before')
  expect(stderr).not.toContain('\u001b')
})

test('draws a bar on a terminal and takes it away before the report', async () => {
  files.write({ 'pages.jsonl': line('a') })
  const { stderr } = await run([join(files.folder, 'pages.jsonl')], { isTTY: true })
  expect(stderr).toContain('█')
  expect(stderr.endsWith('\r\u001b[K')).toBe(true)
})

test('exits with 1 and removes nothing when the source has no page left, unless that is allowed', async () => {
  files.write({ 'a.md': 'Text' })
  await run([files.folder, '--source', 'emptied'])
  files.delete('a.md')
  const refused = await run([files.folder, '--source', 'emptied'])
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('--allow-empty') })
  expect(await run([files.folder, '--source', 'emptied', '--allow-empty'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('1 removed'),
  })
})

test('stops when it is interrupted, says what is in, and exits with 130', async () => {
  files.write({ 'pages.jsonl': line('a') })
  const { code, stdout } = await run([join(files.folder, 'pages.jsonl')], { signal: AbortSignal.abort() })
  expect(code).toBe(130)
  expect(stdout).toContain('Stopped while indexing')
  expect(stdout).toContain('0 added')
})

test('reports the pages as in when the search cannot be brought up to date', async () => {
  files.write({ 'pages.jsonl': line('a') })
  const { code, stdout, stderr } = await run([join(files.folder, 'pages.jsonl')], {
    openTarget: () =>
      directIndexTarget({
        articles: store.articles,
        sources: store.sources,
        afterIndex: () => Promise.reject(new Error('no cluster')),
      }),
  })
  expect(code).toBe(0)
  expect(stdout).toContain('1 added')
  expect(stderr).toContain('The search does not know of it yet (no cluster)')
})

test('tells in one line that the store cannot be had', async () => {
  files.write({ 'pages.jsonl': line('a') })
  const { code, stderr } = await run([join(files.folder, 'pages.jsonl')], {
    openTarget: () => {
      throw new IndexTargetError('Another process has it.')
    },
  })
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'guichet index: Another process has it.\n' })
})

test('prints one line of JSON also when it could do nothing', async () => {
  const { code, stdout } = await run(['/no/such/path', '--json'])
  expect(code).toBe(1)
  expect(stdout.split('\n')).toHaveLength(2)
  expect(JSON.parse(stdout)).toEqual({ error: '/no/such/path does not exist.' })
})

describe('says in one line what is wrong with the command, without opening the store', () => {
  const never = () => {
    throw new Error('the store was opened')
  }
  test.each<[name: string, args: string[], code: number, message: RegExp]>([
    ['no source', [], 2, /Name a source/],
    ['two sources', ['a', 'b'], 2, /Name one source/],
    ['an unknown flag', ['a', '--nope'], 2, /Unknown option '--nope'\./],
    ['a flag without its value', ['a', '--lang'], 2, /argument missing/],
    ['a language that is none', ['a', '--lang', 'the french'], 2, /--lang takes a language tag/],
    ['a base address that is none', ['a', '--base-url', 'docs'], 2, /--base-url takes/],
    ['an empty name', ['a', '--source', ''], 2, /--source takes a name/],
    ['a reserved name', ['a', '--source', 'guichet:shipped'], 2, /reserved/],
    ['a pause that is none', ['a', '--every', 'often'], 2, /--every takes a pause/],
    ['an audience that nobody is', ['a', '--audience', 'staff'], 2, /--audience takes some of everyone/],
    ['a forum on disk', ['a', '--discourse'], 2, /--discourse is for sources with an http/],
    ['a base address for a site', ['https://x.example/', '--base-url', '/x'], 2, /--base-url is for folders/],
    ['an address that is none', ['https://'], 1, /is not an address/],
    ['a password in an address', ['https://me:secret@x.example/'], 1, /user name or a password/],
    ['a path that is not there', ['/no/such/path'], 1, /\/no\/such\/path does not exist/],
    ['a path that is neither a folder nor a file', ['/dev/null'], 1, /neither a folder nor a file/],
    [
      'a single Markdown page',
      [join(import.meta.dirname, '../../docs/guide/en/languages.md')],
      1,
      /name the folder/,
    ],
  ])('%s', async (_, args, code, message) => {
    const result = await run(args, { openTarget: never })
    expect(result).toMatchObject({ code, stdout: '' })
    expect(result.stderr).toMatch(message)
    expect(result.stderr.split('\n')).toHaveLength(2)
  })

  test('a file that may not be read', async ({ skip }) => {
    skip(process.getuid?.() === 0, 'root may read everything')
    files.write({ 'pages.jsonl': line('a') })
    const { chmodSync } = await import('node:fs')
    chmodSync(join(files.folder, 'pages.jsonl'), 0)
    expect(await run([join(files.folder, 'pages.jsonl')])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('may not be read by you'),
    })
  })
})

test('explains itself', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  for (const flag of [
    '--source',
    '--lang',
    '--base-url',
    '--every',
    '--audience',
    '--discourse',
    '--allow-empty',
    '--json',
    'Exit codes',
  ]) {
    expect(stdout).toContain(flag)
  }
})

const corpus = evaluationData('elastic-search-small', 'corpus.jsonl')

test.skipIf(corpus === null)(
  'puts all 387 real documents in, and changes nothing the second time',
  async () => {
    const counts = async () => JSON.parse((await run([corpus as string, '--json'])).stdout)
    expect(await counts()).toMatchObject({ added: 387, unchanged: 0, failed: 0, failures: [] })
    expect(await counts()).toMatchObject({ added: 0, changed: 0, unchanged: 387, removed: 0, failed: 0 })
  },
)
