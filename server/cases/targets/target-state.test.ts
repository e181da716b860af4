import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { swiftypePreset } from '../../sites/presets/swiftype.ts'
import { type CaseEntry, type SupportCase, SYSTEM } from '../case.ts'
import { targetState } from './target-state.ts'

/** Monday 08:00 to 12:00 Pacific. */
const urgent: SupportCase = {
  ...openedCase,
  severity: 1,
  openedAt: new Date('2026-06-08T15:00:00Z'),
  respondBy: new Date('2026-06-08T19:00:00Z'),
}

const at = (time: string) => new Date(`2026-06-08T${time}Z`)

function stateAt(now: Date, changes: Partial<SupportCase> = {}) {
  return targetState({ ...urgent, ...changes }, now, swiftypePreset.businessCalendar)
}

function closedAt(time: string): Partial<SupportCase> {
  const closed: CaseEntry = {
    id: '2',
    kind: 'closed',
    at: at(time),
    author: SYSTEM,
    channel: 'system',
    text: null,
    links: [],
    attachments: [],
    original: null,
    supportOnly: false,
  }
  return { status: 'closed', entries: [...urgent.entries, closed] }
}

describe('the target of a case', () => {
  it('is pending, then near in its last quarter, then missed', () => {
    const times = ['15:00:00', '17:59:59.999', '18:00:00', '19:00:00', '19:00:00.001']
    expect(times.map((time) => stateAt(at(time)))).toEqual(['pending', 'pending', 'near', 'near', 'missed'])
  })

  it('is met by a response in time, and for good', () => {
    expect(stateAt(at('23:00:00'), { respondedAt: at('19:00:00') })).toBe('met')
  })

  it('is missed for good by a response that came late', () => {
    expect(stateAt(at('23:00:00'), { respondedAt: at('19:00:00.001') })).toBe('missed')
  })

  it('is no more waited for once the case is closed', () => {
    expect(stateAt(at('23:00:00'), closedAt('18:30:00'))).toBe('met')
    expect(stateAt(at('23:00:00'), closedAt('19:30:00'))).toBe('missed')
  })
})
