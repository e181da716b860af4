import type { Element } from 'domhandler'
import { textContent } from 'domutils'
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { ArticleBlock } from '../../contract/types.ts'
import { resolveAddress } from '../pages/page-address.ts'
import { htmlBlocks } from './html-blocks.ts'

function blocksOf(html: string): ArticleBlock[] {
  return htmlBlocks(parseDocument(html).children, (href) =>
    resolveAddress(href, 'https://docs.example.com/a/b'),
  )
}

function paragraph(text: string): ArticleBlock {
  return { type: 'paragraph', inlines: [{ text }] }
}

describe('lines and paragraphs', () => {
  test('makes a paragraph of text that stands beside a block', () => {
    expect(blocksOf('<div>Before <b>it</b><p>Inside</p>after</div>')).toEqual([
      { type: 'paragraph', inlines: [{ text: 'Before ' }, { text: 'it', strong: true }] },
      paragraph('Inside'),
      paragraph('after'),
    ])
  })

  test('keeps the link around a heading that stands in it', () => {
    expect(blocksOf('<a href="../c"><h3>Title</h3></a>')).toEqual([
      { type: 'heading', level: 3, inlines: [{ text: 'Title', href: 'https://docs.example.com/c' }] },
    ])
  })

  test('folds white space as a browser does, across elements too', () => {
    expect(
      blocksOf('<p>\n  one <i> two</i>\n\t<code> three </code> &nbsp;four<br>\n five\u200B.</p>'),
    ).toEqual([
      {
        type: 'paragraph',
        inlines: [
          { text: 'one ' },
          { text: 'two', emphasis: true },
          { text: ' ' },
          { text: 'three ', code: true },
          { text: 'four\nfive.' },
        ],
      },
    ])
  })

  test('leads nowhere that is not http', () => {
    expect(blocksOf('<p><a href="javascript:alert(1)">a</a> <a href="mailto:a@b.c">b</a></p>')).toEqual([
      paragraph('a b'),
    ])
  })

  test('reads no script, style or frame', () => {
    expect(
      blocksOf(
        '<script>a()</script><style>b{}</style><iframe src="x">c</iframe><svg><text>d</text></svg><p>text</p>',
      ),
    ).toEqual([paragraph('text')])
  })

  test('takes the alternative text of a picture', () => {
    expect(blocksOf('<p><img src="a.png" alt="The menu"> opens</p>')).toEqual([paragraph('The menu opens')])
  })

  test('marks the paragraphs of a quote', () => {
    expect(blocksOf('<blockquote><p>Said</p><ul><li>so</li></ul></blockquote>')).toEqual([
      { type: 'quote', inlines: [{ text: 'Said' }] },
      { type: 'list', ordered: false, items: [[{ text: 'so' }]] },
    ])
  })

  test('reads terms and what they mean, a summary and what it opens', () => {
    const strong = (text: string) => ({ type: 'paragraph', inlines: [{ text, strong: true }] })
    expect(
      blocksOf('<dl><dt>Term<dd>Meaning</dl><details><summary>More</summary><p>Text</p></details>'),
    ).toEqual([strong('Term'), paragraph('Meaning'), strong('More'), paragraph('Text')])
  })

  test('tells the element that a heading came from', () => {
    const elements = new Map<ArticleBlock, Element>()
    const [heading] = htmlBlocks(
      parseDocument('<h2 id="set-up">Set <em>up</em></h2>').children,
      () => undefined,
      elements,
    )
    const element = heading && elements.get(heading)
    expect(element?.attribs.id).toBe('set-up')
    expect(element && textContent(element)).toBe('Set up')
  })
})

describe('lists', () => {
  test('makes nested lists lines of their item', () => {
    expect(blocksOf('<ul><li>One<ol><li>a</li><li>b</li></ol></li><li>Two</li></ul>')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          [
            { text: 'One' },
            { text: '\n' },
            { text: '1. ' },
            { text: 'a' },
            { text: '\n' },
            { text: '2. ' },
            { text: 'b' },
          ],
          [{ text: 'Two' }],
        ],
      },
    ])
  })

  test('goes on counting behind code that stands in an item', () => {
    expect(blocksOf('<ol start="3"><li>Run<pre>a\nb</pre></li><li><p>Wait</p></li></ol>')).toEqual([
      { type: 'list', ordered: true, start: 3, items: [[{ text: 'Run' }]] },
      { type: 'code', text: 'a\nb' },
      { type: 'list', ordered: true, start: 4, items: [[{ text: 'Wait' }]] },
    ])
  })

  test('keeps what stands in a list outside its items', () => {
    expect(blocksOf('<ul>loose<li>One</li><p>beside</p></ul>')).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [[{ text: 'loose' }], [{ text: 'One' }, { text: '\n' }, { text: 'beside' }]],
      },
    ])
  })
})

describe('code', () => {
  test('keeps the lines and the indentation, and names the language', () => {
    expect(blocksOf('<pre><code class="lang-python">\ndef f():\n    return 1\n</code></pre>')).toEqual([
      { type: 'code', text: 'def f():\n    return 1', language: 'python' },
    ])
  })

  test.each([
    ['one element a line', '<pre><div>a</div><div>b</div></pre>', 'a\nb'],
    ['an empty line element', '<pre><div>a</div><div></div><div>b</div></pre>', 'a\n\nb'],
    [
      'line elements with line feeds between',
      '<pre><span class="line">a</span>\n<span class="line">b</span></pre>',
      'a\nb',
    ],
    [
      'line elements that end in a line feed',
      '<pre><span class="line">a\n</span><span class="line">b\n</span></pre>',
      'a\nb',
    ],
    ['breaks', '<pre>a<br>b</pre>', 'a\nb'],
    ['code in two variants', '<pre><code>a</code><code>b\n</code></pre>', 'a\nb'],
  ])('reads %s', (_, html, text) => {
    expect(blocksOf(html)).toEqual([{ type: 'code', text }])
  })

  test.each([
    ['<pre class="brush: php">a</pre>', 'php'],
    ['<div class="highlight-source-shell"><pre>a</pre></div>', 'shell'],
    ['<div class="language-yaml"><div class="highlight"><pre><code>a</code></pre></div></div>', 'yaml'],
    ['<pre data-lang="go">a</pre>', 'go'],
    ['<pre><code class="lang-auto">a</code></pre>', undefined],
  ])('finds the language in %s', (html, language) => {
    expect(blocksOf(html)).toEqual([{ type: 'code', text: 'a', ...(language ? { language } : {}) }])
  })

  test('takes the code out of a table that only numbers its lines', () => {
    expect(blocksOf('<table><tr><td><pre></pre></td><td><pre>a\nb</pre></td></tr></table>')).toEqual([
      { type: 'code', text: 'a\nb' },
    ])
  })
})

describe('tables', () => {
  const cell = (text: string) => (text === '' ? [] : [{ text }])

  test('reads the header from the head, or from a first row of th', () => {
    const table = { type: 'table', header: [cell('a'), cell('b')], rows: [[cell('1'), cell('2')]] }
    expect(blocksOf('<table><thead><tr><td>a<td>b</thead><tbody><tr><td>1<td>2</table>')).toEqual([table])
    expect(blocksOf('<table><tr><th>a<th>b<tr><td>1<td>2</table>')).toEqual([table])
  })

  test('gives every row as many cells as the widest', () => {
    expect(blocksOf('<table><tr><td>1<td>2<tr><th>3</table>')).toEqual([
      {
        type: 'table',
        header: [[], []],
        rows: [
          [cell('1'), cell('2')],
          [cell('3'), []],
        ],
      },
    ])
  })

  test('makes the blocks of a cell its lines', () => {
    expect(
      blocksOf('<table><tr><th>a<th>b<tr><td><p>x</p><ul><li>y</li></ul><td><pre>z</pre></table>'),
    ).toEqual([
      {
        type: 'table',
        header: [cell('a'), cell('b')],
        rows: [[[{ text: 'x' }, { text: '\n' }, { text: '– ' }, { text: 'y' }], [{ text: 'z', code: true }]]],
      },
    ])
  })
})
