import { describe, expect, it } from 'vitest'
import type { RankedCandidate } from '../../suggestions/ranking/rank-lane.ts'
import { candidatesOf, type FoundCandidate } from './candidate-response.ts'
import { hitOf, type ShownArticle } from './hit-response.ts'
import { runsOf } from './marked-text.ts'

const marks = { open: '<1>', close: '</1>' }

const fields = {
  id: ['a'],
  url: ['/a'],
  shownTitle: ['Reindex an engine'],
  locale: ['en-GB'],
  kind: ['doc'],
  answered: [true],
  replies: [3],
  fingerprint: ['00ff00ff00ff00ff'],
}
const found = (more: object = {}) =>
  candidatesOf({
    hits: { hits: [{ _index: 'i', fields, matched_queries: { text: 7, history: 2 }, ...more }] },
  } as never)[0] as FoundCandidate

const ranked = (candidate: FoundCandidate): RankedCandidate<FoundCandidate> => ({
  candidate,
  pinned: false,
  reason: { score: 9, text: { score: 7, rank: 1 }, history: { score: 2, rank: 3 }, factors: [] },
})

const body = 'How to begin.\n\nOpen the engine. It takes an hour.\n\nThe engine answers all the while.'
const article: ShownArticle = {
  id: 'a',
  body,
  sections: [
    { heading: 'Open', url: '/a#open', start: body.indexOf('Open') },
    { heading: 'While', url: '/a#while', start: body.indexOf('The engine') },
  ],
}

describe('a candidate', () => {
  it('is read of columns, with what each kind of evidence says', () => {
    expect(found()).toEqual({
      id: 'a',
      url: '/a',
      title: 'Reindex an engine',
      kind: 'doc',
      lang: 'en-GB',
      updated: null,
      answered: true,
      replies: 3,
      views: null,
      likes: null,
      fingerprint: '00ff00ff00ff00ff',
      text: 7,
      history: 2,
    })
    expect(found({ matched_queries: { text: 7 } })).toMatchObject({ text: 7, history: 0 })
    expect(found({ matched_queries: undefined })).toMatchObject({ text: 0, history: 0 })
  })
})

describe('a hit', () => {
  it('has its words marked in the title and in a passage', () => {
    const highlight = { title: ['<1>Reindex</1> an engine'], body: ['\n Open the <1>engine</1>.\n'] }
    expect(hitOf(ranked(found()), { _source: { ...article, sections: [] }, highlight }, marks)).toEqual({
      id: 'a',
      url: '/a',
      section: null,
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
      pinned: false,
    })
  })

  it.each([
    ['Open the <1>engine</1>. It takes an hour.', { heading: 'Open', url: '/a#open' }],
    ['It takes an hour.\n\nThe <1>engine</1> answers', { heading: 'While', url: '/a#while' }],
    ['How to <1>begin</1>.', null],
    ['How to begin.\n\nOpen the engine.', null],
    ['<1>Gone</1> in the meantime', null],
  ])('lands on the section where its words stand: %j', (passage, section) => {
    const hit = hitOf(ranked(found()), { _source: article, highlight: { body: [passage] } }, marks)
    expect(hit.section).toEqual(section)
  })

  it('has its whole title and no snippet when nothing is highlighted, or it was not found again', () => {
    for (const shown of [{ _source: article }, undefined])
      expect(hitOf(ranked(found()), shown, marks)).toMatchObject({
        title: [{ text: 'Reindex an engine', match: false }],
        snippet: [],
        section: null,
      })
  })

  it('says why it is where it is, where that was asked', () => {
    const inner_hits = {
      answeredWith: { hits: { hits: [{ _source: { from: 'thread:1', text: 'Slow?', weight: 1 } }] } },
    }
    const _explanation = { value: 7, description: 'weight(all:reindex in 5) [x]', details: [] }
    expect(hitOf(ranked(found({ inner_hits, _explanation })), undefined, marks).why).toEqual({
      score: 9,
      text: { score: 7, rank: 1, words: [{ word: 'reindex', field: 'all', score: 7 }] },
      history: { score: 2, rank: 3, questions: [{ from: 'thread:1', text: 'Slow?' }] },
      factors: [],
    })
    expect(hitOf(ranked(found()), undefined, marks)).not.toHaveProperty('why')
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
