import { OUTCOMES, type Outcome, type OverviewReport } from '../../api/contract.ts'

/** Seven days, both included, and what was counted in them. */
export interface Week extends Record<Outcome, number> {
  from: string
  to: string
}

const DAYS = 7

/** Sums of seven days each, counted back from the last one, so that it is whole; what is left at the start makes no week. */
export function byWeek(byDay: OverviewReport['byDay']): Week[] {
  const whole = byDay.slice(byDay.length % DAYS)
  return Array.from({ length: whole.length / DAYS }, (_, at) => {
    const days = whole.slice(at * DAYS, (at + 1) * DAYS)
    const sums = OUTCOMES.map((outcome) => [outcome, days.reduce((sum, day) => sum + day[outcome], 0)])
    return {
      ...(Object.fromEntries(sums) as Record<Outcome, number>),
      from: days[0]?.day ?? '',
      to: days.at(-1)?.day ?? '',
    }
  })
}
