import { describe, expect, it } from 'vitest'
import type { ArticleHit } from './article-search.ts'
import { rankLinks } from './rank-links.ts'

function hit(id: string, url = `/docs/${id}`, title = id): ArticleHit {
  return {
    id,
    url,
    title: [
      { text: title.slice(0, 2), match: true },
      { text: title.slice(2), match: false },
    ],
    snippet: [],
    lang: 'en',
    answered: true,
    updated: null,
    section: null,
    pinned: false,
  }
}

describe('ranked links', () => {
  it("keep the engine's order, up to the limit", () => {
    expect(rankLinks([hit('one'), hit('two'), hit('three')], 2).map(({ id }) => id)).toEqual(['one', 'two'])
  })

  it('state a page once, also when two sources have it or it is linked at another place in it', () => {
    const hits = [
      hit('a', 'https://x.example/p', 'Page'),
      hit('b', 'https://x.example/p#part', 'Page'),
      hit('c'),
    ]
    expect(rankLinks(hits, 5).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('keep pages apart that share only an address or only a title', () => {
    const hits = [hit('a', '/p', 'Part one'), hit('b', '/p', 'Part two'), hit('c', '/q', 'Part one')]
    expect(rankLinks(hits, 5).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})
