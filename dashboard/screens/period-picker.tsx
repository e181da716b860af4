import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { daysBetween, isDay } from '../address/calendar-day.ts'
import { type Period, PRESETS, periodBefore, periodOf } from '../address/period.ts'
import { useNavigation } from '../address/use-address.ts'
import { Icon } from '../components/icon.tsx'
import { useSpeech } from '../i18n/use-speech.ts'

/** What the reports answer at most. */
const MOST_DAYS = 731

interface PeriodPickerProps {
  /** The day that it is at the site. */
  today: string
  zone: string
}

/** Presets, or two days of one's own; the address keeps which. */
export function PeriodPicker({ today, zone }: PeriodPickerProps) {
  const { t, formats } = useSpeech()
  const { address, go } = useNavigation()
  const [open, setOpen] = useState(false)
  const period = periodOf(address.period, today)
  const before = periodBefore(period)
  const { place, button } = useClosing(open, () => setOpen(false))

  const choose = (chosen: typeof address.period) => {
    setOpen(false)
    go({ period: chosen })
    button.current?.focus()
  }

  return (
    <div class="popover" ref={place}>
      <p class="print-only small">{formats.days(period.from, period.to)}</p>
      <button ref={button} type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="calendar" />
        {typeof address.period === 'string'
          ? t(`period.${address.period}`)
          : formats.days(period.from, period.to)}
      </button>
      {open && (
        <div class="popover-box">
          <ul class="presets">
            {PRESETS.map((preset) => (
              <li key={preset}>
                <button
                  type="button"
                  class="button-quiet"
                  aria-pressed={address.period === preset}
                  onClick={() => choose(preset)}
                >
                  {t(`period.${preset}`)}
                </button>
              </li>
            ))}
          </ul>
          <CustomPeriod key={`${period.from}${period.to}`} period={period} today={today} choose={choose} />
          <p class="small">
            {t('period.shown', { days: formats.days(period.from, period.to), zone })}
            <br />
            {t('period.before', { days: formats.days(before.from, before.to) })}
          </p>
        </div>
      )}
    </div>
  )
}

interface CustomPeriodProps {
  period: Period
  today: string
  choose(period: Period): void
}

function CustomPeriod({ period, today, choose }: CustomPeriodProps) {
  const { t } = useSpeech()
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const [refused, setRefused] = useState(false)
  return (
    <form
      class="custom-period"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const fits = isDay(from) && isDay(to) && from <= to && daysBetween(from, to) <= MOST_DAYS
        setRefused(!fits)
        if (fits) choose({ from, to })
      }}
    >
      <label>
        {t('period.from')}
        <input
          class="input"
          type="date"
          value={from}
          max={today}
          onInput={({ currentTarget }) => setFrom(currentTarget.value)}
        />
      </label>
      <label>
        {t('period.to')}
        <input
          class="input"
          type="date"
          value={to}
          max={today}
          onInput={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      {refused && (
        <p class="field-error" role="alert">
          {t('period.refused', { most: MOST_DAYS })}
        </p>
      )}
      <button type="submit" class="button button-primary">
        {t('period.show')}
      </button>
    </form>
  )
}

/** Escape, and whatever happens outside, closes it; Escape gives the focus back. */
function useClosing(open: boolean, close: () => void) {
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // At once: a key may follow the one that has opened it.
  useLayoutEffect(() => {
    if (!open) return
    const leave = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) close()
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      button.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [open, close])
  return { place, button }
}
