import { describe, expect, it } from 'vitest'
import { type ArticleQuery, BLANK_QUERY } from '../../suggestions/article-search.ts'
import { candidatesWanted } from '../../suggestions/ranking/rank-lane.ts'
import { candidateRequest, pinnedRequest } from './candidate-request.ts'

const queryOf = (changes: Partial<ArticleQuery> = {}): ArticleQuery => ({
  ...BLANK_QUERY,
  text: 'reindex my engi',
  limit: 7,
  ...changes,
})
const request = (changes: Partial<ArticleQuery> = {}, withSynonyms = false) =>
  candidateRequest(queryOf(changes), 'thread', withSynonyms)

/** Every value of a key, wherever it stands. */
function valuesOf(key: string, within: unknown): unknown[] {
  if (typeof within !== 'object' || within === null) return []
  return Object.entries(within).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ])
}

interface Searched {
  query: string
  fields: string[]
  boost: number
  analyzer?: string
}
const searched = (within: unknown) => valuesOf('multi_match', within) as Searched[]

describe('a request for the candidates of a lane', () => {
  it('asks for enough of them to rank, and opens no document', () => {
    expect(request()).toMatchObject({
      size: candidatesWanted(7),
      _source: false,
      stored_fields: '_none_',
      query: { bool: { minimum_should_match: 1 } },
    })
  })

  it('finds what the lane and the person may see, whatever the words say', () => {
    const asked = request({ audiences: ['everyone', 'pro'], exclude: ['thread:1'], only: ['a', 'b'] })
    expect(asked.query?.bool).toMatchObject({
      filter: [
        { terms: { kind: ['thread'] } },
        { terms: { audience: ['everyone', 'pro'] } },
        { ids: { values: ['a', 'b'] } },
      ],
      must_not: [{ ids: { values: ['thread:1'] } }],
    })
  })

  it('filters by no language, and prefers none', () => {
    expect(JSON.stringify(request({ lang: 'fr' }))).not.toMatch(/"(lang|locale)":/)
  })

  it('keeps the two kinds of evidence apart', () => {
    expect(valuesOf('_name', request())).toEqual(['text', 'history'])
  })

  it('leaves out past questions from an excluded thread', () => {
    const [history] = valuesOf('nested', request({ exclude: ['thread:1'] }))
    expect(valuesOf('must_not', history)).toEqual([[{ terms: { 'answeredWith.from': ['thread:1'] } }]])
  })

  it('completes the last word only while it is typed', () => {
    const starts = (changes: Partial<ArticleQuery>) => valuesOf('title.start', request(changes))
    expect(starts({ asYouType: true })).toMatchObject([{ query: 'engi' }])
    expect(starts({ asYouType: true, text: 'Réindexer les Rég' })).toMatchObject([{ query: 'reg' }])
    expect(starts({ asYouType: true, text: 'set search_fi' })).toMatchObject([{ query: 'searchfi' }])
    expect(starts({ asYouType: false })).toEqual([])
    expect(starts({ asYouType: true, text: 'my engine ' })).toEqual([])
    expect(starts({ asYouType: true, text: 'how do I' })).toEqual([])
  })

  it('weighs the subject of a draft over its description, and that over what stands around', () => {
    const [subject, description, background] = ['reindex', 'It hangs.', 'at main.js:3'].map((text) =>
      Math.max(
        ...searched(request({ text: 'reindex', description: 'It hangs.', background: 'at main.js:3' }))
          .filter(({ query }) => query === text)
          .map(({ boost }) => boost),
      ),
    ) as [number, number, number]
    expect(subject).toBeGreaterThan(2 * description)
    expect(background).toBeLessThan(description / 2)
  })

  it('asks for synonyms only where there are some', () => {
    const withSynonyms = (on: boolean) =>
      searched(request({}, on)).filter(({ analyzer }) => analyzer === 'asked')
    expect(withSynonyms(false)).toEqual([])
    expect(withSynonyms(true)).toHaveLength(1)
  })

  it('explains itself only when it is asked to', () => {
    expect(request()).not.toHaveProperty('explain')
    expect(valuesOf('inner_hits', request())).toEqual([])
    expect(request({ explain: true })).toMatchObject({ explain: true })
    expect(valuesOf('inner_hits', request({ explain: true }))).toHaveLength(1)
  })

  it('stays bearable for a draft of any length', () => {
    const long = 'different '.repeat(30_000)
    const body = JSON.stringify(request({ text: long, description: long, background: long, asYouType: true }))
    expect(body.length).toBeLessThan(20_000)
  })

  it('replaces halves of surrogate pairs, which JSON does not carry', () => {
    const asked = [
      request({ text: 'engine two \ud83d', asYouType: true }),
      request({ text: 'engine \ud83d', description: '\udc00', background: '\ud83d' }),
    ]
    for (const one of asked) expect(JSON.stringify(one)).not.toMatch(/\\ud[89a-f]/)
  })

  it('passes what people type as text, never as syntax', () => {
    const typed = 'title:(a AND b)^2 OR [x TO y] *'
    expect(JSON.stringify(request({ text: typed }))).not.toMatch(/query_string|script|regexp|wildcard/)
  })
})

describe('a request for pinned articles', () => {
  it('finds them in the lanes that are asked for, and for nobody else than usual', () => {
    const pinned = pinnedRequest(queryOf({ pinned: ['a', 'b'], kinds: ['doc'], exclude: ['b'] }))
    expect(pinned).toMatchObject({
      size: 2,
      query: {
        bool: {
          filter: [
            { terms: { kind: ['doc'] } },
            { terms: { audience: ['everyone'] } },
            { ids: { values: ['a', 'b'] } },
          ],
          must_not: [{ ids: { values: ['b'] } }],
        },
      },
    })
  })
})
