import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type DiscourseServer,
  startDiscourseServer,
  testTopic,
} from '../../../test/support/discourse-server.ts'
import { readAll } from '../../../test/support/page-entries.ts'
import { temporaryFiles } from '../../../test/support/temporary-files.ts'
import { type ReadSourceDependencies, readSource } from './read-source.ts'
import type { Source } from './source.ts'
import { NOTHING_REMEMBERED } from './source-memory.ts'

let forum: DiscourseServer
beforeEach(async () => {
  forum = await startDiscourseServer()
})
afterEach(() => forum.close())

function read(
  { options, ...source }: Pick<Source, 'kind' | 'address'> & { options?: Partial<Source['options']> },
  discourseKeys: ReadSourceDependencies['discourseKeys'] = new Map(),
) {
  const run = {
    memory: NOTHING_REMEMBERED,
    signal: new AbortController().signal,
    log: pino({ level: 'silent' }),
  }
  const whole: Source = {
    name: 'source',
    every: null,
    lastRun: null,
    failedRuns: 0,
    nextRunAt: null,
    runningSince: null,
    ...source,
    options: {
      lang: null,
      audience: ['everyone'],
      include: [],
      exclude: [],
      baseUrl: null,
      idPrefix: null,
      ...options,
    },
  }
  return readAll(readSource({ userAgent: 'guichet-test', discourseKeys })(whole, run))
}

test('reads the categories of a forum that are asked for, in its language, for whom they are', async () => {
  forum.forum.locale = 'fr'
  forum.forum.categories = [
    { id: 1, name: 'Help', slug: 'help' },
    { id: 2, name: 'Lounge', slug: 'lounge' },
  ]
  forum.forum.topics = [
    testTopic(1, ['<p>Question</p>']),
    testTopic(2, ['<p>Bavardage</p>'], { category_id: 2 }),
  ]
  const { articles } = await read({
    kind: 'discourse',
    address: forum.url,
    options: { exclude: ['lounge'], audience: ['pro'] },
  })
  expect(articles.map(({ title, lang, audience }) => [title, lang, audience])).toEqual([
    ['Topic 1', 'fr', ['pro']],
  ])
})

test('does not take a forum for a site of pages, unless its sitemap is named', async () => {
  await expect(read({ kind: 'site', address: forum.url })).rejects.toThrow(
    /is a Discourse forum\. Add --discourse/,
  )
  await expect(read({ kind: 'site', address: `${forum.url}/sitemap.xml` })).rejects.not.toThrow(/Discourse/)
})

test('gives a key to the forum that it is for, and to no other', async () => {
  forum.forum.topics = [testTopic(1, ['<p>Question</p>'])]
  forum.forum.key = 'secret'
  const keyOf = (host: string) => new Map([[host, { username: 'reader', key: 'secret' }]])
  const source = { kind: 'discourse' as const, address: forum.url }
  await read({ ...source, options: { audience: ['signed_in'] } }, keyOf('forum.example.com'))
  expect(forum.asked.filter(({ headers }) => headers['api-key'])).toEqual([])
  await read({ ...source, options: { audience: ['signed_in'] } }, keyOf(new URL(forum.url).host))
  expect(forum.asked.find(({ headers }) => headers['api-key'])?.headers).toMatchObject({
    'api-username': 'reader',
    'api-key': 'secret',
  })
})

test('reads folders and files in English, unless somebody says otherwise', async () => {
  const files = temporaryFiles({ 'a.md': 'Text', 'pages.jsonl': '{"id":"x","url":"/x","body":"Text"}' })
  try {
    const folder = { kind: 'folder', address: files.folder } as const
    const { articles } = await read({
      ...folder,
      options: { idPrefix: 'docs', baseUrl: 'https://d.example/' },
    })
    expect(articles).toMatchObject([{ id: 'docs:a', lang: 'en', url: 'https://d.example/a' }])
    const file = { kind: 'jsonl', address: `${files.folder}/pages.jsonl` } as const
    expect((await read({ ...file, options: { lang: 'de' } })).articles).toMatchObject([
      { id: 'x', lang: 'de' },
    ])
  } finally {
    files.remove()
  }
})
