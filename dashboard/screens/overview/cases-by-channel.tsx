import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { shareOf } from '../share-of.ts'

const CHANNELS = ['widget', 'email', 'desk'] as const

/** All cases, by whichever way they came. */
export function CasesByChannel({ cases }: { cases: OverviewReport['cases'] }) {
  const { t, formats } = useSpeech()
  const all = CHANNELS.reduce((sum, channel) => sum + cases[channel], 0)
  return (
    <Card title={t('channels.title')}>
      <p class="figure-big">{formats.count(all)}</p>
      <p>{t('channels.sentence')}</p>
      <dl class="bars" style={{ '--tone': 'var(--filed)' }}>
        {CHANNELS.map((channel) => (
          <div key={channel}>
            <dt>{t(`channel.${channel}`)}</dt>
            <dd>
              <span class="meter" aria-hidden="true">
                <span style={{ width: `${(shareOf(cases[channel], all) ?? 0) * 100}%` }} />
              </span>
              <span>{formats.count(cases[channel])}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
