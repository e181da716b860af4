import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleArticles, searchable } from '../../../test/support/sample-articles.ts'
import { type ArticleQuery, BLANK_QUERY } from '../../suggestions/article-search.ts'
import { SearchIndex } from './search-index.ts'

const questions = ['reindex engine', 'synonymes', 'private ke', 'HTTP 413', 'facture', 'reindxe']

function question(text: string): ArticleQuery {
  return { ...BLANK_QUERY, text, asYouType: true, limit: 20 }
}

/** What the index answers, whatever its history: hits by id, for ties have no order of their own. */
function answers(index: SearchIndex): unknown {
  return questions.map((text) => {
    const { doc, thread } = index.search(question(text))
    return [...doc, ...thread].sort((a, b) => a.id.localeCompare(b.id))
  })
}

function indexOf(articles: typeof sampleArticles): SearchIndex {
  const index = new SearchIndex()
  for (const article of articles) index.put(article)
  return index
}

describe('the index in memory', () => {
  it('answers after any run of changes as if the articles had just been put', () => {
    const change = fc.record({
      at: fc.nat(sampleArticles.length - 1),
      what: fc.constantFrom('put', 'remove', 'rewrite'),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const index = new SearchIndex()
        const kept = new Map<string, (typeof sampleArticles)[number]>()
        for (const { at, what } of changes) {
          const article = sampleArticles[at] as (typeof sampleArticles)[number]
          if (what === 'remove') {
            index.remove(article.id)
            kept.delete(article.id)
          } else {
            const state = what === 'put' ? article : { ...article, title: `${article.title} anew` }
            index.put(state)
            kept.set(article.id, state)
          }
        }
        expect(index.size).toBe(kept.size)
        const found = new Set((answers(index) as { id: string }[][]).flat().map(({ id }) => id))
        for (const id of found) expect(kept.has(id)).toBe(true)
        for (const { id, title, kind } of kept.values()) {
          const hits = index.search(question(title))[kind]
          expect(hits.map((hit) => hit.id)).toContain(id)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('answers the same after it was stored and read again', () => {
    const index = indexOf(sampleArticles)
    index.remove('billing')
    index.revision = 13
    const again = SearchIndex.from(structuredClone(index.store()))
    expect(again.revision).toBe(13)
    expect(answers(again)).toEqual(answers(index))
    again.put(searchable({ id: 'new', title: 'Private keys of an engine' }))
    expect(again.search(question('private key')).doc.map(({ id }) => id)).toContain('new')
  })

  it('answers the same once the holes of removed articles are closed', () => {
    const index = indexOf([
      ...sampleArticles,
      ...Array.from({ length: 100 }, (_, at) => searchable({ id: `passing-${at}`, title: 'Reindex engine' })),
    ])
    for (let at = 0; at < 100; at++) index.remove(`passing-${at}`)
    expect(index.size).toBe(sampleArticles.length)
    expect((answers(index) as { id: string }[][]).map((hits) => hits.map(({ id }) => id))).toEqual(
      (answers(indexOf(sampleArticles)) as { id: string }[][]).map((hits) => hits.map(({ id }) => id)),
    )
  })
})
