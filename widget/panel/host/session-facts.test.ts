import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../api/contract.ts'
import { sessionFacts } from './session-facts.ts'

const none = () => {
  throw new Error('nothing to complain of')
}

describe('facts of a visit', () => {
  it('add up, as text; null takes one out', () => {
    expect(sessionFacts({ plan: 'pro', cart: '1' }, { cart: 3, beta: true, plan: null }, none)).toEqual({
      cart: '3',
      beta: 'true',
    })
  })

  it('are cut to what the server takes, and the page is told of those that are left out', () => {
    const told: string[] = []
    const many = Object.fromEntries(
      Array.from({ length: 25 }, (_, at) => [`${at} ${'k'.repeat(200)}`, 'v'.repeat(900)]),
    )
    const facts = Object.entries(sessionFacts({}, many, (message) => told.push(message)))
    expect(facts).toHaveLength(LIMITS.sessionDataKeys)
    for (const [name, value] of facts) {
      expect(name.length).toBeLessThanOrEqual(LIMITS.sessionDataKeyCharacters)
      expect(value.length).toBeLessThanOrEqual(LIMITS.sessionDataValueCharacters)
    }
    expect(told).toEqual([expect.stringContaining('session-data keeps 20 keys')])
  })

  it.each([[['a']], [null], ['text'], [{ nested: {} }], [{ list: [] }]])(
    'are refused, with what to write, where they are none: %j',
    (stated) => {
      expect(() => sessionFacts({}, stated, none)).toThrow(/^Guichet: session-data needs/)
    },
  )
})
