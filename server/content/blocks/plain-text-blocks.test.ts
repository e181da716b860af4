import { expect, test } from 'vitest'
import type { ArticleBlock } from '../../contract/types.ts'
import { plainTextBlocks } from './plain-text-blocks.ts'

function blocks(body: string, { title = '', headings = [] as string[] } = {}): ArticleBlock[] {
  return plainTextBlocks({ title, headings, body })
}

test('makes paragraphs, lists and headings, and does not repeat the title', () => {
  const body = 'Reindex\n\nWhy\n\nBecause.\n\n- one\n- two\nHow\nLike this.'
  expect(blocks(body, { title: 'Reindex', headings: ['Why', 'How'] })).toEqual([
    { type: 'heading', level: 2, inlines: [{ text: 'Why' }] },
    { type: 'paragraph', inlines: [{ text: 'Because.' }] },
    { type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two' }]] },
    { type: 'heading', level: 2, inlines: [{ text: 'How' }] },
    { type: 'paragraph', inlines: [{ text: 'Like this.' }] },
  ])
})

test('joins lines that were broken by their width, and keeps those that their author ended', () => {
  const wrapped = 'This line is long enough to have been broken by its width alone, and goes on\nin the next.'
  expect(blocks(`${wrapped}\n\nShort title\nA sentence.`)).toEqual([
    { type: 'paragraph', inlines: [{ text: wrapped.replace('\n', ' ') }] },
    { type: 'paragraph', inlines: [{ text: 'Short title' }] },
    { type: 'paragraph', inlines: [{ text: 'A sentence.' }] },
  ])
})

test('keeps the breaks of code, also behind the line that announces it', () => {
  const code = 'PUT /index\n{\n"a": 1\n}'
  expect(blocks(`${code}\n\nFor example:\n$ bin/crawl --help`)).toEqual([
    { type: 'code', text: code },
    { type: 'paragraph', inlines: [{ text: 'For example:' }] },
    { type: 'code', text: '$ bin/crawl --help' },
  ])
})

test('links addresses without the punctuation behind them', () => {
  expect(blocks('See https://x.example/a?b=c. Or (http://y.example), not ftp://z.')).toEqual([
    {
      type: 'paragraph',
      inlines: [
        { text: 'See ' },
        { text: 'https://x.example/a?b=c', href: 'https://x.example/a?b=c' },
        { text: '. Or (' },
        { text: 'http://y.example', href: 'http://y.example/' },
        { text: '), not ftp://z.' },
      ],
    },
  ])
})

test('has nothing to show of an empty body', () => {
  expect(blocks('')).toEqual([])
})
