import { useState } from 'preact/hooks'
import { dateFormat, WHOLE_DAY } from '../../i18n/date-format.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { isPicked, isStaffed, type Span } from './call-back-windows.ts'
import type { CalendarProps } from './day-grid.tsx'
import { moveByArrows } from './move-by-arrows.ts'
import { hoursOf } from './zoned-days.ts'

const COLUMNS = 4

/** The hours of one day: those at which support is there first in view, the others when they are asked for. */
export function HourGrid({
  zone,
  now,
  hours,
  windows,
  day,
  toggle,
}: CalendarProps & { toggle(span: Span): void }) {
  const { t, locale } = usePanel<'case' | 'calls'>()
  const [all, setAll] = useState(false)
  const ahead = hoursOf(day, zone).filter(({ from }) => from > now)
  const staffed = ahead.filter((span) => isStaffed(hours, span))
  const shown = all ? ahead : ahead.filter((span) => isStaffed(hours, span) || isPicked(windows, span))
  const title = dateFormat(locale, { ...WHOLE_DAY, timeZone: zone })(ahead[0]?.from ?? now)

  return (
    <section class="hours" aria-labelledby="guichet-call-hours">
      <p id="guichet-call-hours" class="hours-title" aria-live="polite">
        {title}
      </p>
      <p class="small">{t(staffed.length > 0 ? 'call.staffedHint' : 'call.unstaffedHint')}</p>
      <fieldset class="hour-grid" aria-labelledby="guichet-call-hours" onKeyDown={moveByArrows(COLUMNS)}>
        {shown.map((span) => (
          <button
            key={span.from}
            type="button"
            class={isStaffed(hours, span) ? 'hour' : 'hour hour-unstaffed'}
            aria-pressed={isPicked(windows, span)}
            aria-label={rangeOf(span, zone, locale)}
            onClick={() => toggle(span)}
          >
            {timeOf(span.from, zone, locale)}
          </button>
        ))}
      </fieldset>
      {shown.length < ahead.length && (
        <button type="button" class="button-quiet" onClick={() => setAll(true)}>
          {t('call.otherHours')}
        </button>
      )}
    </section>
  )
}

function timeOf(
  instant: number,
  timeZone: string,
  locale: WidgetLocale,
  options: Intl.DateTimeFormatOptions = {},
): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone, ...options })(instant)
}

/**
 * Begins as the button does, so that who speaks what they see is heard; with its zone, so that the hour that comes twice
 * when the clocks go back is told apart.
 */
function rangeOf({ from, to }: Span, timeZone: string, locale: WidgetLocale): string {
  const end = timeOf(to, timeZone, locale, { timeZoneName: 'short' })
  return `${timeOf(from, timeZone, locale)} – ${end}`
}
