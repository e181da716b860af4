import { usePanel } from '../panel-context.ts'
import { isSensitive } from '../state/draft.ts'
import { readyValue } from '../state/loadable.ts'
import { ExternalLink } from './external-link.tsx'
import { Icon } from './icon.tsx'

interface PlacesProps {
  title: string
  /** Only the communities, where the rest has been said already. */
  only?: 'communities'
}

/** Where else the site has help. Never a community for what is urgent or confidential. */
export function Places({ title, only }: PlacesProps) {
  const { state, t } = usePanel()
  const site = readyValue(state.site)
  if (!site) return null
  const communities = isSensitive(state.draft) ? [] : site.communities
  if (only === 'communities' && communities.length === 0) return null

  return (
    <section class="places" aria-labelledby="guichet-places">
      <h3 id="guichet-places" class="subheading">
        {title}
      </h3>
      <ul>
        {only !== 'communities' && (
          <li>
            <Icon name="mail" />
            <div>
              <a class="link" href={`mailto:${site.supportEmail}`}>
                {site.supportEmail}
              </a>
              <p class="small">{t('places.emailHint')}</p>
            </div>
          </li>
        )}
        {only !== 'communities' && site.portal && (
          <li>
            <Icon name="portal" />
            <div>
              <ExternalLink href={site.portal.url}>{t('places.portal')}</ExternalLink>
              {site.portal.separateLogin && <p class="small">{t('places.portalLogin')}</p>}
            </div>
          </li>
        )}
        {communities.map(({ title: name, url }) => (
          <li key={url}>
            <Icon name="community" />
            <div>
              <ExternalLink href={url}>{name}</ExternalLink>
              <p class="small">{t('places.community')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
