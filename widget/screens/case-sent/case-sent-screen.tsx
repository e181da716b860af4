import { formatInstant } from '../../i18n/format-instant.ts'
import { CopyButton } from '../../panel/components/copy-button.tsx'
import { ExternalLink } from '../../panel/components/external-link.tsx'
import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/panel-context.ts'
import { readyValue } from '../../panel/state/loadable.ts'
import type { Screen } from '../../panel/state/screen.ts'

/** The case is open: its number, when an answer comes, and where to look meanwhile. */
export function CaseSentScreen({ screen }: { screen: Extract<Screen, { name: 'case-sent' }> }) {
  const { dispatch, t, locale } = usePanel()
  const { filed } = screen
  return (
    <div class="screen sent">
      <span class="seal">
        <Icon name="check" />
      </span>
      <Heading>{t('sent.title')}</Heading>
      <div class="ticket">
        <div>
          <p class="small">{t('sent.number')}</p>
          <p class="ticket-number">{filed.number}</p>
          <CopyButton text={filed.number} label={t('sent.copy')} copiedLabel={t('sent.copied')} />
        </div>
        <div>
          <p class="small">{t('sent.respondBy')}</p>
          <p class="ticket-instant">
            <time dateTime={filed.respondBy}>{formatInstant(filed.respondBy, locale)}</time>
          </p>
        </div>
      </div>
      <p>{t('sent.mail')}</p>
      <p class="small">{t('sent.primaryEmail', { email: filed.primaryEmail })}</p>
      <Meanwhile withCommunities={!screen.sensitive} />
      <div class="stack">
        <button
          type="button"
          class="button button-primary"
          onClick={() => dispatch({ type: 'my-cases-wanted' })}
        >
          {t('sent.cases')}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: 'started-over' })}>
          {t('sent.again')}
        </button>
      </div>
    </div>
  )
}

function Meanwhile({ withCommunities }: { withCommunities: boolean }) {
  const { state, t } = usePanel()
  const site = readyValue(state.site)
  const communities = withCommunities && site ? site.communities : []
  if (!site || (communities.length === 0 && !site.portal)) return null
  return (
    <section class="places" aria-labelledby="guichet-meanwhile">
      <h3 id="guichet-meanwhile" class="subheading">
        {t('sent.meanwhile')}
      </h3>
      <ul>
        {communities.map(({ title, url }) => (
          <li key={url}>
            <Icon name="community" />
            <div>
              <ExternalLink href={url}>{title}</ExternalLink>
              <p class="small">{t('places.community')}</p>
            </div>
          </li>
        ))}
        {site.portal && (
          <li>
            <Icon name="portal" />
            <div>
              <ExternalLink href={site.portal.url}>{t('places.portal')}</ExternalLink>
              {site.portal.separateLogin && <p class="small">{t('places.portalLogin')}</p>}
            </div>
          </li>
        )}
      </ul>
    </section>
  )
}
