import type { HelpApiError } from '../../api/help-api-error.ts'
import { usePanel } from '../panel-context.ts'
import { Notice } from './notice.tsx'

/** Something could not be fetched: says so, quotes the reference, offers another try. */
export function LoadFailure({ error, text }: { error: HelpApiError; text?: string }) {
  const { t, dispatch } = usePanel()
  return (
    <div role="alert">
      <Notice tone="warning" icon="warning">
        <p>{text ?? t('failure.load')}</p>
        {error.requestId && <p class="small">{t('failure.reference', { id: error.requestId })}</p>}
        <button type="button" class="button" onClick={() => dispatch({ type: 'retried' })}>
          {t('panel.retry')}
        </button>
      </Notice>
    </div>
  )
}
