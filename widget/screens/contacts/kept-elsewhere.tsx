import { Notice } from '../../panel/components/notice.tsx'
import { readyValue } from '../../panel/state/loadable.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** The account is kept in records that are not ours: why nobody can be named here, and whom to ask. */
export function KeptElsewhere() {
  const { state, t } = usePanel<'case' | 'contacts'>()
  const site = readyValue(state.site)
  return (
    <Notice tone="calm" icon="lock" title={t('contacts.elsewhereTitle')}>
      <p>{t('contacts.elsewhere')}</p>
      {site && (
        <a class="link" href={`mailto:${site.supportEmail}`}>
          {site.supportEmail}
        </a>
      )}
    </Notice>
  )
}
