/** How numbers, days and lengths of time are written where the person reads. */
export interface Formats {
  count(value: number): string
  /** A share from 0 to 1; a dash where there is none. */
  share(value: number | null): string
  /** The same at an axis: no decimals that say nothing. */
  wholeShare(value: number): string
  /** A difference of two shares, with its sign, in points. */
  points(value: number): string
  /** The same at an axis: no decimals that say nothing. */
  axisPoints(value: number): string
  /** An amount of money; of a large one, the small change says nothing. */
  money(amount: number, currency: string): string
  /** What one thing costs, to the last cent, so that whoever multiplies comes to the same amount. */
  price(amount: number, currency: string): string
  /** A length of time, in the unit that says it best. */
  duration(seconds: number | null): string
  /** The same for a narrow column. */
  shortDuration(seconds: number | null): string
  /** With one decimal, so that they stand below one another. */
  decimal(value: number | null): string
  /** From 0 to 1, to two significant digits. */
  probability(value: number): string
  /** A calendar day, `YYYY-MM-DD`. */
  day(day: string): string
  /** The same, in as few characters as tell it from its neighbours. */
  shortDay(day: string): string
  days(from: string, to: string): string
  /** An ISO 8601 instant, in a time zone. */
  instant(iso: string, zone: string): string
  /** The same in a table: without the year where it is that of a calendar day. */
  instantBeside(iso: string, zone: string, beside: string): string
  list(items: readonly string[]): string
  /** The name of a language, of a BCP 47 tag. */
  language(tag: string): string
}

export const NOTHING = '–'

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Of money. */
const LARGE = 100

const DAY_AND_TIME = { day: 'numeric', month: 'short', minute: '2-digit' } as const

export function createFormats(locale: string): Formats {
  const counts = new Intl.NumberFormat(locale)
  const shares = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const wholeShares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  const differences = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const axisDifferences = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  })
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const probabilities = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(locale)
  const names = new Intl.DisplayNames(locale, { type: 'language' })

  const duration = (seconds: number | null, unitDisplay: 'long' | 'short') => {
    if (seconds === null) return NOTHING
    const [value, unit] = inBestUnit(seconds)
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay,
      maximumFractionDigits: value < 10 && unit !== 'second' ? 1 : 0,
    }).format(value)
  }

  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions()
  const dayAndTime = { ...DAY_AND_TIME, hour: hour12 ? 'numeric' : '2-digit' } as const

  const price = (amount: number, currency: string) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      trailingZeroDisplay: 'stripIfInteger',
    }).format(amount)

  // In French the first of a month is an ordinal, which CLDR does not write.
  const dated = (text: string) =>
    locale.startsWith('fr') ? text.replace(/(?<!\d)1(?=\s\p{L}|–\d)/gu, '1er') : text

  const instant = (iso: string, zone: string) =>
    dated(
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(
        new Date(iso),
      ),
    )

  return {
    count: (value) => counts.format(value),
    share: (value) => (value === null ? NOTHING : shares.format(value)),
    wholeShare: (value) => wholeShares.format(value),
    // A minus is as wide as the plus.
    points: (value) => differences.format(value * 100).replace('-', '−'),
    axisPoints: (value) => axisDifferences.format(value * 100).replace('-', '−'),
    money: (amount, currency) =>
      amount < LARGE
        ? price(amount, currency)
        : new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
            amount,
          ),
    price,
    duration: (seconds) => duration(seconds, 'long'),
    shortDuration: (seconds) => duration(seconds, 'short'),
    decimal: (value) => (value === null ? NOTHING : decimals.format(value)),
    probability: (value) => probabilities.format(value),
    day: (value) => dated(day.format(atNoon(value))),
    shortDay: (value) => dated(shortDay.format(atNoon(value))),
    days: (from, to) => dated(day.formatRange(atNoon(from), atNoon(to))),
    instant,
    instantBeside: (iso, zone, beside) =>
      yearIn(zone, iso) === Number(beside.slice(0, 4))
        ? dated(new Intl.DateTimeFormat(locale, { ...dayAndTime, timeZone: zone }).format(new Date(iso)))
        : instant(iso, zone),
    list: (items) => lists.format(items),
    language: (tag) => names.of(tag) ?? tag,
  }
}

function inBestUnit(seconds: number): [value: number, unit: 'second' | 'minute' | 'hour' | 'day'] {
  if (seconds < 90) return [seconds, 'second']
  if (seconds < 90 * MINUTE) return [seconds / MINUTE, 'minute']
  if (seconds < 2 * DAY) return [seconds / HOUR, 'hour']
  return [seconds / DAY, 'day']
}

/** A calendar day is none of any zone: it is written in the one that it is read in. */
function atNoon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

function yearIn(zone: string, iso: string): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone }).format(new Date(iso)))
}
