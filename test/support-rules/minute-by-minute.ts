import type { Plan, Severity } from '../../server/contract/vocabulary.ts'

/** The rules anew, for the tests alone: none of this is the server's, not even its words for a calendar. */
export interface OfficeHours {
  zone: string
  from: number
  to: number
  /** As Intl names them in English. */
  days: string[]
  closed: string[]
}

export const PACIFIC: OfficeHours = {
  zone: 'America/Los_Angeles',
  from: 8,
  to: 18,
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  closed: [],
}

/** Hours of business time by the table of the rules; a business day has ten. */
export const PROMISED_HOURS: Record<Plan, Partial<Record<Severity, number>>> = {
  premium: { 1: 4, 2: 10, 3: 20 },
  pro: { 3: 30 },
  standard: { 3: 30 },
}

const MINUTE = 60_000
/** Every zone's clock moves at a multiple of this, and shows whole hours then. */
const SLICE = 15 * MINUTE

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What the wall clock of the zone shows, by the platform's own calendar; `UTC-8` is read as eight hours less than UTC. */
export function wallClock(instant: number, zone: string): { day: string; date: string; hour: number } {
  const fixed = /^UTC([+-]\d+)$/.exec(zone)
  const shifted = fixed ? instant + Number(fixed[1]) * 60 * MINUTE : instant
  const timeZone = fixed ? 'UTC' : zone
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      hourCycle: 'h23',
    })
    clocks.set(timeZone, clock)
  }
  const parts = Object.fromEntries(clock.formatToParts(shifted).map(({ type, value }) => [type, value]))
  return {
    day: parts.weekday ?? '',
    date: `${parts.year}-${parts.month}-${parts.day}`,
    hour: Number(parts.hour),
  }
}

/** Whether support works in the slice that the instant is in. */
function isOpenAt(instant: number, office: OfficeHours): boolean {
  const { day, date, hour } = wallClock(instant, office.zone)
  return office.days.includes(day) && !office.closed.includes(date) && hour >= office.from && hour < office.to
}

/** Steps along the clock, slice by slice, and counts those in which support works. */
export function targetBySteps(opened: Date, hours: number, office: OfficeHours): Date {
  let missing = hours * 60 * MINUTE
  let now = opened.getTime()
  for (;;) {
    const next = Math.floor(now / SLICE) * SLICE + SLICE
    if (isOpenAt(now, office)) {
      if (missing <= next - now) return new Date(now + missing)
      missing -= next - now
    }
    now = next
  }
}
