import type { ExperimentReport } from '../../api/contract.ts'
import { Icon, type IconName } from '../../components/icon.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { shareOf } from '../share-of.ts'

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
  const { verdict, effect, low, high, intents, moreIntentsNeeded } = result
  return (
    <section class={`verdict verdict-${verdict}`}>
      <Icon name={ICONS[verdict]} />
      <div>
        <h2 class="verdict-title">{t(`verdict.${verdict}`)}</h2>
        {verdict === 'not_enough_data' ? (
          <Missing counted={intents.suggestions + intents.holdout} missing={moreIntentsNeeded} />
        ) : (
          effect !== null && low !== null && high !== null && <p>{numbers(verdict, { effect, low, high })}</p>
        )}
        <p class="small">
          {startedAt !== null && t('verdict.since', { at: formats.instant(startedAt, zone), zone })}{' '}
          {holdout === 0 ? t('verdict.stopped') : t('verdict.holdout', { share: formats.share(holdout) })}{' '}
          {t('verdict.any-day')}
        </p>
      </div>
    </section>
  )

  /** By how many attempts of a hundred: less than nought is said in words. */
  function numbers(
    told: Exclude<Result['verdict'], 'not_enough_data'>,
    { effect, low, high }: Numbers,
  ): string {
    if (told === 'no_difference') {
      return t('verdict.numbers-no_difference', { low: formats.points(low), high: formats.points(high) })
    }
    const [least, most] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b) as [number, number]
    return t(`verdict.numbers-${told}`, {
      effect: formats.decimal(Math.abs(effect) * 100),
      low: formats.decimal(least * 100),
      high: formats.decimal(most * 100),
    })
  }
}

interface Numbers {
  effect: number
  low: number
  high: number
}

/** How far it is to an answer; `missing` null: that cannot be said. */
function Missing({ counted, missing }: { counted: number; missing: number | null }) {
  const { t } = useSpeech()
  const way = missing === null ? null : shareOf(counted, counted + missing)
  return (
    <>
      <p>
        {missing === null ? t('verdict.more-needed-unknown') : t('verdict.more-needed', { count: missing })}{' '}
        {counted > 0 && t('verdict.so-far', { count: counted })}
      </p>
      {way !== null && (
        <div class="meter verdict-way" aria-hidden="true">
          <span style={{ width: `${way * 100}%` }} />
        </div>
      )}
    </>
  )
}
