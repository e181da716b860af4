import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASE_STATUSES } from '../contract/vocabulary.ts'
import { nextStatus, type StatusEvent } from './case-status.ts'

const EVENTS: StatusEvent[] = [
  'contact_replied',
  'support_answered',
  'support_informed',
  'closed',
  'reopened',
]

describe('the state of a case', () => {
  it.each([
    ['open', 'contact_replied', 'open'],
    ['open', 'support_answered', 'answered'],
    ['open', 'support_informed', 'open'],
    ['open', 'closed', 'closed'],
    ['open', 'reopened', null],
    ['answered', 'contact_replied', 'open'],
    ['answered', 'support_answered', 'answered'],
    ['answered', 'support_informed', 'answered'],
    ['answered', 'closed', 'closed'],
    ['answered', 'reopened', null],
    ['closed', 'contact_replied', 'open'],
    ['closed', 'support_answered', 'closed'],
    ['closed', 'support_informed', 'closed'],
    ['closed', 'closed', null],
    ['closed', 'reopened', 'open'],
  ] as const)('%s, %s: %s', (status, event, next) => {
    expect(nextStatus(status, event)).toBe(next)
  })

  it('is waiting for support after whatever a contact says, however it came there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATUSES), fc.array(fc.constantFrom(...EVENTS)), (from, events) => {
        const reached = events.reduce((status, event) => nextStatus(status, event) ?? status, from)
        expect(nextStatus(reached, 'contact_replied')).toBe('open')
      }),
    )
  })
})
