import { describe, expect, it } from 'vitest'
import { hitsOf, runsOf } from './search-response.ts'

const marks = { open: '<1>', close: '</1>' }

function response(highlight?: Record<string, string[]>) {
  const _source = {
    id: 'a',
    url: '/a',
    title: 'Reindex an engine',
    locale: 'en-GB',
    answered: true,
    updated: null,
  }
  return {
    took: 1,
    timed_out: false,
    _shards: { failed: 0, successful: 1, total: 1 },
    hits: { hits: [{ _index: 'i', _source, ...(highlight ? { highlight } : {}) }] },
  }
}

describe('a hit of Elasticsearch', () => {
  it('becomes a hit of the port', () => {
    const highlight = { title: ['<1>Reindex</1> an engine'], body: ['\n Open the <1>engine</1>.\n'] }
    expect(hitsOf(response(highlight), marks)).toEqual([
      {
        id: 'a',
        section: null,
        pinned: false,
        url: '/a',
        title: [
          { text: 'Reindex', match: true },
          { text: ' an engine', match: false },
        ],
        snippet: [
          { text: 'Open the ', match: false },
          { text: 'engine', match: true },
          { text: '.', match: false },
        ],
        lang: 'en-GB',
        answered: true,
        updated: null,
      },
    ])
  })

  it('has its whole title and no snippet when nothing is highlighted', () => {
    expect(hitsOf(response(), marks)[0]).toMatchObject({
      title: [{ text: 'Reindex an engine', match: false }],
      snippet: [],
    })
  })
})

describe('marked text', () => {
  it.each([
    ['', []],
    ['plain', ['plain']],
    ['<1>all</1>', ['[all]']],
    ['<1>a</1><1>b</1>', ['[ab]']],
    ['x <1>a</1> y <1>b</1>', ['x ', '[a]', ' y ', '[b]']],
    ['<em>x</em> <1><em>a</em></1>', ['<em>x</em> ', '[<em>a</em>]']],
    ['cut <1>off', ['cut off']],
  ])('is read in runs: %j', (marked, runs) => {
    expect(runsOf(marked, marks).map(({ text, match }) => (match ? `[${text}]` : text))).toEqual(runs)
  })
})
