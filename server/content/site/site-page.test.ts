import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleBlock } from '../../contract/schemas/articles.ts'
import type { ArticleBlock } from '../../contract/types.ts'
import type { Article } from '../article.ts'
import { readSitePage } from './site-page.ts'

const FIXTURES = join(import.meta.dirname, '../../../test/fixtures/documentation-sites')
const URL_OF_PAGE = 'https://docs.acme.example/keys/rotate'

function read(html: string, { url = URL_OF_PAGE, headers = {}, listedAs = null as string | null } = {}) {
  const page = { html, url, headers: new Headers(headers), listedAs }
  return readSitePage(page, { lang: 'it', audience: ['everyone'] })
}

function articleOf(html: string, options?: Parameters<typeof read>[1]): Article {
  const { content } = read(html, options)
  if (!('article' in content)) throw new Error(`No article: ${JSON.stringify(content)}`)
  for (const block of content.article.blocks ?? []) articleBlock.parse(block)
  return content.article
}

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Page</title>${head}</head><body>${body}</body></html>`
}

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

describe('main text', () => {
  test.each([
    ['<main>', '<div>Other</div><main><p>The text.</p></main>'],
    ['[role=main]', '<div>Other</div><div role="main"><p>The text.</p></div>'],
    ['an article in <main>', '<main><p>Ad.</p><article><p>The text.</p></article></main>'],
    ['the usual name', '<div>Other</div><div id="content"><p>The text.</p></div>'],
    [
      'where the words are that are no links',
      '<div><a href="/a">One</a> <a href="/b">Two</a></div><div><div><p>The text.</p></div></div>',
    ],
  ])('is found by %s', (_, body) => {
    expect(articleOf(page(body, '<meta property="og:title" content="T">')).body).toBe('The text.')
  })

  test('is all articles of a page that lists several', () => {
    const cards = ['One.', 'Two.', 'Three.'].map((text) => `<article><p>${text}</p></article>`)
    expect(articleOf(page(`<main><h1>Guides</h1>${cards.join('')}</main>`)).body).toBe(
      'One.\n\nTwo.\n\nThree.',
    )
  })

  test('stays when the whole of it has a name that menus have', () => {
    const html = page('<h1>T</h1><form><div class="sidebar"><p>All of the text is here.</p></div></form>')
    expect(articleOf(html).body).toBe('All of the text is here.')
  })

  test('keeps what other tabs show, and call-outs', () => {
    const html = page(`<main><h1>T</h1><p>Run one of these two commands, as you like it:</p>
      <ul role="tablist"><li role="tab">npm</li><li role="tab">yarn</li></ul>
      <div role="tabpanel"><pre>npm i</pre></div><div role="tabpanel" hidden><pre>yarn add</pre></div>
      <aside class="starlight-aside starlight-aside--tip"><p>A tip.</p></aside></main>`)
    expect(articleOf(html).body).toBe(
      'Run one of these two commands, as you like it:\n\nnpm i\n\nyarn add\n\nA tip.',
    )
  })

  test('leaves out what nobody sees', () => {
    const html = page(`<main><h1>T</h1><p>The text that is seen by everybody who reads.</p>
      <p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><noscript>d</noscript>
      <template><p>e</p></template><button>f</button><select><option>g</select></main>`)
    expect(articleOf(html).body).toBe('The text that is seen by everybody who reads.')
  })

  test('keeps a section that is about menus, cookies or feedback', () => {
    const html =
      page(`<main><h1>T</h1><section id="cookies"><h2 id="toc">Cookies</h2><p>A cookie is set.</p></section>
      <section id="comments"><h2 id="pagination">Pagination</h2><p>Ask for page two.</p></section></main>`)
    expect(articleOf(html).headings).toEqual(['Cookies', 'Pagination'])
  })

  test('leads where <base> says', () => {
    const html = page('<main><h1>T</h1><p><a href="b">b</a></p></main>', '<base href="/other/">')
    expect(articleOf(html).blocks).toEqual([
      { type: 'paragraph', inlines: [{ text: 'b', href: 'https://docs.acme.example/other/b' }] },
    ])
  })
})

describe('headings', () => {
  const sectionsOf = (body: string) =>
    articleOf(page(`<main><h1>T</h1><p>Intro</p>${body}</main>`)).sections.map(({ heading, url }) => [
      heading,
      new URL(url).hash,
    ])

  test.each([
    ['their id', '<h2 id="a">A</h2>', '#a'],
    ['the mark beside them', '<h2>A <a class="headerlink" href="#a-1">¶</a></h2>', '#a-1'],
    ['a place inside', '<h2><a name="a"></a>A</h2>', '#a'],
    ['a place before', '<a id="a"></a>\n<h2>A</h2>', '#a'],
    ['their section', '<section id="a"><h2>A</h2></section>', '#a'],
    ['the section around the section', '<section id="a"><div><h2>A</h2></div></section>', '#a'],
    ['a link around their words', '<h2><a href="#a">A</a></h2>', '#a'],
    ['a fragment in any script', '<h2>A <a href="#%C3%A9t%C3%A9">#</a></h2>', '#%C3%A9t%C3%A9'],
  ])('are linked by %s', (_, body, hash) => {
    expect(sectionsOf(body)).toEqual([['A', hash]])
  })

  test('without a place of their own are no sections', () => {
    expect(
      sectionsOf('<section id="a"><p>First</p><h2>A</h2></section><h2><a href="/other">B</a></h2>'),
    ).toEqual([])
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
    expect(read(page(text, head)).address).toBe(address)
  })

  test.each([
    ['<meta name="robots" content="noindex, follow">', {}],
    ['<meta name="ROBOTS" content="none">', {}],
    ['<meta name="guichetbot" content="noindex">', {}],
    ['', { 'x-robots-tag': 'otherbot: nofollow, noindex' }],
    ['', { 'x-robots-tag': 'GuichetBot: noindex' }],
  ])('is respected: %s %j', (head, headers) => {
    expect(read(page(text, head), { headers })).toMatchObject({ content: { left: 'noindex' } })
  })

  test('is not taken for more than it is', () => {
    const headers = { 'x-robots-tag': 'otherbot: noindex' }
    expect(read(page(text, '<meta name="robots" content="noarchive">'), { headers }).content).toHaveProperty(
      'article',
    )
  })

  test('may be that it has moved', () => {
    const html = page('', '<meta http-equiv="refresh" content="0; url=../new/#x">')
    expect(read(html)).toEqual({ address: 'https://docs.acme.example/new/', content: { left: 'refresh' } })
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
    expect(articleOf(page(text + body, head), { listedAs: '2026-01-01' }).updated).toBe(updated)
  })

  test('is nothing: then its server is asked when it changed', () => {
    const headers = { 'last-modified': 'Mon, 04 May 2026 10:00:00 GMT' }
    expect(articleOf(page(text), { headers }).updated).toBe('2026-05-04T10:00:00Z')
  })
})

test.each([
  ['an application that draws itself', '<div id="root"></div><script src="app.js"></script>'],
  ['nothing', ''],
])('has no article for %s', (_, body) => {
  expect(read(page(body)).content).toEqual({ problem: { code: 'no_text' } })
})

test('has an article for a page that is only a name over links to others', () => {
  const html = page(
    '<main><h1>Guides</h1><div class="toctree-wrapper"><ul><li><a href="a">A</a></ul></div></main>',
  )
  expect(articleOf(html)).toMatchObject({ title: 'Guides', body: '' })
})

describe('a hostile page', () => {
  test.each([
    ['nests without end', `<main><h1>T</h1>${'<div><b><ul><li>'.repeat(10_000)}text`],
    ['has too many elements', `<main><h1>T</h1>${'<p>text'.repeat(50_000)}`],
    ['has too many rows', `<main><h1>T</h1><table>${'<tr><td>text'.repeat(20_000)}`],
    ['has too many lists', `<main><h1>T</h1>${'<ul><li>text<pre>a\nb</pre></ul>'.repeat(10_000)}`],
    ['is one tag', `<main><h1>T</h1><p>text</p><div ${'class="a b" '.repeat(100_000)}`],
    ['has too many classes', `<main><h1>T</h1><p class="${'x '.repeat(200_000)}">text`],
    ['has too many headings', `<main><h1>T</h1>${'<h2 id=a>text</h2>'.repeat(20_000)}`],
    [
      'has marks without headings',
      `<main><h1>T</h1><h2>${'<a class=headerlink href="#x">text</a>'.repeat(10_000)}`,
    ],
  ])(
    'that %s is read all the same',
    (_, body) => {
      const { content } = read(page(body))
      expect(content).toHaveProperty('article')
      expect('article' in content && content.article.body).toContain('text')
    },
    30_000,
  )

  test('passes no script, no HTML and no dangerous address on', () => {
    const html =
      page(`<main><h1>T</h1><p onclick="a()">One<script>alert(1)</script> <a href="javascript:a()">two</a>
      <a href="data:text/html,x">three</a> &lt;script&gt;</p><svg><script>alert(2)</script></svg></main>`)
    expect(articleOf(html).blocks).toEqual([
      { type: 'paragraph', inlines: [{ text: 'One two three <script>' }] },
    ])
  })
})

describe('of any page', () => {
  const word = fc.stringMatching(/^[a-zé]{1,8}$/)
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
  const block = fc.oneof(
    words.map((text) => `<p>${text}</p>`),
    words.map(
      (text) => `<h2 id="${text.replaceAll(' ', '-')}">${text}<a class="headerlink" href="#x">¶</a></h2>`,
    ),
    words.map((text) => `<section><h3>${text}</h3><p>${text}</p></section>`),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((items) => `<ul>${items.map((item) => `<li>${item}`).join('')}</ul>`),
    words.map((text) => `<pre><code>${text}\n  ${text}</code></pre>`),
    words.map((text) => `<table><tr><th>${text}<tr><td>${text}</table>`),
    words.map((text) => `<div>${text}<blockquote>${text}</blockquote></div>`),
  )
  const blocks = fc.array(block, { minLength: 1, maxLength: 12 })

  test('the text holds every word, in order, and the sections begin where their headings stand', () => {
    fc.assert(
      fc.property(blocks, (parts) => {
        const article = articleOf(
          page(`<nav><a href="/">x</a></nav><main><h1>The title</h1>${parts.join('\n')}</main>`),
        )
        const written = parts
          .join(' ')
          .replaceAll(/<a class.*?<\/a>/g, '')
          .replaceAll(/<[^>]*>/g, ' ')
        const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? []
        expect(wordsOf(article.body)).toEqual(wordsOf(written))
        expect(wordsOf(textOf(article.blocks ?? []))).toEqual(wordsOf(written))
        const starts = article.sections.map(({ start }) => start)
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
        for (const { heading, start } of article.sections) {
          expect(article.body.startsWith(`${heading}`, start)).toBe(true)
        }
      }),
    )
  })

  test('whatever it is, it is read without an error', () => {
    const piece = fc.constantFrom(
      '<main>',
      '</main>',
      '<h1>',
      '<h2 id=a>',
      '<p',
      '>',
      '<table><tr>',
      '</div>',
      '<li>',
      '<pre>',
      '&amp;',
      '&#',
      'x',
      ' ',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<a href="#',
      '"',
      "'",
      '\u0000',
      '\uD800',
      '<nav>',
      '<svg>',
      '<![CDATA[',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { content } = read(pieces.join(''))
        if (!('article' in content)) return
        for (const made of content.article.blocks ?? []) articleBlock.parse(made)
        expect(content.article.body.isWellFormed()).toBe(true)
        expect(content.article.body).not.toContain('\u0000')
      }),
    )
  })
})

function textOf(blocks: ArticleBlock[]): string {
  const text = (inlines: { text: string }[]) => inlines.map((inline) => inline.text).join('')
  return blocks
    .map((made) => {
      if (made.type === 'code') return made.text
      if (made.type === 'list') return made.items.map(text).join(' ')
      if (made.type === 'table')
        return [made.header, ...made.rows].map((row) => row.map(text).join(' ')).join(' ')
      return text(made.inlines)
    })
    .join(' ')
}
