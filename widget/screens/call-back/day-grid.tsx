import type { TimeWindow } from '../../api/contract.ts'
import { dateFormat, WHOLE_DAY } from '../../i18n/date-format.ts'
import { firstWeekday } from '../../i18n/first-weekday.ts'
import { regionalLocale } from '../../i18n/regional-locale.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { moveByArrows } from './move-by-arrows.ts'
import { addDays, dayOf, isSameDay, startOfDay, weekdayOf, type ZonedDay } from './zoned-days.ts'

const WEEKS = 5
const DAYS = 7

export interface CalendarProps {
  zone: string
  /** Milliseconds since the epoch. */
  now: number
  /** When support is there. */
  hours: readonly TimeWindow[]
  /** What has been picked. */
  windows: readonly TimeWindow[]
  day: ZonedDay
}

/**
 * The next weeks, from the day that a week begins with where the person reads. A dot: support is there; filled: something
 * is picked on the day.
 */
export function DayGrid({
  zone,
  now,
  hours,
  windows,
  day,
  choose,
}: CalendarProps & { choose(day: ZonedDay): void }) {
  const { t, locale } = usePanel<'case' | 'calls'>()
  const today = dayOf(now, zone)
  const past = (weekdayOf(today) - firstWeekday(locale) + DAYS) % DAYS
  const days = Array.from({ length: WEEKS * DAYS }, (_, index) => addDays(today, index - past))
  const formatOf = (options: Intl.DateTimeFormatOptions) => {
    const format = dateFormat(locale, { ...options, timeZone: 'UTC' })
    return (each: ZonedDay) => format(Date.UTC(each.year, each.month - 1, each.day))
  }
  const numbers = new Intl.NumberFormat(regionalLocale(locale))
  // Short in Arabic they are whole words, too wide for a seventh of a phone.
  const weekday = formatOf({ weekday: locale === 'ar' ? 'narrow' : 'short' })
  const month = formatOf({ month: 'short' })
  const whole = formatOf(WHOLE_DAY)
  const touches = (spans: readonly TimeWindow[], each: ZonedDay) => {
    const [from, to] = [startOfDay(each, zone), startOfDay(addDays(each, 1), zone)]
    return spans.some((span) => Date.parse(span.from) < to && Date.parse(span.to) > from)
  }

  return (
    <fieldset class="day-grid" aria-label={t('call.days')} onKeyDown={moveByArrows(DAYS)}>
      {days.slice(0, DAYS).map((each) => (
        <span key={`head-${each.day}`} class="day-head" aria-hidden="true">
          {weekday(each)}
        </span>
      ))}
      {days.map((each, index) => {
        const chosen = isSameDay(each, day)
        const staffed = touches(hours, each)
        const picked = touches(windows, each)
        const names = [whole(each), staffed && t('call.staffed'), picked && t('call.picked')].filter(Boolean)
        return (
          <button
            key={`${each.month}-${each.day}`}
            type="button"
            class={`day${staffed ? ' day-staffed' : ''}${picked ? ' day-picked' : ''}`}
            // One of them is in the order of the Tab key; arrows lead to the others.
            tabindex={chosen ? 0 : -1}
            aria-pressed={chosen}
            data-month={each.day === 1 || index === past ? month(each) : undefined}
            aria-label={names.join(', ')}
            disabled={index < past}
            onClick={() => choose(each)}
          >
            {numbers.format(each.day)}
          </button>
        )
      })}
    </fieldset>
  )
}
