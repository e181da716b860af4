import { formatMoment } from '../../i18n/format-instant.ts'
import { Notice } from '../../panel/components/notice.tsx'
import { usePanel } from '../../panel/use-panel.ts'

/** The person's drafts that other tabs have left: nothing that was written is ever lost without a way back to it. */
export function OtherDrafts() {
  const { state, dispatch, t, locale } = usePanel<'case'>()
  const { others } = state.drafts
  if (others.length === 0) return null
  return (
    <Notice tone="calm" title={t('drafts.title')}>
      <ul class="other-drafts">
        {others.map(({ id, title, savedAt }) => (
          <li key={id}>
            <p id={`guichet-draft-${id}`}>
              <bdi>{title}</bdi>{' '}
              <span class="small">{formatMoment(new Date(savedAt).toISOString(), locale)}</span>
            </p>
            <button
              type="button"
              class="button-quiet"
              aria-describedby={`guichet-draft-${id}`}
              onClick={() => dispatch({ type: 'other-draft-wanted', id })}
            >
              {t('drafts.switch')}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
