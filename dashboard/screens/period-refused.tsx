import type { Period } from '../address/period.ts'
import { useNavigation } from '../address/use-address.ts'
import { Notice } from '../components/notice.tsx'
import { useSpeech } from '../i18n/use-speech.ts'

/** What the reports answer at most. */
export const MOST_DAYS = 731

/** The address names days of which there is no report: why, and the way to days of which there is one. */
export function PeriodRefused({ period, today }: { period: Period; today: string }) {
  const { t, formats } = useSpeech()
  const { hrefTo } = useNavigation()
  return (
    <Notice tone="warning" role="alert" title={t('period.no-report')}>
      <p>
        {period.from > today
          ? t('period.to-come', { from: formats.day(period.from), today: formats.day(today) })
          : t('period.too-long', { most: MOST_DAYS })}
      </p>
      <a class="button" href={hrefTo({ period: 'last-28' })}>
        {t('period.show-last-28')}
      </a>
    </Notice>
  )
}
