import { type IntentCounts, OUTCOMES, type Outcome } from '../../api/contract.ts'
import { Swatch } from '../../charts/swatch.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { OUTCOME_LOOKS } from '../outcome-looks.ts'
import { shareOf } from '../share-of.ts'

interface OutcomeCardsProps {
  totals: IntentCounts
  before: IntentCounts
  /** Somebody may yet file a case of what they said was solved. */
  final: boolean
}

/** The four outcomes side by side, never added up. */
export function OutcomeCards({ totals, before, final }: OutcomeCardsProps) {
  const { t, formats } = useSpeech()
  const share = (outcome: Outcome) => shareOf(totals.entitledOutcomes[outcome], totals.entitled)
  return (
    <section aria-label={t('overview.outcomes')}>
      <p class="summary">
        {totals.entitled === 0
          ? t('overview.summary-none')
          : t('overview.summary', {
              count: totals.entitled,
              confirmed: formats.share(share('confirmed')),
              filed: formats.share(share('filed')),
              unknown: formats.share(share('unknown')),
              outcome: t(`outcome.${OUTCOMES.find((one) => totals.entitledOutcomes[one] > 0) ?? 'unknown'}`),
            })}
      </p>
      <ul class="outcomes">
        {OUTCOMES.map((outcome) => (
          <li key={outcome} class="outcome" style={{ '--tone': `var(${OUTCOME_LOOKS[outcome].color})` }}>
            <h2 class="outcome-name">
              <Swatch {...OUTCOME_LOOKS[outcome]} />
              {t(`outcome.${outcome}`)}
            </h2>
            <p class="figure-big">{formats.share(share(outcome))}</p>
            <p class="outcome-count">
              {t('overview.of-entitled', { count: totals.entitledOutcomes[outcome], all: totals.entitled })}
            </p>
            <div class="meter" aria-hidden="true">
              <span style={{ width: `${(share(outcome) ?? 0) * 100}%` }} />
            </div>
            <p class="small">
              <Change
                now={share(outcome)}
                before={shareOf(before.entitledOutcomes[outcome], before.entitled)}
              />
            </p>
            <p class="small">{t('overview.in-all', { count: totals[outcome], all: totals.intents })}</p>
            <p class="outcome-meaning">{t(`outcome.${outcome}.meaning`)}</p>
          </li>
        ))}
      </ul>
      <p class="small">
        {!final && t('overview.not-final')}{' '}
        {totals.excluded > 0 && t('overview.excluded', { count: totals.excluded })}
      </p>
    </section>
  )
}

/** A share against the one of the period before. */
export function Change({ now, before }: { now: number | null; before: number | null }) {
  const { t, formats } = useSpeech()
  if (now === null || before === null) return <>{t('overview.no-before')}</>
  return <>{t('overview.change', { points: formats.points(now - before), before: formats.share(before) })}</>
}
