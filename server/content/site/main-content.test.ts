import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleOf, pageWith, readPage } from '../../../test/support/site-page.ts'
import { articleBlock } from '../../contract/schemas/articles.ts'
import type { ArticleBlock } from '../../contract/types.ts'

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
    expect(articleOf(pageWith(body, '<meta property="og:title" content="T">')).body).toBe('The text.')
  })

  test('is all articles of a page that lists several', () => {
    const cards = ['One.', 'Two.', 'Three.'].map((text) => `<article><p>${text}</p></article>`)
    expect(articleOf(pageWith(`<main><h1>Guides</h1>${cards.join('')}</main>`)).body).toBe(
      'One.\n\nTwo.\n\nThree.',
    )
  })

  test('stays when the whole of it has a name that menus have', () => {
    const html = pageWith('<h1>T</h1><form><div class="sidebar"><p>All of the text is here.</p></div></form>')
    expect(articleOf(html).body).toBe('All of the text is here.')
  })

  test('keeps what other tabs show, and call-outs', () => {
    const html = pageWith(`<main><h1>T</h1><p>Run one of these two commands, as you like it:</p>
      <ul role="tablist"><li role="tab">npm</li><li role="tab">yarn</li></ul>
      <div role="tabpanel"><pre>npm i</pre></div><div role="tabpanel" hidden><pre>yarn add</pre></div>
      <aside class="starlight-aside starlight-aside--tip"><p>A tip.</p></aside></main>`)
    expect(articleOf(html).body).toBe(
      'Run one of these two commands, as you like it:\n\nnpm i\n\nyarn add\n\nA tip.',
    )
  })

  test('leaves out what nobody sees', () => {
    const html = pageWith(`<main><h1>T</h1><p>The text that is seen by everybody who reads.</p>
      <p hidden>a</p><p style="display: none">b</p><p aria-hidden="true">c</p><noscript>d</noscript>
      <template><p>e</p></template><button>f</button><select><option>g</select></main>`)
    expect(articleOf(html).body).toBe('The text that is seen by everybody who reads.')
  })

  test('keeps a section that is about menus, cookies or feedback', () => {
    const html =
      pageWith(`<main><h1>T</h1><section id="cookies"><h2 id="toc">Cookies</h2><p>A cookie is set.</p></section>
      <section id="comments"><h2 id="pagination">Pagination</h2><p>Ask for page two.</p></section></main>`)
    expect(articleOf(html).headings).toEqual(['Cookies', 'Pagination'])
  })

  test('leads where <base> says', () => {
    const html = pageWith('<main><h1>T</h1><p><a href="b">b</a></p></main>', '<base href="/other/">')
    expect(articleOf(html).blocks).toEqual([
      { type: 'paragraph', inlines: [{ text: 'b', href: 'https://docs.acme.example/other/b' }] },
    ])
  })
})

describe('headings', () => {
  const sectionsOf = (body: string) =>
    articleOf(pageWith(`<main><h1>T</h1><p>Intro</p>${body}</main>`)).sections.map(({ heading, url }) => [
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
      const { content } = readPage(pageWith(body))
      expect(content).toHaveProperty('article')
      expect('article' in content && content.article.body).toContain('text')
    },
    30_000,
  )

  test('passes no script, no HTML and no dangerous address on', () => {
    const html =
      pageWith(`<main><h1>T</h1><p onclick="a()">One<script>alert(1)</script> <a href="javascript:a()">two</a>
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
          pageWith(`<nav><a href="/">x</a></nav><main><h1>The title</h1>${parts.join('\n')}</main>`),
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
        const { content } = readPage(pieces.join(''))
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
