import { isSensitive } from '../state/draft.ts'
import { readyValue } from '../state/loadable.ts'
import { withPanel } from '../with-panel.ts'
import { ExternalLink } from './external-link.tsx'
import { Icon } from './icon.tsx'

interface PlacesProps {
  title: string
  /** What has been said already, or must not be said here, is left out. */
  without?: readonly ('email' | 'portal' | 'communities')[]
}

/** Where else the site has help. Never a community for what is pressing or confidential. */
export const Places = withPanel(({ title, without = [] }: PlacesProps, { state, t }) => {
  const site = readyValue(state.site)
  if (!site) return null
  const email = without.includes('email') ? null : site.supportEmail
  const portal = without.includes('portal') ? null : site.portal
  const communities = isSensitive(state.draft) || without.includes('communities') ? [] : site.communities
  if (!email && !portal && communities.length === 0) return null

  return (
    <section class="places" aria-labelledby="guichet-places">
      <h3 id="guichet-places" class="subheading">
        {title}
      </h3>
      <ul>
        {email && (
          <li>
            <Icon name="mail" />
            <div>
              <a class="link" href={`mailto:${email}`}>
                {email}
              </a>
              <p class="small">{t('places.emailHint')}</p>
            </div>
          </li>
        )}
        {portal && (
          <li>
            <Icon name="portal" />
            <div>
              <ExternalLink href={portal.url}>{t('places.portal')}</ExternalLink>
              {portal.separateLogin && <p class="small">{t('places.portalLogin')}</p>}
            </div>
          </li>
        )}
        {communities.map(({ title: name, url }) => (
          <li key={url}>
            <Icon name="community" />
            <div>
              <ExternalLink href={url}>
                <bdi>{name}</bdi>
              </ExternalLink>
              <p class="small">{t('places.communityHint')}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
})
