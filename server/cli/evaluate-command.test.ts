import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TemporaryFiles, temporaryFiles } from '../../test/support/temporary-files.ts'
import { createEmbeddedSearch } from '../adapters/embedded-search/embedded-search.ts'
import { evaluateCommand } from './evaluate-command.ts'
import type { MeasureDependencies, TemporarySearch } from './measure-suggestions.ts'

const PAGES = [
  {
    id: 'd-password',
    kind: 'doc',
    title: 'Reset your password',
    body: 'Open the sign-in page and choose forgotten.',
  },
  { id: 'd-invoice', kind: 'doc', title: 'Download an invoice', body: 'Every invoice is under billing.' },
  {
    id: 't-password',
    kind: 'thread',
    title: 'Password mail never comes',
    body: 'Look into the spam folder.',
  },
  {
    id: 't-receipt',
    kind: 'thread',
    title: 'Where is the receipt of my purchase?',
    body: 'Accounting wants it.',
    links: ['d-invoice'],
  },
]
const QUESTIONS = [
  { id: 'q1', text: 'forgot password', intent: 'password' },
  { id: 'q2', text: 'password reset', intent: 'password' },
  { id: 'q3', text: 'receipt', body: 'of my purchase', exclude: ['t-password'] },
]
const QRELS = 'q1\td-password\t2\nq1\tt-password\t1\nq2\td-password\t1\nq3\tt-receipt\t1\n'

let files: TemporaryFiles
beforeEach(() => {
  files = temporaryFiles({
    'corpus.jsonl': jsonLines(PAGES.map((page) => ({ url: `https://example.com/${page.id}`, ...page }))),
    'queries.jsonl': jsonLines(QUESTIONS),
    'qrels.tsv': QRELS,
  })
})
afterEach(() => files.remove())

function jsonLines(objects: object[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('')
}

function path(name: string): string {
  return join(files.folder, name)
}

async function run(
  args: string[] = [],
  { signal = new AbortController().signal, openSearch }: Partial<MeasureDependencies> = {},
) {
  const out = { stdout: '', stderr: '' }
  const inputs = ['corpus.jsonl', 'queries.jsonl', 'qrels.tsv'].map(path)
  const code = await evaluateCommand(
    ['--corpus', inputs[0], '--queries', inputs[1], '--qrels', inputs[2], ...args] as string[],
    {
      stdout: { write: (text) => (out.stdout += text) },
      stderr: { write: (text) => (out.stderr += text) },
      openSearch: openSearch ?? (() => createEmbeddedSearch()),
      signal,
      retryAfterMs: 0,
    },
  )
  return { code, ...out }
}

async function json(args: string[] = []) {
  const { code, stdout } = await run([...args, '--json'])
  expect(code).toBe(0)
  expect(stdout.indexOf('\n')).toBe(stdout.length - 1)
  return JSON.parse(stdout)
}

test('prints the figures as one line of JSON, and all else on standard error', async () => {
  const { code, stdout, stderr } = await run(['--json'])
  expect(code).toBe(0)
  const report = JSON.parse(stdout)
  expect(report).toMatchObject({
    engine: 'embedded',
    documents: 4,
    questions: 3,
    interleaved: { ndcg10: expect.any(Number), mrr10: 0.8333, hit5: 1, recall5: 1, questions: 3 },
    documentation: { ndcg10: 1, questions: 2 },
    community: { questions: 2 },
    latencyMs: { p50: expect.any(Number), p99: expect.any(Number) },
    degraded: 0,
    unjudgedQuestions: 0,
    unknownDocuments: 0,
  })
  expect(report.interleaved.byIntent).toMatchObject({ intents: 2 })
  expect(report.interleaved.interval.ndcg10).toHaveLength(2)
  expect(stderr).toContain('3 questions on 4 documents, embedded, as whole drafts')
})

test('prints a table for people', async () => {
  const { code, stdout, stderr } = await run()
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(
    /^Both lanes, in turns +\.\d{3} ±\.\d{3} +\.833 ±\.\d{3} +1\.000 ±\.000 +1\.000 ±\.000 +3$/m,
  )
  expect(stdout).toMatch(/^Community /m)
})

test('writes a run that gives the same figures when it is scored again', async () => {
  const { interleaved } = await json(['--run', path('run.tsv')])
  const lines = readFileSync(path('run.tsv'), 'utf8').trim().split('\n')
  expect(lines[0]).toBe('q1\td-password\t1')
  const { comparison } = await json(['--baseline', path('run.tsv')])
  const { ndcg10, mrr10, hit5, recall5 } = interleaved
  expect(comparison.baseline).toEqual({ ndcg10, mrr10, hit5, recall5 })
  expect(comparison).toMatchObject({ wins: 0, losses: 0, ties: 3 })
})

test('finds a page by a question that it answered before, unless told otherwise or the question is excluded', async () => {
  const qrels = 'q3\td-invoice\t1\n'
  files.write({ 'qrels.tsv': qrels })
  expect((await json()).documentation.hit5).toBe(1)
  expect((await json(['--without-answered-with'])).documentation.hit5).toBe(0)
  files.write({ 'queries.jsonl': jsonLines([{ id: 'q3', text: 'receipt', exclude: ['t-receipt'] }]) })
  expect(await json()).toMatchObject({ documentation: { hit5: 0 }, community: { questions: 0 } })
})

test('asks with text alone as it is typed, and says what half and three quarters of the letters find', async () => {
  files.write({
    'queries.jsonl': jsonLines([{ id: 'q1', text: 'zz', body: 'reset password' }]),
    'qrels.tsv': 'q1\td-password\t1\n',
  })
  expect((await json()).interleaved.hit5).toBe(1)
  expect((await json(['--as-you-type'])).interleaved.hit5).toBe(0)
  files.write({ 'queries.jsonl': jsonLines([{ id: 'q1', text: 'password' }]) })
  const { typed, input } = await json(['--as-you-type'])
  expect(input).toMatchObject({ asYouType: true, typed: 1 })
  expect(typed).toMatchObject({
    half: { interleaved: { hit5: 1 }, kept: { documentation: 1, community: null } },
    threeQuarters: { interleaved: { hit5: 1 } },
  })
})

test('asks with a share of the letters, and says what it costs', async () => {
  files.write({ 'queries.jsonl': jsonLines([{ id: 'q1', text: 'password' }]) })
  const report = await json(['--typed', '0.75'])
  expect(report.input).toMatchObject({ asYouType: true, typed: 0.75 })
  expect(report.clean.interleaved.hit5).toBe(1)
  expect(report.kept.interleaved).toBeCloseTo(report.interleaved.ndcg10 / report.clean.interleaved.ndcg10, 3)
})

test('puts a typo into each question, the same ones for the same seed, and says what that costs', async () => {
  const once = await json(['--typos', '--run', path('once.tsv')])
  await json(['--typos', '--run', path('twice.tsv')])
  expect(readFileSync(path('twice.tsv'), 'utf8')).toBe(readFileSync(path('once.tsv'), 'utf8'))
  expect(once.clean.interleaved.hit5).toBe(1)
  expect(once.kept.interleaved).toBeLessThanOrEqual(1)
})

test('asks the first questions only with --limit', async () => {
  expect(await json(['--limit', '2'])).toMatchObject({ questions: 2, unjudgedQuestions: 0 })
})

test('leaves out what has no judgement, counts what the corpus lacks as missed, and says both', async () => {
  files.write({ 'qrels.tsv': 'q1\td-password\t1\nq1\tgone\t1\n' })
  const { stdout } = await run()
  expect(stdout).toContain('Questions without a judgement, left out: 2.')
  expect(stdout).toContain('Judged documents that the corpus lacks, counted as missed: 1.')
  expect(await json()).toMatchObject({ questions: 1, interleaved: { recall5: 0.5 } })
})

test('leaves out a page that cannot be read, and names its line', async () => {
  files.write({
    'corpus.jsonl': `${readFileSync(path('corpus.jsonl'), 'utf8')}{"id":"d-password","url":"/x","title":"t"}\nno\n`,
  })
  const { code, stderr } = await run()
  expect(code).toBe(0)
  expect(stderr).toContain('corpus.jsonl:5: The id "d-password" was used before')
  expect(stderr).toContain('corpus.jsonl:6: Not JSON')
  expect(stderr).toContain('Pages of the corpus left out: 2.')
})

describe('says in one line, also of JSON, why there is nothing to report:', () => {
  async function refused(args: string[], code: number, message: string) {
    const { stdout, stderr, code: given } = await run([...args, '--json'])
    expect({ given, stderr: stderr.split('\n').length }).toEqual({ given: code, stderr: 2 })
    expect(stderr).toContain(message)
    expect(JSON.parse(stdout).error).toContain(message)
  }

  test.each([
    [['--engine', 'lucene'], '--engine takes embedded or elasticsearch, not "lucene".'],
    [['--typed', '0'], '--typed takes a share above 0 and up to 1'],
    [['--typed', 'half'], '--typed takes a share above 0 and up to 1'],
    [['--limit', '0'], '--limit takes a whole number from 1.'],
    [['--seed', '-1.5'], "Option '--seed' argument is ambiguous"],
    [['--qrels', ''], 'Name a file with --qrels.'],
    [['--depth'], "Unknown option '--depth'."],
    [['more'], "Unexpected argument 'more'."],
  ])('%j', (args, message) => refused(args, 2, message))

  test('a file that is not there', async () => {
    await refused(['--queries', '/no/such'], 1, '/no/such does not exist.')
    await refused(['--corpus', '/no/such'], 1, '/no/such cannot be read (ENOENT).')
    await refused(['--baseline', '/no/such'], 1, '/no/such does not exist.')
    await refused(['--run', '/no/such/run'], 1, '/no/such/run cannot be written (ENOENT).')
  })

  test('a line that cannot be read', async () => {
    files.write({ 'qrels.tsv': 'q1 d-password 2\n' })
    await refused([], 1, 'qrels.tsv:1: expected three columns')
  })

  test('ids that have nothing in common', async () => {
    files.write({ 'qrels.tsv': 'other\td-password\t2\n' })
    await refused([], 1, 'The judgements are of none of the questions')
    files.write({ 'qrels.tsv': 'q1\tother\t2\n' })
    await refused([], 1, 'The corpus has none of the judged documents')
  })
})

describe('an engine', () => {
  function engine(parts: Partial<TemporarySearch>): {
    openSearch: () => Promise<TemporarySearch>
    closed: () => boolean
  } {
    let closed = false
    return {
      closed: () => closed,
      openSearch: async () => ({
        search: async () => ({ doc: [], thread: [], partial: false }),
        apply: async () => {},
        ...parts,
        close: async () => {
          closed = true
        },
      }),
    }
  }

  test('that takes no documents is told of in one line', async () => {
    const broken = engine({ apply: () => Promise.reject(new Error('connect ECONNREFUSED')) })
    const { code, stderr } = await run([], broken)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'guichet evaluate: The search engine does not answer: connect ECONNREFUSED\n',
    })
    expect(broken.closed()).toBe(true)
  })

  test('that answers no question is no engine that finds nothing', async () => {
    const broken = engine({ search: () => Promise.reject(new Error('no shards')) })
    expect(await run([], broken)).toMatchObject({
      code: 1,
      stderr: 'guichet evaluate: The search engine does not answer: no shards\n',
    })
  })

  test('that answers in part now and then is asked again', async () => {
    let asked = 0
    const hiccup = engine({ search: async () => ({ doc: [], thread: [], partial: asked++ === 3 }) })
    expect((await run([], hiccup)).stdout).not.toContain('Attention')
    expect(asked).toBe(3 + 3 + 1)
  })

  test('that answers in part for good is told of with the figures', async () => {
    // Three questions before the measuring, ten that are asked again, and two of those that are measured.
    let asked = 0
    const broken = engine({ search: async () => ({ doc: [], thread: [], partial: asked++ < 3 + 10 + 2 }) })
    const { code, stdout } = await run([], broken)
    expect(code).toBe(0)
    expect(stdout).toContain('Attention: answers in part or not at all: 2.')
  })

  test('whose index cannot be removed is told of beside the figures', async () => {
    const kept = await engine({}).openSearch()
    const openSearch = async () => ({ ...kept, close: () => Promise.reject(new Error('read only')) })
    const { code, stdout, stderr } = await run([], { openSearch })
    expect(code).toBe(0)
    expect(stdout).toContain('Both lanes, in turns')
    expect(stderr).toBe('The index guichet-evaluate-… could not be removed: read only\n')
  })

  test('is closed, and no run written, when the person stops it', async () => {
    const stop = new AbortController()
    const stopped = engine({
      search: async () => {
        stop.abort()
        return { doc: [], thread: [], partial: false }
      },
    })
    const { code, stderr, stdout } = await run(['--run', path('run.tsv')], {
      ...stopped,
      signal: stop.signal,
    })
    expect({ code, stderr, stdout }).toEqual({
      code: 130,
      stderr: 'guichet evaluate: Stopped before it was done.\n',
      stdout: '',
    })
    expect(stopped.closed()).toBe(true)
    expect(existsSync(path('run.tsv'))).toBe(false)
  })
})

test('explains itself', async () => {
  const { code, stdout } = await run(['--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('Usage: guichet evaluate')
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
})
