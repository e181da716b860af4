import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { daysBetween, isDay } from '../address/calendar-day.ts'
import { type Period, PRESETS, periodOf } from '../address/period.ts'
import { useNavigation } from '../address/use-address.ts'
import { Icon } from '../components/icon.tsx'
import { useSpeech } from '../i18n/use-speech.ts'
import { MOST_DAYS } from './period-refused.tsx'

interface PeriodPickerProps {
  /** The day that it is at the site. */
  today: string
}

/** Presets, or two days of one's own; the address keeps which. */
export function PeriodPicker({ today }: PeriodPickerProps) {
  const { t, formats } = useSpeech()
  const { address, go } = useNavigation()
  const [open, setOpen] = useState(false)
  const period = periodOf(address.period, today)
  const { place, button } = useClosing(open, () => setOpen(false))

  const choose = (chosen: typeof address.period) => {
    setOpen(false)
    go({ period: chosen })
    button.current?.focus()
  }

  return (
    <div class="popover" ref={place}>
      <button
        ref={button}
        type="button"
        class="button no-print"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
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
  const { t, formats } = useSpeech()
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <form
      class="custom-period"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        const why = whyRefused()
        setRefused(why)
        if (why === null) choose({ from, to })
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
      {refused !== null && (
        <p class="field-error" role="alert">
          {refused}
        </p>
      )}
      <button type="submit" class="button button-primary">
        {t('period.show')}
      </button>
    </form>
  )

  function whyRefused(): string | null {
    if (!isDay(from) || !isDay(to) || from > to) return t('period.refused')
    if (from > today) {
      return t('period.to-come', { from: formats.day(from), today: formats.day(today) })
    }
    return daysBetween(from, to) > MOST_DAYS ? t('period.too-long', { most: MOST_DAYS }) : null
  }
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
