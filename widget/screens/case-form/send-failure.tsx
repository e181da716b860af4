import type { HelpApiError } from '../../api/help-api-error.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { filingFailure } from './filing-failure.ts'

/** Why the case did not go, and that nothing is lost. */
export function SendFailure({ error }: { error: HelpApiError }) {
  const { dispatch, t } = usePanel<'case'>()
  return (
    <div class="send-failure">
      <p>{t(filingFailure(error))}</p>
      {error.requestId && <p class="small">{t('failure.reference', { id: error.requestId })}</p>}
      {error.code === 'idempotency_key_reused' && (
        <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'my-cases-wanted' })}>
          {t('sent.cases')}
        </button>
      )}
    </div>
  )
}
