import { useNavigation } from '../../address/use-address.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'

/** No account is held out: what that means, and how an experiment begins. */
export function HowToBegin() {
  const { t } = useSpeech()
  const { hrefTo } = useNavigation()
  return (
    <EmptyState icon="experiment" title={t('experiment.none')}>
      <p>{t('experiment.why')}</p>
      <ol class="steps">
        <li>{t('experiment.step-share')}</li>
        <li>{t('experiment.step-accounts')}</li>
        <li>{t('experiment.step-look')}</li>
      </ol>
      <p>{t('experiment.never')}</p>
      <a class="button button-primary" href={hrefTo({ screen: 'settings' })}>
        {t('experiment.begin')}
      </a>
    </EmptyState>
  )
}
