import type { ExperimentReport } from '../../api/contract.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'

type Result = ExperimentReport['result']

const ICONS: Record<Result['verdict'], IconName> = {
  fewer: 'check',
  more: 'warning',
  no_difference: 'experiment',
  not_enough_data: 'targets',
}

/** What may be said of it today, in one sentence; no number before there is one. */
export function Verdict({ report, zone }: { report: ExperimentReport; zone: string }) {
  const { t, formats } = useSpeech()
  const { result, startedAt, holdout } = report
  const { verdict, effect, low, high, moreIntentsNeeded } = result
  return (
    <section class={`verdict verdict-${verdict}`}>
      <Icon name={ICONS[verdict]} />
      <div>
        <h2 class="verdict-title">{t(`verdict.${verdict}`)}</h2>
        {verdict === 'not_enough_data' ? (
          <p>
            {moreIntentsNeeded === null
              ? t('verdict.more-needed-unknown')
              : t('verdict.more-needed', { count: moreIntentsNeeded })}
          </p>
        ) : (
          effect !== null &&
          low !== null &&
          high !== null && (
            <p>
              {t('verdict.numbers', {
                effect: formats.points(effect),
                low: formats.points(low),
                high: formats.points(high),
              })}
            </p>
          )
        )}
        <p class="small">
          {startedAt !== null && t('verdict.since', { at: formats.instant(startedAt, zone) })}{' '}
          {holdout === 0 ? t('verdict.stopped') : t('verdict.holdout', { share: formats.share(holdout) })}{' '}
          {t('verdict.any-day')}
        </p>
      </div>
    </section>
  )
}
