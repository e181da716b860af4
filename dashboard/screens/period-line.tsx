import { type Period, periodBefore } from '../address/period.ts'
import { useSpeech } from '../i18n/use-speech.ts'

interface PeriodLineProps {
  period: Period
  /** The day that it is at the site. */
  today: string
  zone: string
  /** Whether the figures are compared with those of the period before. */
  compared: boolean
}

/** Which days the figures are of, of which time zone, and what they are compared with. */
export function PeriodLine({ period, today, zone, compared }: PeriodLineProps) {
  const { t, formats } = useSpeech()
  const before = periodBefore(period)
  const days = formats.days(period.from, period.to)
  const parts = [
    period.to >= today && period.from <= today ? t('period.until-today', { days }) : days,
    t('period.zone', { zone }),
    ...(compared ? [t('period.before', { days: formats.days(before.from, before.to) })] : []),
  ]
  return (
    <ul class="period-line small">
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  )
}
