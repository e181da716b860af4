import type { HelpApiError } from '../../api/help-api-error.ts'
import { usePanel } from '../use-panel.ts'
import { Notice } from './notice.tsx'

interface LoadFailureProps {
  error: HelpApiError
  text?: string
  /** How it is tried again, where the panel's effects do not see to it. */
  onRetry?: () => void
}

/** Something could not be fetched: says so, quotes the reference, offers another try. */
export function LoadFailure({ error, text, onRetry }: LoadFailureProps) {
  const { t, dispatch } = usePanel()
  return (
    <div role="alert">
      <Notice tone="warning" icon="warning">
        <p>{text ?? t('failure.load')}</p>
        {error.requestId && <p class="small">{t('failure.reference', { id: error.requestId })}</p>}
        <button type="button" class="button" onClick={onRetry ?? (() => dispatch({ type: 'retried' }))}>
          {t('panel.retry')}
        </button>
      </Notice>
    </div>
  )
}
