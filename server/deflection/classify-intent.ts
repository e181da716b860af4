import type { Outcome } from '../contract/vocabulary.ts'
import type { IntentEvent } from './intent-event.ts'
import { orderEvents } from './order-events.ts'

/** For how long after "this solved it" a case of the same contact takes it back: seven days, to the millisecond. */
export const REVERSAL_MS = 7 * 24 * 3_600_000

/** That a case was filed: what is needed of its `case_filed`. */
export type FiledCase = Pick<IntentEvent, 'intent' | 'at'>

export interface ClassifiedIntent {
  outcome: Outcome
  /** When the person said that it was solved, if they did not take it back; whether or not a case came after. */
  confirmedAt: Date | null
  /** When a case was filed in this intent itself. */
  filedAt: Date | null
}

/**
 * How an intent ended. `events` are all that is known of it; `casesOfContact` every case that the same contact has filed,
 * by whichever channel (those of this intent among them or not).
 *
 * - `confirmed`: the person said that it was solved and has not taken it back, and no case came within seven days.
 * - `reversed`: they said so, and the same contact filed a case within the seven days after, in this intent or in any other
 *   way: by another tab, by mail, in support's desk.
 * - `filed`: a case was filed in this intent, and nobody had said before that it was solved.
 * - `unknown`: all else. Silence is no success: who closes the page has said nothing.
 *
 * Exactly one of them for every stream of events, also for none. Their order of arrival is of no account, and an event that
 * comes twice counts once. Of "solved" and "not solved" the last word holds; a second "solved" adds nothing.
 *
 * Only the server's own `case_filed` says that there is a case: it is written in the case's transaction. What a browser calls
 * `case_created` anybody can send; it says no more than when, of a case that is there.
 *
 * What a clock can do: whether a case of this intent came before or after "solved" is told by the browser's own
 * `case_created`, where there is one, and not by the server's clock. Where a case by another channel is at the very edge of
 * the seven days, a browser's clock that is wrong decides. An intent is what the sender calls one: that it ends after 30 minutes
 * without activity is the sender's to see to, as a gap between the events that arrived may be one of those that did not.
 */
export function classifyIntent(
  events: readonly IntentEvent[],
  casesOfContact: readonly FiledCase[] = [],
): ClassifiedIntent {
  const ordered = orderEvents(events)
  const confirmedAt = confirmation(ordered)
  const filed = ordered.filter(({ type }) => type === 'case_filed').map(({ at }) => at)
  const told =
    filed.length === 0 ? [] : ordered.filter(({ type }) => type === 'case_created').map(({ at }) => at)
  const filedAt = told[0] ?? filed[0] ?? null
  if (confirmedAt === null || (filedAt !== null && filedAt < confirmedAt)) {
    return { outcome: filedAt === null ? 'unknown' : 'filed', confirmedAt, filedAt }
  }
  const own = new Set(ordered.map(({ intent }) => intent))
  const elsewhere = casesOfContact.filter(({ intent }) => !own.has(intent)).map(({ at }) => at)
  const reversed = [...told, ...filed, ...elsewhere].some((at) => isWithin(confirmedAt, at))
  return { outcome: reversed ? 'reversed' : 'confirmed', confirmedAt, filedAt }
}

/** Whether `at` is in the seven days from `start` on. */
export function isWithin(start: Date, at: Date): boolean {
  const passed = at.getTime() - start.getTime()
  return passed >= 0 && passed <= REVERSAL_MS
}

/** The first "solved" after the last "not solved". */
function confirmation(ordered: readonly IntentEvent[]): Date | null {
  const takenBack = ordered.findLastIndex(({ type }) => type === 'not_solved')
  return ordered.slice(takenBack + 1).find(({ type }) => type === 'solved')?.at ?? null
}
