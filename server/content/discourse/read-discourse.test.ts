import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type DiscourseServer,
  refusal,
  startDiscourseServer,
  testTopic,
} from '../../../test/support/discourse-server.ts'
import { readAll } from '../../../test/support/page-entries.ts'
import { SourceError } from '../sources/source-error.ts'
import { type DiscourseOptions, isDiscourse, readDiscourse } from './read-discourse.ts'

let server: DiscourseServer
let pauses: number[]
beforeEach(async () => {
  server = await startDiscourseServer()
  pauses = []
})
afterEach(() => server.close())

const access = { userAgent: 'guichet-test', requestsPerSecond: 100_000 }

function read(options: Partial<DiscourseOptions> = {}) {
  const pause = async (ms: number) => {
    pauses.push(ms)
  }
  return readAll(readDiscourse(server.url, { ...access, pause, ...options }))
}

function paths(): string[] {
  return server.asked.map(({ path }) => path)
}

function twoDozenTopics() {
  return Array.from({ length: 24 }, (_, index) =>
    testTopic(index + 1, [`<p>Question ${index + 1}</p>`, '<p>An answer</p>']),
  )
}

describe('a forum', () => {
  test('is read page by page to its last topic', async () => {
    server.forum.topics = twoDozenTopics()
    server.forum.topicsAPage = 10
    const { articles, failures, entries } = await read()
    expect(failures).toEqual([])
    expect(articles).toHaveLength(24)
    expect(articles[0]).toMatchObject({
      id: `discourse:${new URL(server.url).host}:24`,
      url: `${server.url}/t/topic-24/24`,
      title: 'Topic 24',
      body: 'Question 24\n\nAn answer',
      tags: ['Help'],
    })
    expect(entries.map(({ share }) => share)).toEqual(
      entries.map(({ share }) => share).toSorted((a, b) => a - b),
    )
    expect(entries.at(-1)).toMatchObject({ cursor: { bumpedAt: expect.any(Number) }, share: 1 })
  })

  test('says which language it speaks, unless the site owner does', async () => {
    server.forum.locale = 'pt_BR'
    server.forum.topics = [testTopic(1, ['<p>Olá</p>'])]
    expect((await read()).articles[0]?.lang).toBe('pt-BR')
    expect((await read({ lang: 'es' })).articles[0]?.lang).toBe('es')
  })

  test('is not taken to speak English because it does not answer for a moment', async () => {
    server.forum.topics = [testTopic(1, ['<p>Olá</p>'])]
    server.intercept = (path) => (path === '/about.json' ? { status: 503, body: '' } : undefined)
    await expect(read()).rejects.toThrow(/about\.json with status 503/)
    server.intercept = (path) => (path === '/about.json' ? refusal(404, 'not_found') : undefined)
    expect((await read()).articles[0]?.lang).toBe('en')
  })

  test('is recognised, and a site that is none is not', async () => {
    expect(await isDiscourse(server.url, access)).toBe(true)
    server.intercept = () => ({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: '<html>Hello</html>',
    })
    expect(await isDiscourse(server.url, access)).toBe(false)
    server.intercept = () => ({ status: 404, body: '' })
    expect(await isDiscourse(server.url, access)).toBe(false)
  })

  test.each([
    ['a web page', '<!doctype html><title>Hello</title>'],
    ['broken JSON', '{"categories": ['],
    ['other JSON', '{"hello": 1}'],
  ])('that answers with %s is said to be none', async (_, body) => {
    server.intercept = () => ({ status: 200, body })
    await expect(read()).rejects.toThrow(SourceError)
    await expect(read()).rejects.toThrow(/Is it a Discourse forum/)
  })

  test('that has moved is said where it stands now', async () => {
    server.intercept = () => ({
      status: 301,
      headers: { location: 'https://community.example.com/' },
      body: '',
    })
    await expect(read()).rejects.toThrow(/leads elsewhere, to https:\/\/community\.example\.com\/\./)
  })

  test('whose list breaks off ends the run instead of seeming shorter', async () => {
    server.forum.topics = twoDozenTopics()
    server.forum.topicsAPage = 10
    server.intercept = (path) =>
      path.includes('page=1') ? { status: 200, body: '<html>Busy</html>' } : undefined
    await expect(read()).rejects.toThrow(/latest\.json.*a web page, not JSON/)
  })

  test('that counts no pages is not read for ever', async () => {
    server.forum.topics = twoDozenTopics().slice(0, 3)
    const list = await (await fetch(`${server.url}/latest.json`)).json()
    list.topic_list.more_topics_url = '/latest?page=1'
    server.intercept = (path) =>
      path.startsWith('/latest.json') ? { status: 200, body: JSON.stringify(list) } : undefined
    expect((await read()).articles).toHaveLength(3)
  })
})

describe('topics', () => {
  test('that introduce a category, are unlisted or deleted are left out', async () => {
    server.forum.categories = [
      { id: 1, name: 'Help', slug: 'help', topic_url: '/t/about-the-help-category/1' },
    ]
    server.forum.topics = [
      testTopic(1, ['<p>About</p>'], { title: 'About the Help category', fields: { pinned: true } }),
      testTopic(2, ['<p>Unlisted</p>'], { fields: { visible: false } }),
      testTopic(3, ['<p>Deleted</p>'], { isDeleted: true }),
      testTopic(4, ['<p>Old but good</p>'], { fields: { archived: true, closed: true } }),
      testTopic(5, ['<p>Pinned</p>'], { fields: { pinned: true } }),
      testTopic(6, ['<p>Between two</p>'], { fields: { archetype: 'private_message' } }),
    ]
    const { articles, failures } = await read()
    expect(articles.map(({ body }) => body).toSorted()).toEqual(['Old but good', 'Pinned'])
    expect(failures).toEqual([])
  })

  test('that go between list and question are not there, and no failure', async () => {
    server.forum.topics = twoDozenTopics().slice(0, 3)
    server.intercept = (path) => (path.startsWith('/t/2.json') ? refusal(410, 'not_found') : undefined)
    const { articles, failures } = await read()
    expect(articles).toHaveLength(2)
    expect(failures).toEqual([])
  })

  test('that were merged into another are not read in its name', async () => {
    server.forum.topics = twoDozenTopics().slice(0, 3)
    server.intercept = (path) =>
      path === '/t/2.json' ? { status: 301, headers: { location: '/t/3.json' }, body: '' } : undefined
    const { articles } = await read()
    expect(articles.map(({ title }) => title)).toEqual(['Topic 3', 'Topic 1'])
  })

  test('with many posts are asked for them twenty at a time', async () => {
    const posts = Array.from({ length: 65 }, (_, index) => `<p>Post ${index + 1}</p>`)
    server.forum.topics = [testTopic(1, posts)]
    const [article] = (await read()).articles
    expect(article?.sections.map(({ heading }) => heading)).toEqual(
      posts.slice(1).map((_, at) => `#${at + 2}`),
    )
    const chunks = paths().filter((path) => path.startsWith('/t/1/posts.json'))
    expect(chunks.map((path) => path.split('post_ids').length - 1)).toEqual([20, 20, 5])
  })

  test('of a giant size keep their beginning, their end and the accepted answer', async () => {
    const posts = Array.from({ length: 500 }, (_, index) => ({
      cooked: `<p>Post ${index + 1}</p>`,
      accepted_answer: index === 249,
    }))
    server.forum.topics = [
      testTopic(1, posts, { fields: { accepted_answer: { post_number: 250, username: 'user' } } }),
    ]
    const [article] = (await read({ mostPosts: 40 })).articles
    const numbers = article?.sections.map(({ heading }) => heading)
    expect(numbers).toEqual([
      '✓ #250',
      ...Array.from({ length: 29 }, (_, at) => `#${at + 2}`),
      ...Array.from({ length: 10 }, (_, at) => `#${at + 491}`),
    ])
    expect(article?.replies).toBe(499)
  })

  test('that cannot be read are told with their address, and the others come in', async () => {
    server.forum.topics = twoDozenTopics().slice(0, 4)
    const answers: Record<string, string> = {
      '/t/1.json': '<html>Oops</html>',
      '/t/2.json': '{"id": 2, "title"',
      '/t/3.json': '{"id": 3, "title": "No posts"}',
    }
    server.intercept = (path) => (answers[path] ? { status: 200, body: answers[path] } : undefined)
    const { articles, failures } = await read()
    expect(articles.map(({ title }) => title)).toEqual(['Topic 4'])
    expect(failures).toMatchObject([
      {
        file: `${server.url}/t/-/3`,
        code: 'response_unreadable',
        detail: expect.stringContaining('post_stream'),
      },
      { code: 'response_unreadable', detail: 'not JSON' },
      { code: 'response_unreadable', detail: 'a web page, not JSON' },
    ])
  })

  test('that a proxy forbids with a page are not taken to be gone', async () => {
    server.forum.topics = [testTopic(1, ['<p>Q</p>'])]
    server.intercept = (path) =>
      path.startsWith('/t/')
        ? { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Checking…' }
        : undefined
    const { failures } = await read()
    expect(failures).toMatchObject([{ code: 'http_status', detail: '403' }])
  })
})

describe('categories', () => {
  beforeEach(() => {
    server.forum.categories = [
      { id: 1, name: 'Help', slug: 'help' },
      { id: 2, name: 'Help with imports', slug: 'imports', parent_category_id: 1 },
      { id: 3, name: 'Lounge', slug: 'lounge' },
      { id: 4, name: 'Staff', slug: 'staff', read_restricted: true },
    ]
    server.forum.topics = [1, 2, 3, 4].map((category_id) =>
      testTopic(category_id, ['<p>Q</p>'], { category_id }),
    )
  })

  const ids = (run: Awaited<ReturnType<typeof read>>) =>
    run.articles.map(({ id }) => id.split(':').at(-1)).toSorted()

  test('are all read that everybody may see', async () => {
    expect(ids(await read())).toEqual(['1', '2', '3'])
  })

  test('can be chosen by slug, name or number, with those below them', async () => {
    expect(ids(await read({ categories: { include: ['help'] } }))).toEqual(['1', '2'])
    expect(ids(await read({ categories: { include: ['Help with Imports', '3'] } }))).toEqual(['2', '3'])
    expect(paths().filter((path) => path.startsWith('/latest.json'))).toEqual([])
  })

  test('can be left out', async () => {
    expect(ids(await read({ categories: { exclude: ['imports', 'lounge'] } }))).toEqual(['1'])
    expect(ids(await read({ categories: { include: ['help'], exclude: ['imports'] } }))).toEqual(['1'])
  })

  test('that the forum does not have are told, with those that it has', async () => {
    await expect(read({ categories: { include: ['hepl'] } })).rejects.toThrow(
      'The forum has no category "hepl". It has: help, imports, lounge.',
    )
  })

  test('of a group stay out when a key could read them', async () => {
    expect(ids(await read({ key: { key: 'k3y', username: 'bot' } }))).toEqual(['1', '2', '3'])
  })

  test('of a forum that has too many to list them at once are read by pages and levels', async () => {
    const [help, imports, lounge] = server.forum.categories
    const nested = [
      {
        ...help,
        subcategory_list: [{ ...imports, subcategory_list: [{ ...lounge, parent_category_id: 2 }] }],
      },
    ]
    server.intercept = (path) => {
      if (path === '/site.json') return { status: 200, body: '{"categories":[]}' }
      if (!path.startsWith('/categories.json')) return undefined
      const categories = path.includes('page=1')
        ? nested
        : path.includes('page=2')
          ? [server.forum.categories[3]]
          : []
      return { status: 200, body: JSON.stringify({ category_list: { categories } }) }
    }
    expect(ids(await read({ categories: { include: ['lounge'] } }))).toEqual(['3'])
    expect(ids(await read({ categories: { exclude: ['imports'] } }))).toEqual(['1'])
  })

  test('that the forum does not list are read where everybody may read them', async () => {
    server.forum.topics.push(testTopic(99, ['<p>Q</p>'], { category_id: 77 }))
    expect(ids(await read())).toContain('99')
    expect(ids(await read({ key: { key: 'k3y', username: 'bot' } }))).not.toContain('99')
  })

  test('of a group come in by name, for those whom the site owner says', async () => {
    const key = { key: 'k3y', username: 'bot' }
    const { articles } = await read({ key, categories: { include: ['staff'] }, audience: ['premium'] })
    expect(articles).toMatchObject([{ audience: ['premium'] }])
    await expect(read({ key, categories: { include: ['staff'] } })).rejects.toThrow(
      /"Staff" is not for everybody/,
    )
  })
})

describe('a private forum', () => {
  beforeEach(() => {
    server.forum.isLoginRequired = true
    server.forum.topics = [testTopic(1, ['<p>Q</p>'])]
  })
  const key = { key: 'k3y', username: 'bot' }

  test('asks for a key', async () => {
    await expect(read()).rejects.toThrow(/DISCOURSE_API_KEYS/)
    const refusal = await read({ key: { ...key, key: 'wr0ng' }, audience: ['signed_in'] }).catch(String)
    expect(refusal).toMatch(/DISCOURSE_API_KEYS/)
    expect(refusal).not.toMatch(/wr0ng/)
  })

  test('is read with a key, for an audience', async () => {
    expect((await read({ key, audience: ['signed_in'] })).articles).toMatchObject([
      { audience: ['signed_in'] },
    ])
    expect(server.asked.at(-1)?.headers).toMatchObject({ 'api-key': 'k3y', 'api-username': 'bot' })
  })

  test('is not shown to everyone because a key was given', async () => {
    await expect(read({ key })).rejects.toThrow(/--audience/)
  })

  test('does not give its key to another host', async () => {
    const other = await startDiscourseServer()
    server.intercept = (path) =>
      path.startsWith('/t/1')
        ? { status: 302, headers: { location: `${other.url}/t/1.json` }, body: '' }
        : undefined
    const { failures } = await read({ key, audience: ['signed_in'] })
    expect(failures).toMatchObject([
      { code: 'fetch_failed', detail: expect.stringContaining('redirected_elsewhere') },
    ])
    expect(other.asked).toEqual([])
    await other.close()
  })
})

describe('rate limits', () => {
  beforeEach(() => {
    server.forum.topics = twoDozenTopics().slice(0, 2)
  })

  function limitOnce(answer: { headers?: Record<string, string>; body?: string }) {
    let isLimited = true
    server.intercept = (path) => {
      if (!isLimited || !path.startsWith('/t/2')) return undefined
      isLimited = false
      return { status: 429, body: 'Slow down', ...answer }
    }
  }

  test('are kept as the header says', async () => {
    limitOnce({
      headers: { 'retry-after': '17', 'discourse-rate-limit-error-code': 'ip_10_secs_limit' },
      body: "Slow down, you're making too many requests.",
    })
    expect((await read()).articles).toHaveLength(2)
    expect(pauses).toContain(17_000)
  })

  test('are kept as the answer says', async () => {
    limitOnce({
      body: JSON.stringify({ errors: ['…'], error_type: 'rate_limit', extras: { wait_seconds: 23 } }),
    })
    expect((await read()).articles).toHaveLength(2)
    expect(pauses).toContain(23_000)
  })

  test('that are used up are waited for before they are broken', async () => {
    server.intercept = (path) =>
      path.startsWith('/about.json')
        ? {
            status: 200,
            headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' },
            body: '{"about":{"locale":"en"}}',
          }
        : undefined
    await read()
    expect(pauses).toContain(9_000)
  })

  test('that last end the run, and say when to come again', async () => {
    server.intercept = (path) =>
      path.startsWith('/t/')
        ? {
            status: 429,
            headers: { 'retry-after': '3600', 'discourse-rate-limit-error-code': 'ip_60_secs_limit' },
            body: '',
          }
        : undefined
    const error = await read().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SourceError)
    expect(error).toMatchObject({
      retryAfterSeconds: 3600,
      message: expect.stringContaining('ip_60_secs_limit'),
    })
    expect(paths().filter((path) => path.startsWith('/t/'))).toHaveLength(1)
  })
})

test('a forum that goes away in the middle is left alone after three topics', async () => {
  server.forum.topics = twoDozenTopics()
  let isAway = false
  server.intercept = (path) => {
    isAway ||= path.startsWith('/t/20.json')
    return isAway ? { status: 502, body: '<html>Bad gateway' } : undefined
  }
  await expect(read()).rejects.toThrow(/502.*goes on where this one stopped/)
  const topics = paths().filter((path) => path.startsWith('/t/'))
  expect([...new Set(topics)]).toEqual([24, 23, 22, 21, 20, 19, 18].map((id) => `/t/${id}.json`))
})

test('topics that break the forum itself do not keep the others out', async () => {
  server.forum.topics = twoDozenTopics()
  server.intercept = (path) =>
    /^\/t\/1\d\.json/.test(path)
      ? { status: 500, body: '{"status":500,"error":"Internal Server Error"}' }
      : undefined
  const { articles, failures } = await read()
  expect(articles).toHaveLength(14)
  expect(failures).toHaveLength(10)
})

test('a run stops when it is told to', async () => {
  server.forum.topics = twoDozenTopics()
  const stop = new AbortController()
  const entries = readDiscourse(server.url, { ...access, signal: stop.signal })
  await entries.next()
  stop.abort(new Error('stopped'))
  await expect(readAll(entries)).rejects.toThrow('stopped')
})
