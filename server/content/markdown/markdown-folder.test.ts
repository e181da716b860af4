import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readAll } from '../../../test/support/page-entries.ts'
import { type TemporaryFiles, temporaryFiles } from '../../../test/support/temporary-files.ts'
import { type MarkdownFolderOptions, readMarkdownFolder } from './markdown-folder.ts'

let files: TemporaryFiles
beforeEach(() => {
  files = temporaryFiles()
})
afterEach(() => files.remove())

async function read(
  content: Record<string, string | Uint8Array>,
  options: Partial<MarkdownFolderOptions> = {},
) {
  files.write(content)
  const all = await readAll(readMarkdownFolder(files.folder, { lang: 'en', idPrefix: 'docs', ...options }))
  const failures = all.failures.map((failure) => ({
    ...failure,
    file: failure.file.slice(files.folder.length + 1),
  }))
  return { ...all, failures }
}

test('takes what the front matter states', async () => {
  const { articles, failures } = await read({
    'a.md': `---
title: Rotate a key
lang: fr
kind: thread
url: https://forum.example.com/t/9
updated: 2026-05-04
tags: [keys, security]
replies: 4
answered: true
links: [docs:b]
id: t-9
translation: somewhere-else
---
The text.
`,
  })
  expect(failures).toEqual([])
  expect(articles).toEqual([
    {
      id: 't-9',
      url: 'https://forum.example.com/t/9',
      title: 'Rotate a key',
      headings: [],
      body: 'The text.',
      blocks: [{ type: 'paragraph', inlines: [{ text: 'The text.' }] }],
      lang: 'fr',
      kind: 'thread',
      updated: '2026-05-04',
      answered: true,
      replies: 4,
      tags: ['keys', 'security'],
      links: [{ to: 'docs:b', weight: 1 }],
      views: null,
      likes: null,
      sections: [],
      audience: ['everyone'],
    },
  ])
})

test('does without front matter: title, language, id and address come from the page and its place', async () => {
  const { articles } = await read(
    {
      'guide/fr/start-here.md': '# Pour commencer\n\nBonjour.\n\n## Plus loin\n\nSuite.',
      'guide/reset-a-password.markdown': 'No heading at all.',
      'guide/index.md': 'Welcome.',
      'été/naïve café.md': 'Accents.',
    },
    { baseUrl: 'https://docs.example.com/en/' },
  )
  expect(articles.map(({ id, url, title, lang, kind }) => ({ id, url, title, lang, kind }))).toEqual([
    {
      id: 'docs:guide/fr/start-here',
      url: 'https://docs.example.com/en/guide/fr/start-here',
      title: 'Pour commencer',
      lang: 'fr',
      kind: 'doc',
    },
    {
      id: 'docs:guide/index',
      url: 'https://docs.example.com/en/guide/',
      title: 'Guide',
      lang: 'en',
      kind: 'doc',
    },
    {
      id: 'docs:guide/reset-a-password',
      url: 'https://docs.example.com/en/guide/reset-a-password',
      title: 'Reset a password',
      lang: 'en',
      kind: 'doc',
    },
    {
      id: 'docs:été/naïve café',
      url: 'https://docs.example.com/en/%C3%A9t%C3%A9/na%C3%AFve%20caf%C3%A9',
      title: 'Naïve café',
      lang: 'en',
      kind: 'doc',
    },
  ])
  expect(articles[0]).toMatchObject({ headings: ['Plus loin'], body: 'Bonjour.\n\nPlus loin\n\nSuite.' })
})

test('puts pages under the server itself when no base address is given', async () => {
  expect((await read({ 'guide/a.md': 'Text' })).articles[0]?.url).toBe('/guide/a')
})

test('does not take a folder such as js or ui for a language', async () => {
  const { articles } = await read({ 'js/a.md': 'x', 'ui/b.md': 'x', 'pt-BR/c.md': 'x' })
  expect(articles.map((article) => article.lang)).toEqual(['en', 'pt-BR', 'en'])
})

test('reads YAML scalars as they are written', async () => {
  const { articles } = await read({
    'a.md': '---\ntitle: 1.10\nupdated: 2024\nreplies: null\ntags: a, b\n---\nx',
  })
  expect(articles).toMatchObject([{ title: '1.10', updated: '2024-01-01', replies: null, tags: ['a', 'b'] }])
})

test('takes a byte order mark and CRLF', async () => {
  const { articles } = await read({ 'a.md': '\uFEFF---\r\ntitle: Windows\r\n---\r\nOne\r\n\r\nTwo\r\n' })
  expect(articles).toMatchObject([{ title: 'Windows', body: 'One\n\nTwo' }])
})

test('takes a page that begins with a rule for what it is', async () => {
  const { articles } = await read({ 'a.md': '---\nNo front matter\n\n---\n\nText', 'b.md': '---\n\nText' })
  expect(articles.map((article) => article.body)).toEqual(['No front matter\n\nText', 'Text'])
})

test('reads sorted, skips dot files and node_modules and other files', async () => {
  const { articles } = await read({
    'b.md': 'b',
    'a/z.md': 'z',
    'a.md': 'a',
    '.hidden.md': 'x',
    '.git/x.md': 'x',
    'node_modules/pkg/README.md': 'x',
    'image.png': 'x',
    'notes.txt': 'x',
  })
  expect(articles.map((article) => article.id)).toEqual(['docs:a/z', 'docs:a', 'docs:b'])
})

test('ends on loops of links, and follows a link that leads out of the folder', async () => {
  const outside = temporaryFiles({ 'linked.md': 'From outside' })
  try {
    files.write({ 'a/page.md': 'Text' })
    symlinkSync('..', join(files.folder, 'a', 'up'))
    symlinkSync('.', join(files.folder, 'self'))
    symlinkSync(outside.folder, join(files.folder, 'out'))
    symlinkSync(files.folder, join(outside.folder, 'back'))
    const { articles } = await read({})
    expect(articles.map((article) => article.id)).toEqual(['docs:a/page', 'docs:out/linked'])
  } finally {
    outside.remove()
  }
})

test('resolves links between pages to the addresses they state, and leaves out what leads nowhere', async () => {
  const { articles } = await read(
    {
      'guide/a.md':
        '[b](b.md#part) [c](../other/c%20d.md) [gone](gone.md) [out](https://x.example/y) [file](data.csv) [script](javascript:alert(1)) [mail](mailto:a@b.example) [here](#part)',
      'guide/b.md': '---\nurl: https://elsewhere.example/b\n---\nB',
      'other/c d.md': 'C',
    },
    { baseUrl: 'https://docs.example.com' },
  )
  const [block] = articles[0]?.blocks ?? []
  const links = block?.type === 'paragraph' ? block.inlines.filter(({ text }) => text.trim() !== '') : []
  expect(links).toEqual([
    { text: 'b', href: 'https://elsewhere.example/b#part' },
    { text: 'c', href: 'https://docs.example.com/other/c%20d' },
    { text: ' gone ' },
    { text: 'out', href: 'https://x.example/y' },
    { text: 'file', href: 'https://docs.example.com/guide/data.csv' },
    { text: ' script mail here' },
  ])
})

describe('a page that is wrong is reported with its line, keeps its id, and the rest goes in', () => {
  const wrong: [name: string, content: string | Uint8Array, failure: object][] = [
    [
      'is not UTF-8',
      Buffer.concat([Buffer.from('One\nTwo\ncaf'), Buffer.from([0xe9]), Buffer.from('\n')]),
      { code: 'not_utf8', line: 3 },
    ],
    [
      'has front matter that does not parse',
      '---\ntitle: x\ntags: [a\n---\nText',
      { code: 'front_matter_invalid', line: 4 },
    ],
    ['states a field twice', '---\nid: mine\ntitle: x\ntitle: y\n---\nText', { line: 4, id: 'mine' }],
    ['has an absurd date', '---\ntitle: x\nupdated: 31/12/2025\n---\nText', { code: 'wrong_field', line: 3 }],
    ['has an unknown kind', '---\nkind: blog\n---\nText', { code: 'wrong_field', field: 'kind', line: 2 }],
    [
      'has a list for a title',
      '---\ntitle: [a]\n---\nText',
      { code: 'wrong_field', field: 'title', line: 2 },
    ],
    ['unfolds without end', `---\n${bomb()}\n---\nText`, { code: 'front_matter_invalid' }],
    ['is empty', '', { code: 'empty_page', line: 1 }],
    ['has only an empty front matter', '---\n---\n\n', { code: 'empty_page' }],
    ['has 30 MB', 'x'.repeat(30 * 1024 * 1024), { code: 'page_too_big', line: 1 }],
    ['nests quotes without end', '> '.repeat(20_000), { code: 'nested_too_deep' }],
  ]

  test.each(wrong)('%s', async (_, content, failure) => {
    const { articles, failures } = await read({ 'a.md': 'Before', 'b.md': content, 'c.md': 'After' })
    expect(failures).toMatchObject([{ file: 'b.md', id: 'docs:b', ...failure }])
    expect(articles.map((article) => article.id)).toEqual(['docs:a', 'docs:c'])
  })

  function bomb(): string {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [x, x, x]'
        : `l${level}: &l${level} [${Array(9)
            .fill(`*l${level - 1}`)
            .join(', ')}]`,
    )
    return levels.join('\n')
  }
})

test('reports a page that cannot be looked at, and a folder of which nothing is known', async () => {
  files.write({ 'a.md': 'Text' })
  symlinkSync('nowhere', join(files.folder, 'broken.md'))
  symlinkSync('nowhere', join(files.folder, 'unmounted'))
  symlinkSync('nowhere', join(files.folder, 'picture.png'))
  const { articles, failures } = await read({})
  expect(articles.map((article) => article.id)).toEqual(['docs:a'])
  expect(failures).toEqual([
    { file: 'unmounted', line: 1, code: 'folder_unreadable', detail: 'ENOENT' },
    { file: 'broken.md', line: 1, code: 'file_unreadable', detail: 'ENOENT', id: 'docs:broken' },
  ])
})

test('begins a section at each heading, under the anchor that the published page gives it', async () => {
  const { articles } = await read(
    {
      'a.md': `---
title: Keys
---
# Keys

Intro with **bold**.

## Rotate \`it\`, now!

Text.

### Réindexer {#reindex}

- one
- two

##### Too deep

## Keys

Last.
`,
    },
    { baseUrl: 'https://docs.example.com/' },
  )
  const [article] = articles
  expect(article?.sections.map(({ heading, url }) => [heading, url])).toEqual([
    ['Rotate it, now!', 'https://docs.example.com/a#rotate-it-now'],
    ['Réindexer', 'https://docs.example.com/a#reindex'],
    ['Keys', 'https://docs.example.com/a#keys-1'],
  ])
  for (const { heading, start } of article?.sections ?? []) {
    expect(article?.body.slice(start, start + heading.length)).toBe(heading)
  }
  expect(article?.headings).not.toContain('Réindexer {#reindex}')
})

test('shows a page to whom its front matter says, else to whom the source is for', async () => {
  const { articles } = await read(
    {
      'a.md': '---\naudience: pro, premium\n---\nText',
      'b.md': 'Text',
      'c.md': '---\naudience: everyone\n---\nText',
    },
    { audience: ['signed_in'] },
  )
  expect(articles.map(({ audience }) => audience)).toEqual([['pro', 'premium'], ['signed_in'], ['everyone']])
})
