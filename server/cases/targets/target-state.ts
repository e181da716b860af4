import type { BusinessCalendar } from '../../support-rules/business-calendar.ts'
import { nearTarget } from '../../support-rules/near-target.ts'
import type { SupportCase } from '../case.ts'

/**
 * How a case stands to its response target. `near`: the last quarter of its business time; `missed`: it passed without a
 * response of support, which may have come since; `met`: support has responded in time, or nobody waits any longer.
 */
export type TargetState = 'pending' | 'near' | 'missed' | 'met'

type CaseWithTarget = Pick<SupportCase, 'openedAt' | 'respondBy' | 'respondedAt' | 'status' | 'entries'>

export function targetState(supportCase: CaseWithTarget, now: Date, calendar: BusinessCalendar): TargetState {
  const { openedAt, respondBy } = supportCase
  const settledAt = supportCase.respondedAt ?? closedAt(supportCase)
  if (settledAt) return settledAt <= respondBy ? 'met' : 'missed'
  return awaitedTargetState({ openedAt, respondBy }, now, calendar)
}

/** As long as support has not responded to the open case. */
export function awaitedTargetState(
  { openedAt, respondBy }: Pick<SupportCase, 'openedAt' | 'respondBy'>,
  now: Date,
  calendar: BusinessCalendar,
): 'pending' | 'near' | 'missed' {
  if (now > respondBy) return 'missed'
  return now >= nearTarget(openedAt, respondBy, calendar) ? 'near' : 'pending'
}

function closedAt({ status, entries }: CaseWithTarget): Date | null {
  if (status !== 'closed') return null
  return entries.findLast(({ kind }) => kind === 'closed')?.at ?? null
}
