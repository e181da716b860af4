import { Notice } from '../../panel/components/notice.tsx'
import { usePanel } from '../../panel/use-panel.ts'

/** For who said "urgent" and whose plan has no such severity: plainly so, and welcome all the same. */
export function UrgentNote() {
  const { state, dispatch, t } = usePanel<'case'>()
  if (!state.draft.urgent) return null
  return (
    <Notice tone="private" icon="bolt" title={t('form.urgentTitle')}>
      <p>{t('form.urgentText')}</p>
      <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'urgency-withdrawn' })}>
        {t('form.notUrgent')}
      </button>
    </Notice>
  )
}
