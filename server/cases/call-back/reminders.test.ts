import { describe, expect, it } from 'vitest'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import { type NewEntry, SYSTEM } from '../case.ts'
import type { CallBack } from './call-back.ts'
import { isReminderDue, remindersOf } from './reminders.ts'

const call = { from: '2026-06-12T08:00:00Z', to: '2026-06-12T08:30:00Z' }
const confirmed = sampleCallBack({ status: 'confirmed', call, sequence: 3 })

function entry(kind: NewEntry['kind'], at: string, callBack: CallBack = confirmed): NewEntry {
  return {
    kind,
    at: new Date(at),
    author: SYSTEM,
    channel: 'support_page',
    text: null,
    links: [],
    original: null,
    supportOnly: false,
    callBack: { ...callBack, previous: null },
  }
}

const dayBefore = { sequence: 3, notice: 'day', at: new Date('2026-06-11T08:00:00Z') }
const hourBefore = { sequence: 3, notice: 'hour', at: new Date('2026-06-12T07:00:00Z') }

describe('the reminders of a call', () => {
  it.each(['call_back_confirmed', 'call_back_moved'] as const)(
    'are for a day and an hour before: %s',
    (kind) => {
      expect(remindersOf(entry(kind, '2026-06-08T15:00:00Z'))).toEqual([dayBefore, hourBefore])
    },
  )

  it('leave out what is said within that time anyway', () => {
    expect(remindersOf(entry('call_back_confirmed', '2026-06-11T08:00:00Z'))).toEqual([hourBefore])
    expect(remindersOf(entry('call_back_confirmed', '2026-06-12T07:00:00Z'))).toEqual([])
  })

  it('are of confirmed calls alone', () => {
    const requested = sampleCallBack()
    expect(remindersOf(entry('call_back_requested', '2026-06-08T15:00:00Z', requested))).toEqual([])
    const cancelled = { ...confirmed, status: 'cancelled' as const }
    expect(remindersOf(entry('call_back_cancelled', '2026-06-08T15:00:00Z', cancelled))).toEqual([])
    expect(remindersOf(entry('opened', '2026-06-08T15:00:00Z'))).toEqual([])
  })
})

describe('a reminder whose time has come', () => {
  const isDue = (callBack: CallBack | null, notice: 'day' | 'hour', now: string) =>
    isReminderDue(callBack, { sequence: 3, notice }, new Date(now))

  it('is sent while the call stands as it was', () => {
    expect(isDue(confirmed, 'day', '2026-06-11T08:00:00Z')).toBe(true)
    expect(isDue(confirmed, 'hour', '2026-06-12T07:00:00Z')).toBe(true)
  })

  it('is not sent for a call that has moved, was called off, or asked for anew', () => {
    const now = '2026-06-11T08:00:00Z'
    expect(isDue({ ...confirmed, status: 'moved', sequence: 4 }, 'day', now)).toBe(false)
    expect(isDue({ ...confirmed, status: 'cancelled', sequence: 4 }, 'day', now)).toBe(false)
    expect(isDue({ ...confirmed, status: 'withdrawn' }, 'day', now)).toBe(false)
    expect(isDue(sampleCallBack({ sequence: 5 }), 'day', now)).toBe(false)
    expect(isDue(null, 'day', now)).toBe(false)
  })

  it('is not sent late: of the day before not in the last hour, of the last hour not once the call has begun', () => {
    expect(isDue(confirmed, 'day', '2026-06-12T06:59:59Z')).toBe(true)
    expect(isDue(confirmed, 'day', '2026-06-12T07:00:00Z')).toBe(false)
    expect(isDue(confirmed, 'hour', '2026-06-12T07:59:59Z')).toBe(true)
    expect(isDue(confirmed, 'hour', '2026-06-12T08:00:00Z')).toBe(false)
  })
})
