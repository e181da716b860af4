import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { shareOf } from '../share-of.ts'
import { Change } from './outcome-cards.tsx'

/** The figure of the trade beside ours, and why they differ. */
export function OthersWouldReport({ report }: { report: OverviewReport }) {
  const { t, formats } = useSpeech()
  const { totals, before, vendorStyle, vendorStyleBefore } = report
  const confirmed = shareOf(totals.entitledOutcomes.confirmed, totals.entitled)
  const confirmedBefore = shareOf(before.entitledOutcomes.confirmed, before.entitled)
  return (
    <Card title={t('vendor.title')}>
      <dl class="versus">
        <Side
          name={t('vendor.theirs')}
          color="--unknown"
          rate={vendorStyle.rate}
          before={vendorStyleBefore.rate}
        />
        <Side name={t('vendor.ours')} color="--confirmed" rate={confirmed} before={confirmedBefore} />
      </dl>
      <p>
        {vendorStyle.of === 0
          ? t('vendor.none')
          : t('vendor.why', {
              count: vendorStyle.deflected,
              of: formats.count(vendorStyle.of),
              confirmed: formats.count(totals.entitledOutcomes.confirmed),
              entitled: formats.count(totals.entitled),
            })}
      </p>
    </Card>
  )
}

interface SideProps {
  name: string
  color: string
  rate: number | null
  before: number | null
}

function Side({ name, color, rate, before }: SideProps) {
  const { formats } = useSpeech()
  return (
    <div style={{ '--tone': `var(${color})` }}>
      <dt>{name}</dt>
      <dd>
        <span class="figure-middle">{formats.share(rate)}</span>
        <span class="meter" aria-hidden="true">
          <span style={{ width: `${(rate ?? 0) * 100}%` }} />
        </span>
        <span class="small">
          <Change now={rate} before={before} />
        </span>
      </dd>
    </div>
  )
}
