import { describe, expect, it } from 'vitest'
import { recentAnswers } from './recent-answers.ts'

describe('recentAnswers', () => {
  it('gives back what was kept, for a minute', () => {
    let at = 0
    const recent = recentAnswers<string>(() => at)
    recent.keep('crawl', 'rules')
    at = 59_999
    expect(recent.get('crawl')).toBe('rules')
    at = 60_000
    expect(recent.get('crawl')).toBeUndefined()
  })

  it('lets the oldest go when there are many', () => {
    const recent = recentAnswers<number>()
    for (let index = 0; index < 60; index += 1) recent.keep(`q${index}`, index)
    recent.keep('q0', 0)
    recent.keep('one more', 60)
    expect([recent.get('q0'), recent.get('q1'), recent.get('q2')]).toEqual([0, undefined, 2])
  })

  it('forgets everything when it is told to', () => {
    const recent = recentAnswers<string>()
    recent.keep('crawl', 'rules')
    recent.clear()
    expect(recent.get('crawl')).toBeUndefined()
  })
})
