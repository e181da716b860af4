import type { FieldProblem } from '../../contract/error-codes.ts'
import { LIMITS } from '../../contract/limits.ts'
import { failure, type Result, success } from '../../contract/result.ts'
import type { TimeSpan } from './call-back.ts'

const MS_PER_MINUTE = 60_000
const MS_PER_WEEK = 7 * 24 * 60 * MS_PER_MINUTE

/**
 * The times at which a person is free, in order, those that overlap or touch as one, without those that have ended.
 * `field` is the path of the windows in the request.
 *
 * Errors: `invalid_input` for windows too short for a call, `call_back_windows_too_far`, and `call_back_windows_past`
 * when all of them have ended.
 */
export function freeWindows(windows: readonly TimeSpan[], now: Date, field = 'windows'): Result<TimeSpan[]> {
  const shortest = LIMITS.callBackWindowMinutes * MS_PER_MINUTE
  const tooShort = problemsOf(windows, (window) => end(window) - start(window) < shortest, field, 'too_short')
  if (tooShort.length > 0) return failure('invalid_input', tooShort)
  const horizon = now.getTime() + LIMITS.callBackWeeksAhead * MS_PER_WEEK
  const tooFar = problemsOf(windows, (window) => end(window) > horizon, field, 'invalid')
  if (tooFar.length > 0) return failure('call_back_windows_too_far', tooFar)
  const toCome = windows.filter((window) => end(window) > now.getTime())
  if (toCome.length === 0) return failure('call_back_windows_past', [{ field, code: 'invalid' }])
  return success(merged(toCome))
}

function merged(windows: TimeSpan[]): TimeSpan[] {
  const joined: TimeSpan[] = []
  for (const { from, to } of windows.toSorted((a, b) => start(a) - start(b))) {
    const last = joined.at(-1)
    if (!last || start({ from, to }) > end(last)) joined.push({ from, to })
    else if (end({ from, to }) > end(last)) last.to = to
  }
  return joined
}

function problemsOf(
  windows: readonly TimeSpan[],
  isWrong: (window: TimeSpan) => boolean,
  field: string,
  code: FieldProblem['code'],
): FieldProblem[] {
  return windows.flatMap((window, index) => (isWrong(window) ? [{ field: `${field}.${index}`, code }] : []))
}

function start({ from }: TimeSpan): number {
  return Date.parse(from)
}

function end({ to }: TimeSpan): number {
  return Date.parse(to)
}
