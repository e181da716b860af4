import { useNavigation } from '../../address/use-address.ts'
import type { OverviewReport } from '../../api/contract.ts'
import { Card } from '../../components/card.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'

interface SavingsProps {
  savings: OverviewReport['savings']
}

/** Money, of what was confirmed and stayed so. */
export function Savings({ savings: { cases, cost, amount } }: SavingsProps) {
  const { t, formats } = useSpeech()
  const { hrefTo } = useNavigation()
  return (
    <Card title={t('savings.title')}>
      {cost && amount !== null ? (
        <>
          <p class="figure-big">{formats.money(amount, cost.currency)}</p>
          <p>{t('savings.how', { count: cases, cost: formats.price(cost.amount, cost.currency) })}</p>
        </>
      ) : (
        <>
          <p>{t('savings.no-cost', { count: cases })}</p>
          <a class="link" href={hrefTo({ screen: 'settings' })}>
            {t('savings.set-cost')}
          </a>
        </>
      )}
    </Card>
  )
}
