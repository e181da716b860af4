import { describe, expect, it } from 'vitest'
import { sampleArticle } from '../../../test/support/sample-article.ts'
import { answersGivenIn, type KnownAnswer, mayLeadTo, questionsThatCount } from './answered-questions.ts'

function known(changes: Partial<KnownAnswer>): KnownAnswer {
  return { from: 'thread-1', text: 'How?', weight: 1, giver: 'thread-1', at: new Date(0), ...changes }
}

describe('a thread', () => {
  it('asks its question of every article that helpers linked, and not of itself', () => {
    const thread = sampleArticle('t', {
      title: 'Slow facets',
      body: 'They take seconds.',
      links: [
        { to: 'facets', weight: 1 },
        { to: 't', weight: 1 },
        { to: 'https://docs.example.com/limits', weight: 0.5 },
      ],
    })
    const text = 'Slow facets\n\nThey take seconds.'
    expect(answersGivenIn(thread)).toEqual([
      { to: 'facets', question: { from: 't', text, weight: 1 } },
      { to: 'https://docs.example.com/limits', question: { from: 't', text, weight: 0.5 } },
    ])
  })

  it('asks what stands before its first reply', () => {
    const thread = sampleArticle('t', {
      title: 'Slow facets',
      body: 'Why?\n\nTurn them off.',
      sections: [{ heading: '#2', url: '/t/2', start: 6 }],
      links: [{ to: 'facets', weight: 1 }],
    })
    expect(answersGivenIn(thread)[0]?.question.text).toBe('Slow facets\n\nWhy?')
  })
})

describe('the question of a thread', () => {
  it.each([
    { page: ['everyone'], thread: ['everyone'], leads: true },
    { page: ['premium'], thread: ['everyone'], leads: true },
    { page: ['pro', 'premium'], thread: ['signed_in'], leads: true },
    { page: ['premium'], thread: ['pro', 'premium'], leads: true },
    { page: ['everyone'], thread: ['signed_in'], leads: false },
    { page: ['everyone', 'premium'], thread: ['premium'], leads: false },
    { page: ['signed_in'], thread: ['standard', 'pro', 'premium'], leads: false },
    { page: ['pro', 'premium'], thread: ['premium'], leads: false },
  ] as const)('of $thread leads to a page of $page: $leads', ({ page, thread, leads }) => {
    expect(mayLeadTo(page, thread)).toBe(leads)
  })
})

describe('of the questions that an article has answered', () => {
  it('the same text counts once, as its most trusted giver says', () => {
    const twice = [known({ from: 'a', weight: 0.3 }), known({ from: 'b', text: ' how?\n', weight: 0.9 })]
    expect(
      questionsThatCount([...twice, known({ from: 'c', text: 'Why?' })]).map(({ from }) => from),
    ).toEqual(['c', 'b'])
  })

  it("only one person's three newest count, each half as much as the one before, however often they click", () => {
    const clicks = Array.from({ length: 500 }, (_, at) =>
      known({ from: `solved:${at}`, text: `Question ${at}`, weight: 0.5, giver: 'ada', at: new Date(at) }),
    )
    const others = ['bob', 'eve'].map((giver) => known({ from: giver, text: giver, weight: 0.5, giver }))
    expect(questionsThatCount([...clicks, ...others]).map(({ from, weight }) => [from, weight])).toEqual([
      ['solved:499', 0.5],
      ['solved:498', 0.25],
      ['solved:497', 0.125],
      ['bob', 0.5],
      ['eve', 0.5],
    ])
  })

  it('the most trusted stand for many', () => {
    const many = Array.from({ length: 1_000 }, (_, at) =>
      known({ from: `${at}`, text: `${at}`, giver: `${at}`, weight: (at % 10) / 10 + 0.1 }),
    )
    const counting = questionsThatCount(many)
    expect(counting.length).toBeLessThan(100)
    expect(counting.every(({ weight }) => weight === 1)).toBe(true)
  })
})
