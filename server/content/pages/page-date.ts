import { DateTime } from 'luxon'

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i
const PLAUSIBLE_YEARS = { first: 1900, last: 2199 }

/**
 * A date that a source states, as an ISO 8601 date or as an instant in UTC; null when it is none, or when nobody can
 * have meant it. A year or a month stands for its first day; an instant without a zone is read as UTC.
 */
export function readPageDate(text: string): string | null {
  const trimmed = text.trim()
  const isDate = DATE.test(trimmed)
  if (!isDate && !INSTANT.test(trimmed)) return null
  const date = DateTime.fromISO(trimmed.replace(' ', 'T'), { zone: 'utc' })
  if (!date.isValid || date.year < PLAUSIBLE_YEARS.first || date.year > PLAUSIBLE_YEARS.last) return null
  return isDate ? date.toISODate() : date.toISO({ suppressMilliseconds: true })
}
