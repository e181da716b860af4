/** A calendar day as ISO 8601 writes it: `YYYY-MM-DD`. Days are added in UTC, where each has 24 hours. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The day that it is in a time zone. */
export function dayIn(zone: string, now: Date): string {
  // Swedish dates are ISO 8601's.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(now)
}

/** Both days included. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
}

export function isDay(value: string | null): value is string {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && addDays(isValid(value), 0) === value
}

function isValid(value: string): string {
  return Number.isNaN(Date.parse(value)) ? '1970-01-01' : value
}
