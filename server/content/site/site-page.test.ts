import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleOf, pageWith, readPage, URL_OF_PAGE } from '../../../test/support/site-page.ts'

const FIXTURES = join(import.meta.dirname, '../../../test/fixtures/documentation-sites')

describe('the page of', () => {
  /** The same page, as each generator writes it: with its own address, anchors and date. */
  const PAGES: [generator: string, url: string, anchors: string[], updated: string | null][] = [
    ['docusaurus', URL_OF_PAGE, ['before-you-start', 'steps'], '2026-05-04T10:00:00Z'],
    ['mkdocs-material', 'https://docs.acme.example/keys/rotate/', ['before-you-start', 'steps'], null],
    [
      'sphinx-read-the-docs',
      'https://docs.acme.example/en/stable/keys/rotate.html',
      ['before-you-start', 'steps'],
      null,
    ],
    [
      'hugo-docsy',
      'https://docs.acme.example/docs/keys/rotate/',
      ['before-you-start', 'steps'],
      '2026-05-04T10:00:00Z',
    ],
    [
      'jekyll-just-the-docs',
      'https://docs.acme.example/keys/rotate/',
      ['before-you-start', 'steps'],
      '2026-05-04T10:00:00Z',
    ],
    [
      'vitepress',
      'https://docs.acme.example/keys/rotate.html',
      ['before-you-start', 'steps'],
      '2026-05-04T10:00:00Z',
    ],
    [
      'vuepress',
      'https://docs.acme.example/keys/rotate.html',
      ['before-you-start', 'steps'],
      '2026-05-04T10:00:00Z',
    ],
    ['gitbook', URL_OF_PAGE, ['before-you-start', 'steps'], '2026-05-04T10:00:00Z'],
    [
      'zendesk',
      'https://help.acme.example/hc/en-us/articles/360012345678-Rotate-an-API-key',
      ['h_01HBEFORE', 'h_01HSTEPS'],
      '2026-05-04T10:00:00Z',
    ],
    ['intercom', 'https://intercom.help/acme/en/articles/5-rotate-an-api-key', ['h_0a1b', 'h_1b2c'], null],
    [
      'help-scout',
      'https://help.acme.example/article/12-rotate-an-api-key',
      ['before-you-start', 'steps'],
      '2026-05-04',
    ],
    ['no-generator', 'https://acme.example/keys/rotate.aspx', ['before-you-start', 'steps'], '2026-05-04'],
  ]
  const BODY = [
    'Replace a key without an outage.',
    'Before you start',
    'note',
    'Only an owner may do this.',
    'Steps',
    '- Make a second key:',
    'acme keys create \\\n  --name second',
    '- Delete the first one, see Delete a key.',
    'Limit | Value\nKeys | 20',
    'The list of keys',
  ].join('\n\n')

  test.each(PAGES)('%s is its own text alone', (generator, url, anchors, updated) => {
    const article = articleOf(readFileSync(join(FIXTURES, `${generator}.html`), 'utf8'), { url })
    expect(article.body).toBe(BODY)
    expect(article).toMatchObject({
      id: url,
      url,
      title: 'Rotate an API key',
      headings: ['Before you start', 'Steps'],
      kind: 'doc',
      updated,
      sections: [
        { heading: 'Before you start', url: `${url}#${anchors[0]}` },
        { heading: 'Steps', url: `${url}#${anchors[1]}` },
      ],
    })
    expect(article.lang).toMatch(generator === 'help-scout' ? /^it$/ : /^en/)
    for (const { heading, start } of article.sections)
      expect(article.body.startsWith(heading, start)).toBe(true)
  })

  test.each(PAGES)('%s keeps its structure', (generator, url) => {
    const { blocks } = articleOf(readFileSync(join(FIXTURES, `${generator}.html`), 'utf8'), { url })
    const link = blocks
      ?.flatMap((block) => (block.type === 'list' ? block.items.flat() : []))
      .find(({ href }) => href)
    expect(link).toMatchObject({ text: 'Delete a key', href: expect.stringMatching(/^https:\/\/.+delete/i) })
    expect(blocks).toContainEqual({
      type: 'code',
      text: 'acme keys create \\\n  --name second',
      ...(generator === 'no-generator' ? {} : { language: 'sh' }),
    })
    expect(blocks).toContainEqual({
      type: 'table',
      header: [[{ text: 'Limit' }], [{ text: 'Value' }]],
      rows: [[[{ text: 'Keys' }], [{ text: '20', code: true }]]],
    })
    expect(blocks?.find((block) => block.type === 'list' && block.start === 2)).toBeDefined()
  })
})

describe('title', () => {
  const titleOf = (head: string, body = '<main><p>Text</p></main>') =>
    articleOf(`<html><head>${head}</head><body>${body}</body></html>`).title

  test.each([
    ['<title>Set up | Acme Docs</title>', 'Set up'],
    ['<title>Set up — Acme 4.2 documentation</title>', 'Set up'],
    ['<title>Acme Docs: all - Set up - Acme Docs</title>', 'Acme Docs: all - Set up'],
    ['<title>Acme :: Set up</title>', 'Set up'],
    ['<title>C - an introduction</title>', 'C - an introduction'],
    ['<title>Set up | Any</title><meta property="og:title" content="Set up - now">', 'Set up - now'],
    ['<title>Set up - Any</title><meta property="og:site_name" content="Any">', 'Set up'],
  ])('of %s is %s', (head, title) => {
    expect(titleOf(head)).toBe(title)
  })

  test('is not the name of the site in a bar, which its title ends with', () => {
    const body = '<div id="bar"><h1>The Book</h1></div><main><h2 id="a">Set up</h2><p>Text</p></main>'
    const article = articleOf(`<title>Set Up - The Book</title>${body}`)
    expect(article).toMatchObject({ title: 'Set up', body: 'Text' })
  })

  test('is not the name of the site in its header', () => {
    const body = '<header><h1><a href="/">Acme</a></h1></header><main><p>Text</p></main>'
    expect(titleOf('<title>Set up | Acme</title>', body)).toBe('Set up')
  })
})

describe('what a page says of itself', () => {
  const text = '<main><h1>T</h1><p>Text</p></main>'

  test.each([
    [
      'the canonical address',
      '<link rel="canonical" href="/keys/rotate/">',
      'https://docs.acme.example/keys/rotate/',
    ],
    ['not one of another site', '<link rel="canonical" href="https://copy.example/x">', URL_OF_PAGE],
    [
      'not the front page, which is a mistake',
      '<link rel="canonical" href="https://docs.acme.example/">',
      URL_OF_PAGE,
    ],
    [
      'https where http is written',
      '<link rel="canonical" href="http://docs.acme.example/k#x">',
      'https://docs.acme.example/k',
    ],
  ])('is taken: %s', (_, head, address) => {
    expect(readPage(pageWith(text, head)).address).toBe(address)
  })

  test.each([
    ['<meta name="robots" content="noindex, follow">', {}],
    ['<meta name="ROBOTS" content="none">', {}],
    ['<meta name="guichetbot" content="noindex">', {}],
    ['', { 'x-robots-tag': 'otherbot: nofollow, noindex' }],
    ['', { 'x-robots-tag': 'GuichetBot: noindex' }],
  ])('is respected: %s %j', (head, headers) => {
    expect(readPage(pageWith(text, head), { headers })).toMatchObject({ content: { left: 'noindex' } })
  })

  test('is not taken for more than it is', () => {
    const headers = { 'x-robots-tag': 'otherbot: noindex' }
    expect(
      readPage(pageWith(text, '<meta name="robots" content="noarchive">'), { headers }).content,
    ).toHaveProperty('article')
  })

  test('may be that it has moved', () => {
    const html = pageWith('', '<meta http-equiv="refresh" content="0; url=../new/#x">')
    expect(readPage(html)).toEqual({
      address: 'https://docs.acme.example/new/',
      content: { left: 'refresh' },
    })
  })

  test.each([
    ['<html lang="pt_BR">', '', 'pt-BR'],
    ['<html lang="en">', `<link rel="alternate" hreflang="fr" href="${URL_OF_PAGE}">`, 'fr'],
    ['<html>', '<meta http-equiv="content-language" content="de">', 'de'],
    ['<html lang="not a language">', '', 'it'],
  ])('is its language: %s %s', (html, head, lang) => {
    expect(articleOf(`${html}<head>${head}</head><body>${text}`).lang).toBe(lang)
  })

  test('is its language by its path, where it does not say', () => {
    expect(articleOf(text, { url: 'https://docs.acme.example/es/keys' }).lang).toBe('es')
  })

  test.each([
    ['<meta property="article:modified_time" content="2026-05-04">', '', '2026-05-04'],
    [
      '',
      '<p>Published <time datetime="2020-01-01">then</time>. Updated <time datetime="2026-05-04">now</time></p>',
      '2026-05-04',
    ],
    ['', '<time datetime="2026-05-04">a day</time>', '2026-05-04'],
    ['', '<time datetime="2026-05-04">a</time> <time datetime="2026-05-05">b</time>', '2026-01-01'],
  ])('is its date: %s %s', (head, body, updated) => {
    expect(articleOf(pageWith(text + body, head), { listedAs: '2026-01-01' }).updated).toBe(updated)
  })

  test('is nothing: then its server is asked when it changed', () => {
    const headers = { 'last-modified': 'Mon, 04 May 2026 10:00:00 GMT' }
    expect(articleOf(pageWith(text), { headers }).updated).toBe('2026-05-04T10:00:00Z')
  })
})

test.each([
  ['an application that draws itself', '<div id="root"></div><script src="app.js"></script>'],
  ['nothing', ''],
])('has no article for %s', (_, body) => {
  expect(readPage(pageWith(body)).content).toEqual({ problem: { code: 'no_text' } })
})

test('has an article for a page that is only a name over links to others', () => {
  const html = pageWith(
    '<main><h1>Guides</h1><div class="toctree-wrapper"><ul><li><a href="a">A</a></ul></div></main>',
  )
  expect(articleOf(html)).toMatchObject({ title: 'Guides', body: '' })
})
