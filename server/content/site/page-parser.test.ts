import { afterEach, expect, test } from 'vitest'
import { openPageParser, type PageParser, type ParserLimits } from './page-parser.ts'

let parser: PageParser
afterEach(() => parser.close())

function open(limits?: ParserLimits): (html: string) => ReturnType<PageParser['parse']> {
  parser = openPageParser(limits)
  return (html) =>
    parser.parse(
      {
        html,
        url: 'https://docs.example/a',
        headers: new Headers({ 'x-robots-tag': 'nofollow' }),
        listedAs: null,
      },
      { lang: 'en', audience: ['everyone'] },
    )
}

const PAGE = '<main><h1>T</h1><p>Text</p></main>'

test('gives what stands in a page, also of several at once', async () => {
  const parse = open()
  const parsed = await Promise.all([parse(PAGE), parse('<div id="app"></div>')])
  expect(parsed).toMatchObject([
    { address: 'https://docs.example/a', content: { article: { title: 'T', body: 'Text' } } },
    { content: { problem: { code: 'no_text' } } },
  ])
})

test('gives up a page that takes too long', async () => {
  const parse = open({ ms: 1, memoryMb: 1024 })
  expect(await parse(PAGE)).toEqual({ problem: 'it takes longer than 0.001 seconds' })
})

test('gives up a page that takes too much memory, and goes on with the next', async () => {
  const parse = open({ ms: 60_000, memoryMb: 40 })
  expect(await parse(`<main><h1>T</h1>${'<p>text'.repeat(700_000)}`)).toHaveProperty('problem')
  expect(await parse(PAGE)).toHaveProperty('content')
}, 60_000)

test('may be closed before it was used', async () => {
  open()
  await expect(parser.close()).resolves.toBeUndefined()
})
