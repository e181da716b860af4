import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openArticleStore } from '../../../test/support/article-store.ts'
import {
  type DiscourseServer,
  startDiscourseServer,
  type TestTopic,
  testTopic,
} from '../../../test/support/discourse-server.ts'
import { indexContent } from '../indexing/index-content.ts'
import { directIndexTarget } from '../indexing/index-target.ts'
import { type DiscourseOptions, readDiscourse } from './read-discourse.ts'

const MINUTES = 60_000
const DAYS = 24 * 60 * MINUTES
const SOURCE = 'forum'

let store: Awaited<ReturnType<typeof openArticleStore>>
let server: DiscourseServer
let now: number
beforeAll(async () => {
  store = await openArticleStore()
})
afterAll(() => store.close())

beforeEach(async () => {
  const topics = Array.from({ length: 24 }, (_, index) =>
    testTopic(index + 1, [`<p>Question ${index + 1}</p>`]),
  )
  server = await startDiscourseServer({ topics, topicsAPage: 5 })
  now = Date.parse('2026-02-01T00:00:00Z')
  await store.sources.register({
    name: SOURCE,
    kind: 'discourse',
    address: server.url,
    options: { lang: null, audience: ['everyone'], include: [], exclude: [], baseUrl: null, idPrefix: null },
  })
})
afterEach(async () => {
  await server.close()
  await store.sources.remove(SOURCE)
  await store.articles.removeAllBut(SOURCE, new Set())
})

async function run(options: Partial<DiscourseOptions> = {}, signal?: AbortSignal) {
  server.asked = []
  const memory = await store.sources.memory(SOURCE)
  const entries = readDiscourse(server.url, {
    userAgent: 'guichet-test',
    pause: async () => {},
    now: () => now,
    memory,
    signal,
    ...options,
  })
  const target = directIndexTarget(store)
  const index = indexContent({ target, remember: (name, learned) => store.sources.remember(name, learned) })
  return index({ source: SOURCE, entries, memory, ...(signal ? { signal } : {}) })
}

/** The numbers of the topics that were asked for since the run began. */
function asked(): number[] {
  return server.asked.flatMap(({ path }) => Number(/^\/t\/(\d+)\.json/.exec(path)?.[1]) || [])
}

function lists(): number {
  return server.asked.filter(({ path }) => path.includes('latest.json')).length
}

function find(id: number) {
  return store.articles.find(`discourse:${new URL(server.url).host}:${id}`)
}

function topic(id: number): TestTopic {
  const found = server.forum.topics.find((one) => one.id === id)
  if (!found) throw new Error(`no topic ${id}`)
  return found
}

function reply(id: number, cooked: string): void {
  const [post] = testTopic(id, ['', cooked]).posts.slice(1)
  if (post) topic(id).posts.push({ ...post, post_number: topic(id).posts.length + 1 })
  topic(id).bumped_at = new Date(now - MINUTES).toISOString()
}

test('asks for nothing again that nobody has touched', async () => {
  expect(await run()).toMatchObject({ added: 24, failed: 0 })
  now += 60 * MINUTES
  expect(await run()).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 5,
    removed: 0,
    failed: 0,
    partial: true,
  })
  expect(asked()).toEqual([])
  expect(lists()).toBe(1)
  expect(await store.articles.countOf(SOURCE)).toBe(24)
})

test('asks for the topics that were bumped since, and for new ones', async () => {
  await run()
  now += 60 * MINUTES
  reply(3, '<p>Found it</p>')
  server.forum.topics.push(testTopic(25, ['<p>New</p>'], { bumped_at: new Date(now).toISOString() }))
  expect(await run()).toMatchObject({ added: 1, changed: 1, removed: 0 })
  expect(asked()).toEqual([25, 3])
  expect(await find(3)).toMatchObject({ body: 'Question 3\n\nFound it' })
})

test('reads on past pinned topics that were bumped long ago', async () => {
  for (const id of [1, 2, 4, 5, 6]) topic(id).fields = { pinned: true }
  await run()
  now += 60 * MINUTES
  reply(3, '<p>Found it</p>')
  await run()
  expect(asked()).toEqual([3])
})

test('takes out a topic that a moderator hides as soon as its page shows it', async () => {
  await run()
  now += 60 * MINUTES
  topic(24).isDeleted = true
  reply(23, '<p>More</p>')
  expect(await run()).toMatchObject({ changed: 1, removed: 0 })
  server.intercept = (path) => {
    if (!path.startsWith('/t/22.json')) return undefined
    return {
      status: 404,
      body: '{"errors":["The requested URL could not be found."],"error_type":"not_found"}',
    }
  }
  reply(22, '<p>Gone in between</p>')
  expect(await run()).toMatchObject({ removed: 1 })
  expect(await find(22)).toBeNull()
})

test('goes through all topics once a day, and finds those that are gone', async () => {
  await run()
  topic(7).isDeleted = true
  topic(8).category_id = 2
  server.forum.categories.push({ id: 2, name: 'Staff', slug: 'staff', read_restricted: true })
  topic(9).fields = { visible: false }
  now += DAYS
  expect(await run()).toMatchObject({ added: 0, changed: 0, unchanged: 21, removed: 3, partial: false })
  // Only what no list has is asked for: it may have been missed because the list moved.
  expect(asked().toSorted((a, b) => a - b)).toEqual([7, 8, 9])
  expect(await store.articles.countOf(SOURCE)).toBe(21)
})

test('keeps a topic that the list has lost and the forum still has', async () => {
  await run()
  now += DAYS
  server.intercept = (path) => {
    topic(7).isDeleted = path.startsWith('/latest.json')
    return undefined
  }
  expect(await run()).toMatchObject({ removed: 0, unchanged: 24 })
  expect(asked()).toEqual([7])
})

test('goes on where it was cut off, and asks for no topic twice', async () => {
  server.forum.topics = Array.from({ length: 230 }, (_, index) => testTopic(index + 1, ['<p>Question</p>']))
  server.forum.topicsAPage = 30
  const stop = new AbortController()
  server.intercept = (path) => {
    // Behind the first batch that is stored, and before the end.
    if (path.startsWith('/t/15.json')) stop.abort()
    return undefined
  }
  expect(await run({}, stop.signal)).toMatchObject({ interrupted: true, removed: 0 })
  const stored = await store.articles.countOf(SOURCE)
  expect(stored).toBeGreaterThan(100)

  server.intercept = null
  expect(await run()).toMatchObject({ added: 230 - stored, changed: 0, unchanged: stored, removed: 0 })
  expect(asked()).toHaveLength(230 - stored)
  now += 60 * MINUTES
  expect(await run()).toMatchObject({ added: 0, partial: true })
})

test('asks again for a topic that could not be read, though nobody bumps it', async () => {
  server.intercept = (path) =>
    path.startsWith('/t/2.json') ? { status: 200, body: '<html>Oops' } : undefined
  expect(await run()).toMatchObject({ added: 23, failed: 1 })
  now += 60 * MINUTES
  expect(await run()).toMatchObject({ failed: 1 })
  server.intercept = null
  expect(await run()).toMatchObject({ added: 1, failed: 0 })
  await run()
  expect(asked()).toEqual([])
})

test('keeps the article of a topic that cannot be read any more', async () => {
  await run()
  now += 60 * MINUTES
  reply(3, '<p>More</p>')
  server.intercept = (path) => (path.startsWith('/t/3.json') ? { status: 200, body: 'null' } : undefined)
  expect(await run()).toMatchObject({ failed: 1, removed: 0 })
  expect(await find(3)).toMatchObject({ body: 'Question 3' })
  server.intercept = null
  expect(await run()).toMatchObject({ changed: 1 })
})

test('reads all topics anew for another audience', async () => {
  await run()
  now += 60 * MINUTES
  expect(await run({ audience: ['signed_in'] })).toMatchObject({ changed: 24, unchanged: 0 })
  expect(await find(5)).toMatchObject({ audience: ['signed_in'] })
})

test('takes out at the next run what the site owner has excluded', async () => {
  server.forum.categories.push({ id: 2, name: 'Lounge', slug: 'lounge' })
  for (const id of [1, 2, 3]) topic(id).category_id = 2
  await run()
  now += 60 * MINUTES
  expect(await run({ categories: { exclude: ['lounge'] } })).toMatchObject({ removed: 3, changed: 0 })
  expect(asked()).toEqual([])
})

test('takes out without a question what is no longer among the chosen categories', async () => {
  server.forum.categories.push({ id: 2, name: 'Lounge', slug: 'lounge' })
  for (const id of [1, 2, 3]) topic(id).category_id = 2
  await run()
  expect(await run({ categories: { include: ['help'] } })).toMatchObject({ removed: 3, unchanged: 21 })
  expect(asked()).toEqual([])
})

test('misses no topic that is bumped while another list is read', async () => {
  server.forum.categories.push({ id: 2, name: 'Lounge', slug: 'lounge' })
  topic(24).category_id = 2
  topic(24).bumped_at = new Date(now).toISOString()
  const categories = { include: ['help', 'lounge'] }
  const bumped = [3, 4, 5, 6, 7, 8, 9]
  server.intercept = (path) => {
    if (path.startsWith('/c/lounge')) for (const id of bumped) reply(id, '<p>Found it</p>')
    return undefined
  }
  await run({ categories })
  server.intercept = null
  now += MINUTES
  expect(await run({ categories })).toMatchObject({ changed: bumped.length, partial: true })
  expect(asked().toSorted((one, other) => one - other)).toEqual(bumped)
})

test('reads a topic anew after a quarter, for edits that bump nothing', async () => {
  await run()
  const [first] = topic(4).posts
  if (first) first.cooked = '<p>Edited</p>'
  now += DAYS
  await run()
  expect(asked()).toEqual([])
  now += 90 * DAYS
  expect(await run()).toMatchObject({ changed: 1, unchanged: 23 })
  expect(await find(4)).toMatchObject({ body: 'Edited' })
})

test('removes nothing when the forum is away', async () => {
  await run()
  now += DAYS
  server.intercept = () => ({ status: 503, body: '<html>Back soon' })
  await expect(run()).rejects.toThrow(/503/)
  const nothing = '{"categories":[],"category_list":{"categories":[]},"topic_list":{"topics":[]}}'
  server.intercept = (path) => (path.startsWith('/about') ? undefined : { status: 200, body: nothing })
  expect(await run()).toMatchObject({ removed: 0 })
  expect(await store.articles.countOf(SOURCE)).toBe(24)
})
