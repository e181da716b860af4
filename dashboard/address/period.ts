import { addDays, daysBetween } from './calendar-day.ts'

export const PRESETS = ['last-7', 'last-28', 'last-90', 'this-month', 'last-month', 'this-year'] as const
export type Preset = (typeof PRESETS)[number]
export const DEFAULT_PRESET: Preset = 'last-28'

/** Days, both included. */
export interface Period {
  from: string
  to: string
}
/** A preset moves on with the days; a period of one's own stays. */
export type PeriodChoice = Preset | Period

/** Today, which is not over, is the last of the days of `last-N`, as the reports have it. */
export function periodOf(choice: PeriodChoice, today: string): Period {
  if (typeof choice === 'object') return choice
  const firstOfMonth = `${today.slice(0, 7)}-01`
  switch (choice) {
    case 'this-month':
      return { from: firstOfMonth, to: today }
    case 'last-month': {
      const to = addDays(firstOfMonth, -1)
      return { from: `${to.slice(0, 7)}-01`, to }
    }
    case 'this-year':
      return { from: `${today.slice(0, 4)}-01-01`, to: today }
    default:
      return { from: addDays(today, 1 - Number(choice.slice('last-'.length))), to: today }
  }
}

/** As many days, just before. */
export function periodBefore({ from, to }: Period): Period {
  return { from: addDays(from, -daysBetween(from, to)), to: addDays(from, -1) }
}
