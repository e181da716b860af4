import { expect, test } from 'vitest'
import { articleBlock } from '../../contract/schemas/articles.ts'
import type { ArticleBlock } from '../../contract/types.ts'
import { plainText } from '../blocks/plain-text.ts'
import { markdownBlocks } from './markdown-blocks.ts'

function blocks(markdown: string): ArticleBlock[] {
  const { blocks: made } = markdownBlocks(markdown, (href) =>
    href.startsWith('https://') ? href : undefined,
  )
  for (const block of made) articleBlock.parse(block)
  return made
}

test('keeps strong, emphasis, code and links, also inside one another', () => {
  expect(
    blocks('Run **`npm ci`** _now_, see [the **docs**](https://x.example/d) or [not](ftp://x).'),
  ).toEqual([
    {
      type: 'paragraph',
      inlines: [
        { text: 'Run ' },
        { text: 'npm ci', code: true, strong: true },
        { text: ' ' },
        { text: 'now', emphasis: true },
        { text: ', see ' },
        { text: 'the ', href: 'https://x.example/d' },
        { text: 'docs', href: 'https://x.example/d', strong: true },
        { text: ' or not.' },
      ],
    },
  ])
})

test('makes a space of a soft break, and a line feed of a hard one', () => {
  expect(blocks('one\ntwo  \nthree<br>four')).toEqual([
    { type: 'paragraph', inlines: [{ text: 'one two\nthree\nfour' }] },
  ])
})

test('resolves character references in text, and not in code', () => {
  expect(blocks('AT&amp;T &eacute;t&eacute; &#8230; &nosuch; &constructor; `&amp;`')).toEqual([
    {
      type: 'paragraph',
      inlines: [{ text: 'AT&T été … &nosuch; &constructor; ' }, { text: '&amp;', code: true }],
    },
  ])
})

test('passes no HTML on: tags go, text stays, scripts and comments go whole', () => {
  const html = `<div onclick="x()"><p>Hello <b>there</b> <!-- secret --></p><script>alert(1)</script></div>

Press <kbd>Ctrl</kbd> &lt;b&gt;

<details><summary>More</summary>
Inside
</details>

<pre>
a &lt; b
</pre>`
  expect(blocks(html)).toEqual([
    { type: 'paragraph', inlines: [{ text: 'Hello there' }] },
    { type: 'paragraph', inlines: [{ text: 'Press Ctrl <b>' }] },
    { type: 'paragraph', inlines: [{ text: 'More' }] },
    { type: 'paragraph', inlines: [{ text: 'Inside' }] },
    { type: 'code', text: 'a < b' },
  ])
})

test('shows a picture as its alternative text, linked to it', () => {
  expect(blocks('![The console](https://x.example/a.png) ![](https://x.example/b.png)')).toEqual([
    { type: 'paragraph', inlines: [{ text: 'The console', href: 'https://x.example/a.png' }] },
  ])
})

test('reads tables and code with its language', () => {
  expect(blocks('| a | b |\n|---|---|\n| `x` \\| y | **z** |\n\n```ts {1}\nconst a = 1\n```')).toEqual([
    {
      type: 'table',
      header: [[{ text: 'a' }], [{ text: 'b' }]],
      rows: [[[{ text: 'x', code: true }, { text: ' | y' }], [{ text: 'z', strong: true }]]],
    },
    { type: 'code', text: 'const a = 1', language: 'ts' },
  ])
})

test('makes a quote of each paragraph of a quotation, and leaves its code a code', () => {
  expect(blocks('> one\n>\n> two\n>\n> ```\n> x\n> ```')).toEqual([
    { type: 'quote', inlines: [{ text: 'one' }] },
    { type: 'quote', inlines: [{ text: 'two' }] },
    { type: 'code', text: 'x' },
  ])
})

test('writes nested lists and further paragraphs as lines of their item', () => {
  expect(blocks('- one\n  - **a**\n    1. deep\n  - b\n- [x] done\n- two\n\n  more')).toEqual([
    {
      type: 'list',
      ordered: false,
      items: [
        [
          { text: 'one' },
          { text: '\n' },
          { text: '– ' },
          { text: 'a', strong: true },
          { text: '\n' },
          { text: '1. ' },
          { text: 'deep' },
          { text: '\n' },
          { text: '– ' },
          { text: 'b' },
        ],
        [{ text: '☑ done' }],
        [{ text: 'two' }, { text: '\n' }, { text: 'more' }],
      ],
    },
  ])
})

test('goes on counting behind code that stands in a step', () => {
  const steps =
    '1. Install\n\n   ```sh\n   npm ci\n   npm start\n   ```\n\n2. Open `x`\n\n   ```\n   y\n   ```\n3. Done'
  expect(blocks(steps)).toEqual([
    { type: 'list', ordered: true, items: [[{ text: 'Install' }]] },
    { type: 'code', text: 'npm ci\nnpm start', language: 'sh' },
    {
      type: 'list',
      ordered: true,
      start: 2,
      items: [
        [{ text: 'Open ' }, { text: 'x', code: true }, { text: '\n' }, { text: 'y', code: true }],
        [{ text: 'Done' }],
      ],
    },
  ])
})

test('is searched as plain text, paragraphs apart by a blank line', () => {
  const markdown =
    '## Head\n\nOne **two**\n\n- a\n- b\n\n> q\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```'
  expect(plainText(blocks(markdown))).toBe('Head\n\nOne two\n\n- a\n- b\n\nq\n\nx | y\n1 | 2\n\ncode')
})

test.each([
  ['comments that never end', '<!-- '.repeat(200_000)],
  ['tags that never end', '<div '.repeat(200_000)],
  ['scripts that never end', `<div>${'<script>'.repeat(100_000)}`],
])('is not slowed down by %s', (_, html) => {
  expect(blocks(`<div>\n${html}`).length).toBeLessThan(10)
})
