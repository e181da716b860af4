import { useNavigation } from '../address/use-address.ts'
import { useSpeech } from '../i18n/use-speech.ts'
import { useArrivalHeading } from './use-arrival-heading.ts'

/** The address names a page that is not there: a slip, or a link of another version. */
export function NoPage() {
  const { t } = useSpeech()
  const { hrefTo } = useNavigation()
  const heading = useArrivalHeading(`${t('no-page.title')} · Guichet`)
  return (
    <>
      <header class="screen-head">
        <div>
          <h1 ref={heading} tabIndex={-1} class="heading">
            {t('no-page.title')}
          </h1>
          <p class="lead">{t('no-page.text')}</p>
        </div>
      </header>
      <p>
        <a class="button button-primary" href={hrefTo({ screen: 'overview' })}>
          {t('no-page.back')}
        </a>
      </p>
    </>
  )
}
