import type { NewEntry } from '../case.ts'
import { type CallBack, isLive } from './call-back.ts'

/** How long before the call. */
export type ReminderNotice = 'day' | 'hour'

export interface Reminder {
  /** Of the call-back that the reminder is about: none is sent for one that has changed since. */
  sequence: number
  notice: ReminderNotice
  at: Date
}

const HOUR_MS = 3_600_000
const MS_BEFORE: Record<ReminderNotice, number> = { day: 24 * HOUR_MS, hour: HOUR_MS }

/** When the two are reminded of the call that an entry confirms or moves: what was said within the hour needs no reminder. */
export function remindersOf({ kind, at, callBack }: NewEntry): Reminder[] {
  if (!callBack?.call || (kind !== 'call_back_confirmed' && kind !== 'call_back_moved')) return []
  const from = Date.parse(callBack.call.from)
  return (['day', 'hour'] as const)
    .map((notice) => ({ sequence: callBack.sequence, notice, at: new Date(from - MS_BEFORE[notice]) }))
    .filter((reminder) => reminder.at > at)
}

/**
 * Whether the reminder is still to be sent: the call stands as it was then, and is to come. One of the day before that
 * is so late that the one of the last hour is due, or past, is left to that one.
 */
export function isReminderDue(
  callBack: CallBack | null,
  { sequence, notice }: Omit<Reminder, 'at'>,
  now: Date,
): callBack is CallBack & { call: NonNullable<CallBack['call']> } {
  if (callBack?.sequence !== sequence || !callBack.call || !isLive(callBack)) return false
  const tooLate = Date.parse(callBack.call.from) - (notice === 'day' ? MS_BEFORE.hour : 0)
  return now.getTime() < tooLate
}
