import { ExternalLink } from '../../panel/components/external-link.tsx'
import { Heading } from '../../panel/components/heading.tsx'
import { LateScreen } from '../../panel/components/late-screen.tsx'
import { Notice } from '../../panel/components/notice.tsx'
import { isBlank } from '../../panel/state/draft.ts'
import { readyValue } from '../../panel/state/loadable.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** Nobody is signed in, or no longer: how to be, and how to reach support without. */
export function IdentifyScreen() {
  const { state, dispatch, t } = usePanel<'case'>()
  const site = readyValue(state.site)
  const forCase = state.screen.name === 'case'

  return (
    <div class="screen">
      <Heading>{t(forCase ? 'identify.title' : 'identify.casesTitle')}</Heading>
      {state.person.status === 'expired' ? (
        <div role="alert">
          <Notice tone="warning" icon="warning">
            <p>{t('identify.expired')}</p>
          </Notice>
        </div>
      ) : (
        <p>{t(forCase ? 'identify.text' : 'identify.casesText')}</p>
      )}
      {!isBlank(state.draft) && <p class="small">{t('identify.kept')}</p>}
      <ol class="ways">
        {site?.emailCodes && (
          <li>
            <h3>{t('identify.code')}</h3>
            <LateScreen part="code" name="form" />
          </li>
        )}
        <li>
          <h3>{t('identify.signIn')}</h3>
          <p>{t('identify.signInHint')}</p>
          <button
            type="button"
            class={site?.emailCodes ? 'button' : 'button button-primary'}
            onClick={() => dispatch({ type: 'retried' })}
          >
            {t('identify.signedIn')}
          </button>
        </li>
        {site && (
          <li>
            <h3>
              <a class="link" href={`mailto:${site.supportEmail}`}>
                {t('identify.email', { email: site.supportEmail })}
              </a>
            </h3>
            <p>{t('identify.emailHint')}</p>
          </li>
        )}
        {site?.portal && (
          <li>
            <h3>
              <ExternalLink href={site.portal.url}>{t('identify.portal')}</ExternalLink>
            </h3>
            <p>{t('identify.portalHint')}</p>
            {site.portal.separateLogin && <p>{t('places.portalLogin')}</p>}
          </li>
        )}
      </ol>
    </div>
  )
}
