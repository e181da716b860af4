import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { evaluationData } from '../../../test/support/evaluation-data.ts'
import type { Article } from '../article.ts'
import { topicAnswer } from './discourse-schemas.ts'
import { forumAddresses } from './forum-addresses.ts'
import { topicArticle } from './topic-article.ts'

const BASE = 'https://forum.example.com'
const ASKER = 7

type Post = Record<string, unknown> & { cooked: string }

function articleOf(posts: Post[], fields: Record<string, unknown> = {}): Article {
  const topic = topicAnswer.parse({
    id: 12,
    title: 'Import stops',
    slug: 'import-stops',
    user_id: ASKER,
    posts_count: posts.length,
    last_posted_at: '2026-03-01T10:00:00.123Z',
    views: 310,
    like_count: 4,
    ...fields,
    post_stream: {
      posts: posts.map((post, index) => ({
        id: 100 + index,
        post_number: index + 1,
        user_id: index === 0 ? ASKER : 20 + index,
        created_at: '2026-02-03T04:05:06.000Z',
        ...post,
      })),
    },
  })
  const result = topicArticle(topic, {
    addresses: forumAddresses(BASE),
    lang: 'en',
    audience: ['everyone'],
    categoryName: 'Help',
  })
  if ('problem' in result) throw new Error(result.problem.detail)
  return result.article
}

function linksOf(replies: Post[], fields?: Record<string, unknown>) {
  return articleOf([{ cooked: '<p>Why?</p>' }, ...replies], fields).links
}

function linking(url: string, more: Record<string, unknown> = {}, clicks = 0): Post {
  return { cooked: '<p>See</p>', link_counts: [{ url, internal: false, reflection: false, clicks }], ...more }
}

describe('the article of a topic', () => {
  test('has what the forum says of the topic', () => {
    expect(
      articleOf([{ cooked: '<p>It stops.</p>' }, { cooked: '<p>Wait.</p>' }], {
        tags: ['import', { id: 3, name: 'csv' }],
      }),
    ).toMatchObject({
      id: 'discourse:forum.example.com:12',
      url: 'https://forum.example.com/t/import-stops/12',
      title: 'Import stops',
      body: 'It stops.\n\nWait.',
      kind: 'thread',
      lang: 'en',
      updated: '2026-03-01T10:00:00.123Z',
      answered: false,
      replies: 1,
      views: 310,
      likes: 4,
      tags: ['import', 'csv', 'Help'],
      audience: ['everyone'],
    })
  })

  test('has the language that the forum states of the topic', () => {
    expect(articleOf([{ cooked: '<p>Não inicia.</p>' }], { locale: 'pt_BR' }).lang).toBe('pt-BR')
  })

  test('lands each reply on its post', () => {
    const { body, sections } = articleOf([
      { cooked: '<p>Question</p>' },
      { cooked: '<p>First</p><p>reply</p>' },
      { cooked: '<pre><code>e\u0301crit\n  code</code></pre>' },
    ])
    expect(sections.map(({ heading, url, start }) => [heading, url, body.slice(start, start + 5)])).toEqual([
      ['#2', 'https://forum.example.com/t/import-stops/12/2', 'First'],
      ['#3', 'https://forum.example.com/t/import-stops/12/3', 'écrit'],
    ])
  })

  test('shows what a reply quotes by hand, and searches it once', () => {
    const article = articleOf([
      { cooked: '<p>It stops at line 40. Why?</p>' },
      {
        cooked:
          '<blockquote><p>It stops at line 40.</p></blockquote><p>A comma.</p><blockquote><p>CSV, RFC 4180</p></blockquote>',
      },
    ])
    expect(article.body).toBe('It stops at line 40. Why?\n\nA comma.\n\nCSV, RFC 4180')
    expect(article.blocks?.[2]).toEqual({ type: 'quote', inlines: [{ text: 'It stops at line 40.' }] })
  })

  test('tells the accepted answer first, whichever way the forum names it', () => {
    const posts: Post[] = [{ cooked: '<p>Q</p>' }, { cooked: '<p>No idea</p>' }, { cooked: '<p>Restart</p>' }]
    const accepted = posts.with(2, { cooked: '<p>Restart</p>', accepted_answer: true })
    for (const article of [
      articleOf(accepted),
      articleOf(posts, { accepted_answer: { post_number: 3, username: 'ann', excerpt: '…' } }),
      articleOf(posts, { accepted_answers: [{ id: 102, post_number: 3, cooked: '<p>Restart</p>' }] }),
    ]) {
      expect(article).toMatchObject({ answered: true, body: 'Q\n\nRestart\n\nNo idea' })
      expect(article.sections.map(({ heading }) => heading)).toEqual(['✓ #3', '#2'])
      expect(article.blocks?.[1]).toEqual({
        type: 'heading',
        level: 2,
        inlines: [{ text: '✓ #3 · 2026-02-03', href: 'https://forum.example.com/t/import-stops/12/3' }],
      })
    }
  })

  test('leaves out whispers, notes of what was done, and what was hidden or deleted', () => {
    const article = articleOf([
      { cooked: '<p>Question</p>' },
      { cooked: '<p>whisper</p>', post_type: 4 },
      { cooked: '', post_type: 3, action_code: 'closed.enabled' },
      { cooked: '<p>flagged</p>', hidden: true },
      { cooked: '<p>(post deleted by author)</p>', user_deleted: true },
      { cooked: '<p>deleted</p>', deleted_at: '2026-02-04T00:00:00.000Z' },
      { cooked: '<p>From a moderator</p>', post_type: 2 },
    ])
    expect(article.body).toBe('Question\n\nFrom a moderator')
    expect(article.sections.map(({ heading }) => heading)).toEqual(['#7'])
  })

  test('writes down nobody’s name', () => {
    const article = articleOf([
      { cooked: '<p>Q</p>', name: 'Ann Bee', username: 'annbee' },
      { cooked: '<p>A</p>', username: 'cee' },
    ])
    expect(JSON.stringify(article)).not.toMatch(/ann ?bee|cee/i)
  })

  test('stops before a topic is a book, with the accepted answer in it', () => {
    const long = `<p>${'word '.repeat(10_000)}</p>`
    const replies = Array.from({ length: 30 }, (_, index) => ({
      cooked: long,
      accepted_answer: index === 29,
    }))
    const article = articleOf([{ cooked: '<p>Q</p>' }, ...replies])
    expect(article.body.length).toBeLessThan(260_000)
    expect(article.sections[0]?.heading).toBe('✓ #31')
  })

  test('takes a topic whose first post is gone', () => {
    expect(articleOf([{ cooked: '<p>Q</p>', hidden: true }, { cooked: '<p>A</p>' }])).toMatchObject({
      title: 'Import stops',
      body: 'A',
      sections: [{ heading: '#2', start: 0 }],
    })
  })
})

describe('the links that helpers gave', () => {
  test('are those of other people, each once', () => {
    expect(
      linksOf([
        linking('https://docs.example.com/import'),
        linking('https://docs.example.com/import', {}, 3),
        linking('https://docs.example.com/mine', { user_id: ASKER }),
      ]).map(({ to }) => to),
    ).toEqual(['https://docs.example.com/import'])
  })

  test('are the asker’s too where it is the accepted answer', () => {
    const own = linking('https://docs.example.com/found', { user_id: ASKER, accepted_answer: true })
    expect(linksOf([own])).toEqual([{ to: 'https://docs.example.com/found', weight: 1 }])
  })

  test('weigh by who gave them', () => {
    const weightFrom = (more: Record<string, unknown>) =>
      linksOf([linking('https://d.example.com/', more)])[0]?.weight ?? 0
    const [newcomer, regular, staff, accepted] = [
      weightFrom({ trust_level: 0 }),
      weightFrom({ trust_level: 3 }),
      weightFrom({ moderator: true }),
      weightFrom({ trust_level: 0, accepted_answer: true }),
    ]
    expect([newcomer, regular, staff, accepted]).toEqual([newcomer, regular, staff, accepted].toSorted())
    expect(new Set([newcomer, regular, staff, accepted]).size).toBe(4)
    expect(accepted).toBe(1)
  })

  test('gain by clicks and likes, which never make a link an accepted answer', () => {
    const weightAt = (clicks: number, likes = 0) =>
      linksOf([
        linking(
          'https://d.example.com/',
          { staff: true, actions_summary: [{ id: 2, count: likes }] },
          clicks,
        ),
      ])[0]?.weight ?? 0
    expect(weightAt(5)).toBeGreaterThan(weightAt(0))
    expect(weightAt(0, 2)).toBeGreaterThan(weightAt(0))
    expect(weightAt(1_000_000, 1_000_000)).toBeLessThan(1)
    // One person's thousand clicks are worth no more than another helper's standing.
    expect(weightAt(1_000) - weightAt(8)).toBeLessThan(0.11)
  })

  test('name the forum’s own topics by their article', () => {
    const to = (url: string) => linksOf([linking(url)]).map((link) => link.to)
    for (const url of [
      `${BASE}/t/start/9`,
      `${BASE}/t/start/9/4?u=ann#x`,
      `${BASE}/t/9/4`,
      '/t/start/9',
      'https://www.forum.example.com/t/-/9',
    ]) {
      expect(to(url)).toEqual(['discourse:forum.example.com:9'])
    }
  })

  test('are addresses without what says nothing of the page', () => {
    expect(linksOf([linking('https://docs.example.com/a?utm_source=x&page=2&gclid=3#part')])).toMatchObject([
      { to: 'https://docs.example.com/a?page=2' },
    ])
  })

  test.each([
    ['the topic itself', `${BASE}/t/import-stops/12/5`],
    ['a profile', `${BASE}/u/ann`],
    ['a category', `${BASE}/c/help/1`],
    ['a tag', `${BASE}/tag/csv`],
    ['an upload', `${BASE}/uploads/default/original/1X/a.pdf`],
    ['an upload on a host for files', 'https://cdn.example.net/uploads/forum/original/2X/a/b.zip'],
    ['a picture', 'https://i.example.com/screen.PNG'],
    ['a mail address', 'mailto:help@example.com'],
    ['something else', 'https://['],
  ])('leave out %s', (_, url) => {
    expect(linksOf([linking(url)])).toEqual([])
  })

  test('leave out links from elsewhere to the post', () => {
    expect(
      linksOf([
        {
          cooked: '',
          link_counts: [{ url: `${BASE}/t/other/44`, internal: true, reflection: true, clicks: 5 }],
        },
      ]),
    ).toEqual([])
  })

  test('come from the text where the forum counts no clicks', () => {
    expect(
      linksOf([{ cooked: '<p><a href="/t/start/9">a</a> <a href="https://d.example.com/x#y">b</a></p>' }]),
    ).toEqual([
      { to: 'discourse:forum.example.com:9', weight: 0.4 },
      { to: 'https://d.example.com/x', weight: 0.4 },
    ])
  })
})

test('keeps apart forums that stand below paths of one host', () => {
  const addresses = forumAddresses('https://example.com/forum/?x#y')
  expect(addresses.articleId(3)).toBe('discourse:example.com/forum:3')
  expect(addresses.topicUrl({ id: 3, slug: '' }, 2)).toBe('https://example.com/forum/t/-/3/2')
  expect(addresses.read('https://example.com/forum/t/a/4')).toEqual({ topic: 4 })
  expect(addresses.read('https://example.com/docs')).toBe('elsewhere')
})

const samples = ['74', '79', '92'].map((id) => evaluationData('discourse-sample', `${id}.json`))
describe.skipIf(samples.includes(null))('real topics', () => {
  test.each(samples)('%s becomes an article whose sections hold its replies', (file) => {
    const topic = topicAnswer.parse(JSON.parse(readFileSync(String(file), 'utf8')))
    const result = topicArticle(topic, {
      addresses: forumAddresses('https://forums.foundationdb.org'),
      lang: 'en',
      audience: ['everyone'],
      categoryName: undefined,
    })
    if ('problem' in result) throw new Error(result.problem.detail)
    const { article } = result
    expect(article.sections).toHaveLength(topic.posts_count - 1)
    expect(article.body).not.toMatch(/<\/?(?:p|a|img|aside|div)\b|&(?:amp|lt|quot);/)
    for (const [index, { start }] of article.sections.entries()) {
      expect(article.body.slice(start - 2, start)).toBe('\n\n')
      expect(start).toBeLessThan(article.sections[index + 1]?.start ?? article.body.length)
    }
    expect(article.links.length).toBeGreaterThan(0)
    expect(article.links.every(({ weight }) => weight > 0 && weight <= 1)).toBe(true)
  })
})
