import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'

/** How long people try before they file. */
export function TimeToCase({ timeToCase }: { timeToCase: OverviewReport['timeToCase'] }) {
  const { t, formats } = useSpeech()
  const { cases, medianSeconds, ninetiethSeconds } = timeToCase
  return (
    <Card title={t('time-to-case.title')}>
      <p class="figure-big">{formats.duration(medianSeconds)}</p>
      <p>
        {cases === 0
          ? t('time-to-case.none')
          : t('time-to-case.sentence', {
              count: cases,
              median: formats.duration(medianSeconds),
              ninetieth: formats.duration(ninetiethSeconds),
            })}
      </p>
    </Card>
  )
}
