import { describe, expect, it } from 'vitest'
import { type ArticleQuery, BLANK_QUERY } from '../../suggestions/article-search.ts'
import { searchRequest } from './search-request.ts'

const marks = { open: '<b>', close: '</b>' }

function request(changes: Partial<ArticleQuery> = {}) {
  const query: ArticleQuery = {
    ...BLANK_QUERY,
    text: 'reindex my engi',
    limit: 7,
    ...changes,
  }
  return searchRequest(query, 'thread', marks)
}

/** Every value of a key, wherever it stands. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ])
}

describe('a request to Elasticsearch', () => {
  it('asks for one lane, as many hits as wanted, and no more fields than are shown', () => {
    expect(request()).toMatchObject({
      size: 7,
      _source: ['id', 'url', 'title', 'locale', 'answered', 'updated'],
      query: { bool: { filter: { term: { kind: 'thread' } } } },
    })
  })

  it('searches every language by its own analysis, title before body', () => {
    const searches = valuesOf('multi_match', request().query) as { type: string; fields: string[] }[]
    const crossed = searches.filter(({ type }) => type === 'cross_fields')
    expect(crossed.map(({ fields }) => fields.at(0))).toEqual(['title.en^4', 'title.fr^4', 'title^4'])
    expect(crossed.map(({ fields }) => fields.at(-1))).toEqual(['body.en^1', 'body.fr^1', 'body^1'])
  })

  it('filters by no language', () => {
    const { filter } = (request({ lang: 'fr' }).query as { bool: { filter: unknown } }).bool
    expect(JSON.stringify(filter)).not.toContain('lang')
    expect(valuesOf('negative', request({ lang: 'fr' }))).toEqual([
      { bool: { must_not: { term: { lang: 'fr' } } } },
    ])
  })

  it('completes the last word only while it is typed', () => {
    const starts = (changes: Partial<ArticleQuery>) => valuesOf('title.start', request(changes).query)
    expect(starts({ asYouType: true })).toMatchObject([{ query: 'engi' }])
    expect(starts({ asYouType: true, text: 'Réindexer les Rég' })).toMatchObject([{ query: 'reg' }])
    expect(starts({ asYouType: true, text: 'set search_fi' })).toMatchObject([{ query: 'searchfi' }])
    expect(starts({ asYouType: false })).toEqual([])
    expect(starts({ asYouType: true, text: 'my engine ' })).toEqual([])
    expect(starts({ asYouType: true, text: 'how do I' })).toEqual([])
  })

  it('weighs the subject of a draft against its description', () => {
    const searches = valuesOf('multi_match', request({ description: 'It hangs.' }).query) as {
      query: string
      boost: number
    }[]
    expect(searches.find(({ query }) => query === 'It hangs.')?.boost).toBe(1)
    expect(searches.find(({ query }) => query === 'reindex my engi')?.boost).toBe(3)
  })

  it('stays bearable for a draft of any length', () => {
    const long = 'different '.repeat(30_000)
    const body = JSON.stringify(request({ text: long, description: long, asYouType: true }))
    expect(body.length).toBeLessThan(20_000)
  })

  it('replaces halves of surrogate pairs, which JSON does not carry', () => {
    expect(JSON.stringify(request({ text: 'engine \ud83d', asYouType: true })).isWellFormed()).toBe(true)
    expect(JSON.stringify(request({ text: 'engine \ud83d' }))).not.toContain('\\ud83d')
  })

  it('passes what people type as text, never as syntax', () => {
    const typed = 'title:(a AND b)^2 OR [x TO y] *'
    const types = Object.keys(
      Object.assign(
        {},
        ...valuesOf('should', request({ text: typed }))
          .flat()
          .map((clause) => clause as object),
      ),
    )
    expect(types).not.toContain('query_string')
    expect(JSON.stringify(request({ text: typed }))).not.toMatch(/query_string|script|regexp|wildcard/)
  })
})
