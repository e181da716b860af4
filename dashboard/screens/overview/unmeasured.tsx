import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { shareOf } from '../share-of.ts'

/** What could not be seen, and how far off the confirmed share may be for it: that of all attempts, as nothing tells who was entitled. */
export function Unmeasured({ report: { unmeasured, totals } }: { report: OverviewReport }) {
  const { t, formats } = useSpeech()
  const measured = shareOf(totals.confirmed, totals.intents)
  const { low, high } = unmeasured.confirmedBounds
  return (
    <Card title={t('unmeasured.title')} room="full">
      <p class="figure-big">{formats.share(unmeasured.share)}</p>
      <p>
        {t('unmeasured.of-what', {
          intents: unmeasured.intents,
          cases: unmeasured.casesWithoutEvents,
        })}
      </p>
      {/* Where nothing is missing there is nothing between them. */}
      {low !== null && high !== null && low < high && (
        <>
          <div class="range" aria-hidden="true">
            <span style={{ insetInlineStart: `${low * 100}%`, width: `max(3px, ${(high - low) * 100}%)` }} />
          </div>
          <div class="range-ends small" aria-hidden="true">
            <span>{formats.wholeShare(0)}</span>
            <span>{formats.wholeShare(1)}</span>
          </div>
          <p>
            {measured !== null && t('unmeasured.measured', { share: formats.share(measured) })}{' '}
            {t('unmeasured.bounds', { low: formats.share(low), high: formats.share(high) })}
          </p>
        </>
      )}
    </Card>
  )
}
