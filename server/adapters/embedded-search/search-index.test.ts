import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleArticles, searchable } from '../../../test/support/sample-articles.ts'
import { parseSynonyms } from '../../language/synonyms.ts'
import { type ArticleQuery, BLANK_QUERY } from '../../suggestions/article-search.ts'
import { SearchIndex } from './search-index.ts'

/** With history, so that its numbers have to follow the articles'. */
const articles = sampleArticles.map((article, at) =>
  at % 2 === 0
    ? article
    : { ...article, answeredWith: [{ from: `t${at}`, text: `private question ${at}`, weight: 1 }] },
)

const questions = [
  'private question 7',
  'reindex engine',
  'synonymes',
  'private ke',
  'HTTP 413',
  'facture',
  'reindxe',
]

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

function indexOf(articles: typeof sampleArticles, synonyms = ''): SearchIndex {
  const index = new SearchIndex(parseSynonyms(synonyms).rules)
  for (const article of articles) index.put(article)
  return index
}

describe('the index in memory', () => {
  it('answers after any run of changes as if the articles had just been put', () => {
    const change = fc.record({
      at: fc.nat(articles.length - 1),
      what: fc.constantFrom('put', 'remove', 'rewrite'),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
        const index = new SearchIndex()
        const kept = new Map<string, (typeof articles)[number]>()
        for (const { at, what } of changes) {
          const article = articles[at] as (typeof articles)[number]
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

  it('answers as a new one does after an article has answered other questions', () => {
    const asked = (at: number, ...texts: string[]) => ({
      ...(articles[at] as (typeof articles)[number]),
      answeredWith: texts.map((text, place) => ({ from: `${at}-${place}`, text, weight: 1 })),
    })
    const index = indexOf(articles)
    for (const round of ['zebra', 'private question 7', 'reindxe facture'])
      for (const at of articles.keys()) index.put(asked(at, round, `${round} ${at}`))
    const last = articles.map((_, at) => asked(at, ...(at % 3 === 0 ? [] : ['private ke', `question ${at}`])))
    for (const article of last) index.put(article)
    expect(index.search(question('zebra'))).toMatchObject({ doc: [], thread: [] })
    const stored = SearchIndex.from(structuredClone(index.store()))
    expect(answers(stored)).toEqual(answers(indexOf(last)))
  })

  it('answers the same after it was stored and read again', () => {
    const index = indexOf(articles)
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
      ...articles,
      ...Array.from({ length: 100 }, (_, at) => searchable({ id: `passing-${at}`, title: 'Reindex engine' })),
    ])
    for (let at = 0; at < 100; at++) index.remove(`passing-${at}`)
    expect(index.size).toBe(articles.length)
    expect((answers(index) as { id: string }[][]).map((hits) => hits.map(({ id }) => id))).toEqual(
      (answers(indexOf(articles)) as { id: string }[][]).map((hits) => hits.map(({ id }) => id)),
    )
  })

  it('finds what is said in other words, as the owner of the site has it', () => {
    const index = indexOf(articles, 'bill => invoices\nsingle sign on, private key')
    const find = (text: string) => index.search({ ...BLANK_QUERY, text }).doc.map(({ id }) => id)
    expect(find('my bill')).toEqual(['billing'])
    expect(find('single sign on')[0]).toBe('api-keys')
    expect(find('sign here')).not.toContain('api-keys')
  })

  it('finds words that are written together or apart', () => {
    const index = indexOf([
      searchable({ id: 'together', title: 'Github pages' }),
      searchable({ id: 'apart', title: 'Push to git hub' }),
    ])
    const find = (text: string) => index.search({ ...BLANK_QUERY, text }).doc.map(({ id }) => id)
    expect(find('git hub')).toContain('together')
    index.remove('together')
    expect(find('githubs')).toEqual([])
    expect(find('github')).toEqual(['apart'])
  })

  it('completes a word as it goes on after the one before it', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      searchable({ id: `other-${at}`, title: `Trial c${at}x`, body: `The c${at}x trial.` }),
    )
    const index = indexOf([...many, searchable({ id: 'wanted', title: 'Trial credits', body: 'Credits.' })])
    const { doc } = index.search({ ...BLANK_QUERY, text: 'trial cr', asYouType: true })
    expect(doc[0]?.id).toBe('wanted')
  })

  it('finds what is said in other words, without taking a part of a phrase for the whole', () => {
    const index = new SearchIndex()
    index.put(searchable({ id: 'delete', title: 'Delete an account' }))
    index.put(searchable({ id: 'logging', title: 'Logging', body: 'How logging works.' }))
    const found = (text: string) => index.search({ ...BLANK_QUERY, text }).doc.map(({ id }) => id)
    expect(found('remove my account')).toEqual(['delete'])
    expect(found('sign in')).toEqual([])
  })
})
