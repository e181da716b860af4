import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from './candidate.ts'
import { type LaneQuery, rankLane } from './rank-lane.ts'

const NOW = Date.parse('2026-06-01T00:00:00Z')

function candidate(changes: Partial<Candidate> & Pick<Candidate, 'id'>): Candidate {
  return {
    url: `https://help.example.com/${changes.id}`,
    title: `Title of ${changes.id}`,
    kind: 'thread',
    lang: 'en',
    updated: null,
    answered: false,
    replies: null,
    views: null,
    likes: null,
    fingerprint: '0000000000000000',
    text: 1,
    history: 0,
    ...changes,
  }
}

function lane(candidates: readonly Candidate[], query: Partial<LaneQuery> = {}): string[] {
  const ranked = rankLane(candidates, { lang: 'en', limit: 100, pinned: [], now: NOW, ...query })
  return ranked.map((one) => one.candidate.id)
}

const someCandidates = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      text: fc.double({ min: 0, max: 100, noNaN: true }),
      history: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })),
      lang: fc.constantFrom('en', 'fr', 'de-AT'),
      answered: fc.boolean(),
      updated: fc.constantFrom(null, '2026-05-01', '2012-01-01', 'not a date'),
      views: fc.option(fc.nat(100_000)),
      title: fc.constantFrom('One', 'Two', 'Three'),
      fingerprint: fc.constantFrom('a5a5a5a5a5a5a5a5', 'a5a5a5a5a5a5a5a4', '5a5a5a5a5a5a5a5a'),
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  )
  .map((records) => records.map((record) => candidate(record)))

const different = someCandidates.map((all) =>
  all.map((one) => ({ ...one, title: one.id, fingerprint: '0000000000000000' })),
)

describe('a ranked lane', () => {
  it('does not depend on the order in which an engine found its candidates', () => {
    fc.assert(
      fc.property(someCandidates, (candidates) => {
        expect(lane(candidates.toReversed())).toEqual(lane(candidates))
      }),
    )
  })

  it('never puts a candidate lower for history that it has', () => {
    fc.assert(
      fc.property(different, fc.nat(), fc.double({ min: 0.01, max: 100, noNaN: true }), (all, at, more) => {
        fc.pre(all.length > 0)
        const index = at % all.length
        const one = all[index] as Candidate
        fc.pre(one.text > 0)
        const grown = all.with(index, { ...one, history: one.history + more })
        expect(lane(grown).indexOf(one.id)).toBeLessThanOrEqual(lane(all).indexOf(one.id))
      }),
    )
  })

  it('keeps the order of the texts where nobody has history', () => {
    fc.assert(
      fc.property(different, (all) => {
        const plain = all.map((one) => candidate({ id: one.id, text: Math.ceil(one.text * 1000) }))
        // In whole numbers: two scores that differ in their last bit may be one after the factors.
        const found = plain.filter(({ text }) => text > 0)
        expect(lane(plain)).toEqual(
          found.toSorted((a, b) => b.text - a.text || (a.id < b.id ? -1 : 1)).map(({ id }) => id),
        )
      }),
    )
  })

  it('bounds what history is worth, so that the best text stays ahead of what hardly fits', () => {
    const exact = candidate({ id: 'exact', text: 100, history: 100 })
    const popular = candidate({ id: 'popular', text: 30, history: 1e9 })
    expect(lane([exact, popular])).toEqual(['exact', 'popular'])
  })

  it('hardly minds history that only shares a word with the question', () => {
    const fits = candidate({ id: 'fits', text: 10 })
    const often = candidate({ id: 'often', text: 9, history: 1 })
    expect(lane([often, fits])).toEqual(['fits', 'often'])
  })

  it('is ordered by history where no text fits', () => {
    expect(
      lane([candidate({ id: 'a', text: 0, history: 1 }), candidate({ id: 'b', text: 0, history: 3 })]),
    ).toEqual(['b', 'a'])
  })

  it('leaves out what neither fits nor is pinned', () => {
    const none = candidate({ id: 'none', text: 0 })
    expect(lane([none, candidate({ id: 'a' })])).toEqual(['a'])
    expect(lane([none, candidate({ id: 'a' })], { pinned: ['none'] })).toEqual(['none', 'a'])
  })

  it('starts with the pinned, in their order, and holds no more than the limit', () => {
    fc.assert(
      fc.property(different, fc.nat(5), fc.nat(20), (all, pins, limit) => {
        const pinned = all.slice(0, pins).map(({ id }) => id)
        const ids = lane(all, { pinned, limit })
        expect(ids.length).toBeLessThanOrEqual(limit)
        expect(ids.slice(0, pinned.length)).toEqual(pinned.slice(0, limit))
      }),
    )
  })

  it('keeps the better of near-duplicates, and the pinned one above all', () => {
    const old = candidate({ id: 'old', title: 'Keys', text: 5, fingerprint: 'a5a5a5a5a5a5a5a5' })
    const fresh = candidate({ id: 'fresh', title: ' keys ', text: 6, fingerprint: 'a5a5a5a5a5a5a5a4' })
    expect(lane([old, fresh])).toEqual(['fresh'])
    expect(lane([old, fresh], { pinned: ['old'] })).toEqual(['old'])
  })

  it('never folds pages whose text nobody has taken a fingerprint of', () => {
    const pages = ['a', 'b'].map((id) => candidate({ id, title: 'Introduction' }))
    expect(lane(pages)).toEqual(['a', 'b'])
  })

  it("prefers the question's language, and hides no other", () => {
    const english = candidate({ id: 'en', text: 10 })
    const french = candidate({ id: 'fr', text: 9, lang: 'fr-CA' })
    expect(lane([english, french], { lang: 'fr' })).toEqual(['fr', 'en'])
    expect(lane([english, french], { lang: 'ja' })).toEqual(['en', 'fr'])
  })

  it('lets freshness, an accepted answer and popularity change a score by a sixth at most, together', () => {
    fc.assert(
      fc.property(different, (all) => {
        for (const { candidate, reason } of rankLane(all, { lang: 'xx', limit: 100, pinned: [], now: NOW })) {
          const product = reason.factors.reduce((by, factor) => by * factor.by, 1)
          expect(product).toBeGreaterThanOrEqual(1)
          expect(product).toBeLessThan(7 / 6)
          expect(candidate.id).toBeTruthy()
        }
      }),
    )
  })

  it('says which place each evidence alone would give', () => {
    const ranked = rankLane(
      [
        candidate({ id: 'a', text: 10 }),
        candidate({ id: 'b', text: 5, history: 8 }),
        candidate({ id: 'c', text: 0, history: 2 }),
      ],
      { lang: 'en', limit: 3, pinned: [], now: NOW },
    )
    const places = ranked.map(({ candidate: { id }, reason: { text, history } }) => [
      id,
      text.rank,
      history.rank,
    ])
    expect(places.sort()).toEqual([
      ['a', 1, null],
      ['b', 2, 1],
      ['c', null, 2],
    ])
  })
})
