import { describe, expect, it } from 'vitest'
import type { CallBackRequest } from '../../contract/types.ts'
import type { CallBack, CallBackStep } from './call-back.ts'
import {
  askForCallBack,
  callBackOfClosedCase,
  cancelCallBack,
  scheduleCall,
  withdrawCallBack,
} from './call-back-steps.ts'

const now = new Date('2026-06-08T15:00:00Z')
const tuesday = { from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' }
const friday = { from: '2026-06-12T07:00:00Z', to: '2026-06-12T08:00:00Z' }
const atEight = { from: '2026-06-09T08:00:00Z', to: '2026-06-09T08:30:00Z' }
const onFriday = { from: '2026-06-12T07:00:00Z', to: '2026-06-12T07:30:00Z' }
const request: CallBackRequest = { timeZone: 'Europe/Paris', medium: 'video', windows: [tuesday, friday] }
const ada = { email: 'ada@acme.example', name: 'Ada' }

function ask(
  current: CallBack | null = null,
  changes: Partial<CallBackRequest> = {},
  at = now,
): CallBackStep {
  const id = current ? `after-${current.id}` : 'first'
  return askForCallBack(current, { ...request, ...changes }, { id, askedBy: ada, now: at })
}

function schedule(current: CallBack | null, call = atEight, changes: { sequence?: number; now?: Date } = {}) {
  const sequence = changes.sequence ?? current?.sequence ?? 0
  return scheduleCall(
    current,
    { sequence, call },
    { now: changes.now ?? now, meetingUrl: `https://meet.example/${current?.sequence}` },
  )
}

function scheduled(current: CallBack, call = atEight): CallBack {
  const result = schedule(current, call)
  if (!result.ok) throw new Error(result.failure.code)
  return result.value.callBack
}

const requested = ask().callBack
const confirmed = scheduled(requested)
const moved = scheduled(confirmed, onFriday)
const withdrawn = { ...confirmed, status: 'withdrawn' as const }
const cancelled = { ...confirmed, status: 'cancelled' as const }
const kinds = ({ entries }: CallBackStep) => entries.map(({ kind }) => kind)

describe('asking for a call', () => {
  it('is noted with the times, the zone and the medium, and waits for support', () => {
    const step = ask()
    expect(step.callBack).toEqual({
      ...request,
      id: 'first',
      askedBy: ada,
      status: 'requested',
      call: null,
      meetingUrl: null,
      sequence: 0,
    })
    expect(step.entries).toEqual([
      { kind: 'call_back_requested', note: { ...step.callBack, previous: null } },
    ])
  })

  it('again, for the same, changes nothing, confirmed or not', () => {
    expect(ask(requested)).toEqual({ callBack: requested, entries: [] })
    expect(ask(confirmed)).toEqual({ callBack: confirmed, entries: [] })
  })

  it.each([
    { timeZone: 'Europe/London' },
    { medium: 'voice' as const },
    { windows: [tuesday] },
    { windows: [tuesday, { ...friday, to: '2026-06-12T09:00:00Z' }] },
  ])('again, for something else, replaces what was asked: %j', (changes) => {
    const step = ask(requested, changes)
    expect(kinds(step)).toEqual(['call_back_requested'])
    expect(step.callBack).toMatchObject({ ...changes, status: 'requested', sequence: 1, id: 'after-first' })
  })

  it('again, after a call was confirmed, releases that call and waits for support anew', () => {
    const step = ask(confirmed, { windows: [friday] })
    expect(kinds(step)).toEqual(['call_back_cancelled', 'call_back_requested'])
    expect(step.entries[0]?.note).toMatchObject({ id: 'first', sequence: 2, previous: atEight })
    expect(step.callBack).toMatchObject({ id: 'after-first', sequence: 3, status: 'requested', call: null })
  })

  it.each([{ withdrawn }, { cancelled }])('is possible after it was called off: %j', (over) => {
    const [before] = Object.values(over)
    const step = ask(before as CallBack)
    expect(kinds(step)).toEqual(['call_back_requested'])
    expect(step.callBack).toMatchObject({ status: 'requested', sequence: 2, call: null, meetingUrl: null })
  })

  it('after the call was held releases nothing: it is another call', () => {
    const step = ask(confirmed, { windows: [friday] }, new Date('2026-06-10T00:00:00Z'))
    expect(kinds(step)).toEqual(['call_back_requested'])
  })
})

describe('a time that support chooses', () => {
  it('is confirmed with a meeting address of its own', () => {
    expect(schedule(requested)).toMatchObject({
      value: {
        callBack: { status: 'confirmed', call: atEight, meetingUrl: 'https://meet.example/0', sequence: 1 },
        entries: [{ kind: 'call_back_confirmed', note: { call: atEight, previous: null } }],
      },
    })
  })

  it('moves a confirmed call, which keeps its id and its meeting address', () => {
    expect(schedule(confirmed, onFriday)).toMatchObject({
      value: {
        callBack: {
          id: 'first',
          status: 'moved',
          call: onFriday,
          meetingUrl: 'https://meet.example/0',
          sequence: 2,
        },
        entries: [{ kind: 'call_back_moved', note: { call: onFriday, previous: atEight } }],
      },
    })
  })

  it('can be moved more than once, and back', () => {
    expect(scheduled(moved, atEight)).toMatchObject({ status: 'moved', call: atEight, sequence: 3 })
  })

  it('that it has chosen already changes nothing, however the instant is written', () => {
    const same = { from: '2026-06-09T10:00:00+02:00', to: '2026-06-09T08:30:00.000Z' }
    expect(schedule(confirmed, same)).toEqual({ ok: true, value: { callBack: confirmed, entries: [] } })
  })

  it('may fill a window to its edges', () => {
    expect(schedule(requested, tuesday)).toMatchObject({ value: { callBack: { call: tuesday } } })
  })

  it.each([
    { from: '2026-06-09T06:59:00Z', to: '2026-06-09T07:30:00Z' },
    { from: '2026-06-09T08:45:00Z', to: '2026-06-09T09:15:00Z' },
    { from: '2026-06-10T08:00:00Z', to: '2026-06-10T08:30:00Z' },
    { from: '2026-06-09T08:00:00Z', to: '2026-06-12T07:30:00Z' },
  ])('must be one that the person is free at: %j', (call) => {
    expect(schedule(requested, call)).toMatchObject({ failure: { code: 'call_back_time_not_offered' } })
  })

  it('must be to come', () => {
    const late = { now: new Date('2026-06-09T08:00:01Z') }
    expect(schedule(requested, atEight, late)).toMatchObject({ failure: { code: 'call_back_time_past' } })
  })

  it('is refused when the call-back has changed since the choice was made', () => {
    expect(schedule(confirmed, onFriday, { sequence: 0 })).toMatchObject({
      failure: { code: 'call_back_changed' },
    })
  })

  it.each([{ withdrawn }, { cancelled }, { none: null }])(
    'is refused when there is nothing left: %j',
    (over) => {
      const [current] = Object.values(over)
      expect(schedule(current ?? null)).toMatchObject({ failure: { code: 'call_back_over' } })
    },
  )
})

describe('a call that is called off', () => {
  it.each([{ requested }, { confirmed }, { moved }])(
    'by the person, whatever it had come to: %j',
    (before) => {
      const [current] = Object.values(before) as [CallBack]
      const result = withdrawCallBack(current, now)
      expect(result).toMatchObject({
        value: {
          callBack: { status: 'withdrawn', sequence: current.sequence + 1 },
          entries: [{ kind: 'call_back_cancelled', note: { status: 'withdrawn', previous: current.call } }],
        },
      })
    },
  )

  it('by the person is not there to be withdrawn again', () => {
    for (const current of [withdrawn, cancelled, null]) {
      expect(withdrawCallBack(current, now)).toMatchObject({ failure: { code: 'call_back_not_found' } })
    }
  })

  it('by support says so', () => {
    expect(cancelCallBack(moved, moved.sequence, now)).toMatchObject({
      value: { callBack: { status: 'cancelled', sequence: 3 }, entries: [{ note: { previous: onFriday } }] },
    })
  })

  it('by support is refused for another state, and when it is off already', () => {
    expect(cancelCallBack(moved, 1, now)).toMatchObject({ failure: { code: 'call_back_changed' } })
    expect(cancelCallBack(withdrawn, 1, now)).toMatchObject({ failure: { code: 'call_back_over' } })
    expect(cancelCallBack(null, 0, now)).toMatchObject({ failure: { code: 'call_back_over' } })
  })

  it('cannot be called off once its time has come', () => {
    const begun = new Date(atEight.from)
    expect(withdrawCallBack(confirmed, begun)).toMatchObject({ failure: { code: 'call_back_not_found' } })
    expect(cancelCallBack(confirmed, 1, begun)).toMatchObject({ failure: { code: 'call_back_over' } })
  })

  it('by the end of its case is cancelled, unless nothing stands', () => {
    expect(callBackOfClosedCase(confirmed, now)).toMatchObject({ callBack: { status: 'cancelled' } })
    for (const current of [withdrawn, cancelled, null]) expect(callBackOfClosedCase(current, now)).toBeNull()
    expect(callBackOfClosedCase(confirmed, new Date('2026-06-09T08:10:00Z'))).toBeNull()
  })
})
