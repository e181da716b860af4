import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { shareOf } from '../share-of.ts'
import { Change } from './outcome-cards.tsx'

/** The figure of the trade above ours, on one scale, each with what it counts. */
export function OthersWouldReport({ report }: { report: OverviewReport }) {
  const { t, formats } = useSpeech()
  const { totals, before, vendorStyle, vendorStyleBefore } = report
  const confirmed = shareOf(totals.entitledOutcomes.confirmed, totals.entitled)
  const confirmedBefore = shareOf(before.entitledOutcomes.confirmed, before.entitled)
  if (vendorStyle.rate === null) {
    return (
      <Card title={t('vendor.title')} room="full">
        <p>{t('vendor.none')}</p>
      </Card>
    )
  }
  return (
    <Card title={t('vendor.title')} room="full">
      <p class="summary">
        {confirmed === null
          ? t('vendor.theirs-alone', { theirs: formats.share(vendorStyle.rate) })
          : t('vendor.summary', {
              theirs: formats.share(vendorStyle.rate),
              ours: formats.share(confirmed),
            })}
      </p>
      <dl class="versus">
        <Side
          name={t('vendor.theirs')}
          meaning={t('vendor.theirs-meaning', { count: vendorStyle.deflected, of: vendorStyle.of })}
          look="theirs"
          rate={vendorStyle.rate}
          before={vendorStyleBefore.rate}
        />
        <Side
          name={t('vendor.ours')}
          meaning={t('vendor.ours-meaning', {
            count: totals.entitledOutcomes.confirmed,
            of: totals.entitled,
          })}
          look="ours"
          rate={confirmed}
          before={confirmedBefore}
        />
      </dl>
      <p class="small">{t('vendor.why')}</p>
    </Card>
  )
}

interface SideProps {
  name: string
  meaning: string
  look: 'theirs' | 'ours'
  rate: number | null
  before: number | null
}

function Side({ name, meaning, look, rate, before }: SideProps) {
  const { formats } = useSpeech()
  return (
    <div class={`versus-side versus-${look}`}>
      <dt>{name}</dt>
      <dd class="versus-rate figure-big">{formats.share(rate)}</dd>
      <dd class="versus-bar" aria-hidden="true">
        <span style={{ width: `${(rate ?? 0) * 100}%` }} />
      </dd>
      <dd class="small">
        {meaning} · <Change now={rate} before={before} />
      </dd>
    </div>
  )
}
