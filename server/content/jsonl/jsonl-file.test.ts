import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAll } from '../../../test/support/page-entries.ts'
import { type TemporaryFiles, temporaryFiles } from '../../../test/support/temporary-files.ts'
import { pageFailureMessage } from '../pages/page-failure-message.ts'
import { PAGE_LIMITS } from '../pages/page-limits.ts'
import { type JsonlOptions, readJsonlFile } from './jsonl-file.ts'

let files: TemporaryFiles
beforeEach(() => {
  files = temporaryFiles()
})
afterEach(() => files.remove())

const page = {
  id: 't-1',
  url: 'https://forum.example.com/t/1',
  title: 'A title',
  body: 'A body',
  kind: 'thread',
}

function line(fields: object = {}): string {
  return JSON.stringify({ ...page, ...fields })
}

async function read(content: string | Uint8Array, options: Partial<JsonlOptions> = {}) {
  files.write({ 'pages.jsonl': content })
  return readAll(readJsonlFile(join(files.folder, 'pages.jsonl'), { lang: 'en', ...options }))
}

test('reads every field of a page', async () => {
  const { articles, failures } = await read(
    line({
      headings: ['One', 'Two'],
      lang: 'fr',
      updated: '2026-05-04',
      replies: 3,
      answered: true,
      tags: ['keys'],
      links: ['doc:1'],
      category: 'a field of somebody else',
    }),
  )
  expect(failures).toEqual([])
  expect(articles).toEqual([
    {
      ...page,
      headings: ['One', 'Two'],
      blocks: null,
      lang: 'fr',
      updated: '2026-05-04',
      replies: 3,
      answered: true,
      tags: ['keys'],
      links: [{ to: 'doc:1', weight: 1 }],
      views: null,
      likes: null,
      sections: [],
      audience: ['everyone'],
    },
  ])
})

test('fills in what a page does not state', async () => {
  const { articles } = await read(
    JSON.stringify({ id: 'd', url: '/d', body: 'First line\nSecond', updated: null }),
    {
      lang: 'de',
    },
  )
  expect(articles[0]).toMatchObject({
    title: 'First line',
    lang: 'de',
    kind: 'doc',
    answered: true,
    updated: null,
    replies: null,
    headings: [],
    tags: [],
    links: [],
  })
})

test('counts a thread as answered only when it says so', async () => {
  const { articles } = await read(`${line()}\n${line({ id: 't-2', answered: true })}`)
  expect(articles.map((article) => article.answered)).toEqual([false, true])
})

test('takes a page with a title and no text', async () => {
  expect((await read(line({ body: '' }))).articles).toMatchObject([{ title: 'A title', body: '' }])
})

test('takes a byte order mark, CRLF and blank lines', async () => {
  const { articles, failures } = await read(`\uFEFF${line()}\r\n\r\n   \n${line({ id: 't-2' })}\r\n`)
  expect(failures).toEqual([])
  expect(articles.map((article) => article.id)).toEqual(['t-1', 't-2'])
})

test('resolves paths against the base address and leaves whole addresses alone', async () => {
  const { articles } = await read(`${line({ url: '/t/1' })}\n${line({ id: 't-2' })}`, {
    baseUrl: 'https://docs.example.com/en/',
  })
  expect(articles.map((article) => article.url)).toEqual(['https://docs.example.com/t/1', page.url])
})

test('takes out what PostgreSQL cannot hold, and composes accents', async () => {
  const { articles } = await read(
    `{"id":"x","url":"/x","title":"nul \\u0000 and half \\ud83d","body":"re\\u0301indexer"}`,
  )
  expect(articles).toMatchObject([{ title: 'nul and half \uFFFD', body: 'réindexer' }])
})

describe('a line that is wrong is reported with its number, and the rest goes in', () => {
  const wrong: [name: string, content: string | Uint8Array, failure: object][] = [
    ['is not JSON', 'this is not json', { code: 'not_json' }],
    ['is cut off, with an id', '{"id":"t-9","title":"cut of', { code: 'not_json', id: 't-9' }],
    ['is a list', '[1, 2]', { code: 'wrong_field', field: '' }],
    ['is null', 'null', { code: 'wrong_field', field: '' }],
    ['has no id', line({ id: undefined }), { code: 'wrong_field', field: 'id' }],
    ['has a number for an id', line({ id: 7 }), { code: 'wrong_field', field: 'id' }],
    ['has an id that is too long', line({ id: 'x'.repeat(501) }), { code: 'wrong_field', field: 'id' }],
    ['has no address', line({ url: undefined }), { code: 'wrong_field', field: 'url', id: 't-1' }],
    [
      'has a script for an address',
      line({ url: 'javascript:alert(1)' }),
      { code: 'wrong_field', field: 'url' },
    ],
    ['leads to another host', line({ url: '//evil.example/x' }), { code: 'wrong_field', field: 'url' }],
    [
      'leads to another host by a backslash',
      line({ url: '/\\evil.example' }),
      { code: 'wrong_field', field: 'url' },
    ],
    ['has a body that is no text', line({ body: ['a'] }), { code: 'wrong_field', field: 'body' }],
    ['has headings that are no list', line({ headings: 'One' }), { code: 'wrong_field', field: 'headings' }],
    [
      'has one heading that is no text',
      line({ headings: ['a', 1] }),
      { code: 'wrong_field', field: 'headings.1' },
    ],
    ['has an unknown kind', line({ kind: 'blog' }), { code: 'wrong_field', field: 'kind' }],
    ['has no language tag', line({ lang: 'the French one' }), { code: 'wrong_field', field: 'lang' }],
    ['has a date that is none', line({ updated: 'yesterday' }), { code: 'wrong_field', field: 'updated' }],
    [
      'has a day that does not exist',
      line({ updated: '2026-02-31' }),
      { code: 'wrong_field', field: 'updated' },
    ],
    ['has an absurd year', line({ updated: '0001-01-01' }), { code: 'wrong_field', field: 'updated' }],
    ['has a far future', line({ updated: '9999-12-31' }), { code: 'wrong_field', field: 'updated' }],
    ['counts replies below zero', line({ replies: -1 }), { code: 'wrong_field', field: 'replies' }],
    ['is an empty page', line({ title: ' ', body: '\n' }), { code: 'empty_page', id: 't-1' }],
    [
      'is not UTF-8',
      Buffer.concat([Buffer.from('{"id":"t-8","body":"caf'), Buffer.from([0xe9]), Buffer.from('"}')]),
      { code: 'not_utf8', id: 't-8' },
    ],
  ]

  test.each(wrong)('%s', async (_, content, failure) => {
    const good = (id: string) => Buffer.from(`${line({ id })}\n`)
    const { articles, failures } = await read(
      Buffer.concat([good('before'), Buffer.from(content), Buffer.from('\n'), good('after')]),
    )
    expect(failures).toMatchObject([{ file: join(files.folder, 'pages.jsonl'), line: 2, ...failure }])
    expect(articles.map((article) => article.id)).toEqual(['before', 'after'])
  })
})

test('says what is wrong in words', async () => {
  const { failures } = await read(
    [line({ url: undefined }), line({ body: 3 }), '[]', line({ id: '' })].join('\n'),
  )
  expect(failures.map(pageFailureMessage)).toEqual([
    'Field "url" is missing.',
    'Field "body" must be a string, not a number.',
    'The line must be one JSON object.',
    'Field "id" is empty.',
  ])
})

test.each([
  ['2024', '2024-01-01'],
  ['2024-05', '2024-05-01'],
  ['2024-05-04', '2024-05-04'],
  ['2024-05-04T10:00:00+02:00', '2024-05-04T08:00:00Z'],
  ['2024-05-04 10:00:00', '2024-05-04T10:00:00Z'],
])('reads the date %s as %s', async (stated, read_) => {
  expect((await read(line({ updated: stated }))).articles[0]?.updated).toBe(read_)
})

test('refuses a page of 30 MB, knows its id from either end, and reads on', async () => {
  const body = 'x'.repeat(30 * 1024 * 1024)
  const { articles, failures } = await read(
    `${line({ id: 'before' })}\n{"id":"big","body":"${body}"}\n{"body":"${body}","id":"sorted"}\n${line({ id: 'after' })}\n`,
  )
  expect(failures).toMatchObject([
    { line: 2, code: 'page_too_big', id: 'big' },
    { line: 3, code: 'page_too_big', id: 'sorted' },
  ])
  expect(articles.map((article) => article.id)).toEqual(['before', 'after'])
})

test('takes a page just below the limit', async () => {
  const envelope = line({ body: '' }).length
  const { articles } = await read(line({ body: 'x'.repeat(PAGE_LIMITS.bytes - envelope) }))
  expect(articles[0]?.body).toHaveLength(PAGE_LIMITS.bytes - envelope)
})

test('reads as it is consumed: the first page comes without the rest of a gigabyte', async () => {
  files.write({ 'pages.jsonl': `${line()}\n` })
  const path = join(files.folder, 'pages.jsonl')
  const file = openSync(path, 'r+')
  ftruncateSync(file, 1024 ** 3)
  closeSync(file)
  const before = process.memoryUsage().rss
  for await (const entry of readJsonlFile(path, { lang: 'en' })) {
    expect(entry).toMatchObject({ article: { id: 't-1' } })
    expect(entry.share).toBeLessThan(0.001)
    break
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 ** 2)
})

test('says how much has been read', async () => {
  const { entries } = await read(`${line()}\n${line({ id: 't-2' })}\n`)
  expect(entries[0]?.share).toBeGreaterThan(0.4)
  expect(entries[0]?.share).toBeLessThan(0.6)
  expect(entries[1]?.share).toBe(1)
})

test('rejects when the file is not there', async () => {
  await expect(readAll(readJsonlFile(join(files.folder, 'nope.jsonl'), { lang: 'en' }))).rejects.toThrow(
    'ENOENT',
  )
})

test('places sections by where they begin in the body, whatever becomes of its line ends', async () => {
  const body = '  Intro.\r\n\r\nRotate\r\nTurn it.\n\nRevoke\nDrop it. '
  const { articles } = await read(
    line({
      body,
      sections: [
        { heading: 'Revoke', start: body.indexOf('Revoke'), url: '/t/1/revoke' },
        { heading: 'Rotate', start: body.indexOf('Rotate'), anchor: 'turn' },
      ],
    }),
    { baseUrl: 'https://docs.example/' },
  )
  const [article] = articles
  expect(article?.sections.map(({ heading, url }) => [heading, url])).toEqual([
    ['Rotate', `${page.url}#turn`],
    ['Revoke', new URL('/t/1/revoke', page.url).href],
  ])
  expect(article?.sections.map(({ heading, start }) => article.body.startsWith(heading, start))).toEqual([
    true,
    true,
  ])
  expect(article?.body).toBe('Intro.\n\nRotate\nTurn it.\n\nRevoke\nDrop it.')
  expect(article?.headings).toEqual(['Rotate', 'Revoke'])
})

test('adds the text of sections that bring their own to the body, under the anchors of their headings', async () => {
  const { articles } = await read(
    line({
      body: 'Intro.',
      sections: [
        { heading: 'API keys', text: 'Rotate them.' },
        { heading: 'API keys', text: 'Again.' },
      ],
    }),
  )
  expect(articles[0]).toMatchObject({
    body: 'Intro.\n\nAPI keys\n\nRotate them.\n\nAPI keys\n\nAgain.',
    sections: [
      { heading: 'API keys', url: `${page.url}#api-keys`, start: 8 },
      { heading: 'API keys', url: `${page.url}#api-keys-1`, start: 32 },
    ],
  })
})

test('refuses a section that says neither where it begins nor what it holds', async () => {
  const { failures } = await read(line({ sections: [{ heading: 'Keys' }] }))
  expect(failures).toMatchObject([
    { code: 'wrong_field', field: 'sections.0', detail: 'must have either "start" or "text"' },
  ])
})

test('takes popularity, and who may see a page', async () => {
  const { articles } = await read(
    `${line({ views: 1200, likes: 7, audience: ['pro', 'premium'] })}\n${line({ id: 't-2' })}\n${line({ id: 't-3', audience: 'everyone' })}`,
    { audience: ['signed_in'] },
  )
  expect(articles.map(({ views, likes, audience }) => [views, likes, audience])).toEqual([
    [1200, 7, ['pro', 'premium']],
    [null, null, ['signed_in']],
    [null, null, ['everyone']],
  ])
})

test('refuses an audience that nobody is, rather than show the page to everybody', async () => {
  const { articles, failures } = await read(
    `${line({ audience: 'staff' })}\n${line({ id: 't-2', audience: [] })}`,
  )
  expect(articles).toEqual([])
  expect(failures.map(({ field, detail }) => [field, detail])).toEqual([
    ['audience.0', expect.stringContaining('must be one of everyone, signed_in')],
    ['audience', 'must name somebody'],
  ])
})
