import { failure, type Result, success } from '../../contract/result.ts'
import type { CallBackRequest } from '../../contract/types.ts'
import {
  type CallBack,
  type CallBackEntryKind,
  type CallBackStep,
  isLive,
  isStanding,
  type TimeSpan,
} from './call-back.ts'

type Current = CallBack | null

/**
 * Asks for a call, or for other times in place of those asked for. A call that was confirmed is released then: the
 * person may not be free any more. Asking again for what stands changes nothing. `id` is one that no other request has.
 */
export function askForCallBack(
  current: Current,
  { timeZone, medium, windows }: CallBackRequest,
  { id, askedBy, now }: Pick<CallBack, 'id' | 'askedBy'> & { now: Date },
): CallBackStep {
  const standing = current && isStanding(current, now) ? current : null
  if (standing && isSameRequest(standing, { timeZone, medium, windows })) {
    return { callBack: standing, entries: [] }
  }
  const released = standing?.call ? callOff(standing, 'withdrawn') : null
  const before = released?.callBack ?? current
  const asked: CallBack = {
    id,
    askedBy,
    timeZone,
    medium,
    windows,
    status: 'requested',
    call: null,
    meetingUrl: null,
    sequence: before ? before.sequence + 1 : 0,
  }
  const step = stepTo(asked, 'call_back_requested', null)
  return { ...step, entries: [...(released?.entries ?? []), ...step.entries] }
}

/** What support says of a call: its time, and the `sequence` of the call-back that it was chosen for. */
export interface CallChoice {
  sequence: number
  call: TimeSpan
}

/**
 * Support confirms a time, or moves a confirmed call to another. `meetingUrl` is for a call that has none yet.
 *
 * Errors: `call_back_over` when there is nothing to confirm any more, `call_back_changed` when the choice was made for
 * another state of it, `call_back_time_past`, and `call_back_time_not_offered` for a time in none of the windows.
 */
export function scheduleCall(
  current: Current,
  { sequence, call }: CallChoice,
  { now, meetingUrl }: { now: Date; meetingUrl: string | null },
): Result<CallBackStep> {
  if (!current || !isLive(current)) return failure('call_back_over')
  if (current.sequence !== sequence) return failure('call_back_changed')
  if (Date.parse(call.from) < now.getTime()) return failure('call_back_time_past')
  if (!current.windows.some((window) => contains(window, call))) return failure('call_back_time_not_offered')
  const previous = current.call
  if (previous && isSameSpan(previous, call)) return success({ callBack: current, entries: [] })
  const scheduled: CallBack = {
    ...current,
    status: previous ? 'moved' : 'confirmed',
    call,
    // The room of a call that moves is the same room.
    meetingUrl: previous ? current.meetingUrl : meetingUrl,
    sequence: current.sequence + 1,
  }
  return success(stepTo(scheduled, previous ? 'call_back_moved' : 'call_back_confirmed', previous))
}

/** The person takes the request back, confirmed or not. Errors: `call_back_not_found` when none stands. */
export function withdrawCallBack(current: Current, now: Date): Result<CallBackStep> {
  return current && isStanding(current, now)
    ? success(callOff(current, 'withdrawn'))
    : failure('call_back_not_found')
}

/**
 * Support calls it off, confirmed or not. Errors: `call_back_over` when it is off already or its time has come,
 * `call_back_changed` when it was decided for another state of it.
 */
export function cancelCallBack(current: Current, sequence: number, now: Date): Result<CallBackStep> {
  if (!current || !isStanding(current, now)) return failure('call_back_over')
  if (current.sequence !== sequence) return failure('call_back_changed')
  return success(callOff(current, 'cancelled'))
}

/** What closing its case does to a call-back: null when nothing stands that could be called off. */
export function callBackOfClosedCase(current: Current, now: Date): CallBackStep | null {
  return current && isStanding(current, now) ? callOff(current, 'cancelled') : null
}

function callOff(current: CallBack, status: 'cancelled' | 'withdrawn'): CallBackStep {
  const off = { ...current, status, sequence: current.sequence + 1 }
  return stepTo(off, 'call_back_cancelled', current.call)
}

function stepTo(callBack: CallBack, kind: CallBackEntryKind, previous: TimeSpan | null): CallBackStep {
  return { callBack, entries: [{ kind, note: { ...callBack, previous } }] }
}

function isSameRequest(current: CallBackRequest, request: CallBackRequest): boolean {
  return (
    current.timeZone === request.timeZone &&
    current.medium === request.medium &&
    current.windows.length === request.windows.length &&
    current.windows.every((window, index) => {
      const other = request.windows[index]
      return other !== undefined && isSameSpan(window, other)
    })
  )
}

function isSameSpan(a: TimeSpan, b: TimeSpan): boolean {
  return Date.parse(a.from) === Date.parse(b.from) && Date.parse(a.to) === Date.parse(b.to)
}

function contains(window: TimeSpan, call: TimeSpan): boolean {
  return Date.parse(window.from) <= Date.parse(call.from) && Date.parse(call.to) <= Date.parse(window.to)
}
