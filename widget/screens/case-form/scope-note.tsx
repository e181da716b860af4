import type { Plan } from '../../api/contract.ts'
import { ExternalLink } from '../../panel/components/external-link.tsx'
import { Notice } from '../../panel/components/notice.tsx'
import { isSensitive } from '../../panel/state/draft.ts'
import { readyValue } from '../../panel/state/loadable.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** An implementation question is beyond what the standard and pro plans cover: pointed elsewhere, and may be filed. */
export function ScopeNote({ plan }: { plan: Plan | null }) {
  const { state, t } = usePanel<'case'>()
  const site = readyValue(state.site)
  const beyond = state.draft.nature === 'integration' && plan !== null && plan !== 'premium'
  return (
    <div aria-live="polite">
      {beyond && !isSensitive(state.draft) && (
        <Notice tone="calm" icon="community" title={t('form.scopeTitle')}>
          <p>{t('form.scopeText')}</p>
          <ul class="row">
            {site?.communities.map(({ title, url }) => (
              <li key={url}>
                <ExternalLink href={url}>
                  <bdi>{title}</bdi>
                </ExternalLink>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
