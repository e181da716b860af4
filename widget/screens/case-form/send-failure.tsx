import type { HelpApiError } from '../../api/help-api-error.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { usePanel } from '../../panel/panel-context.ts'

type FailureKey = Extract<
  MessageKey,
  | 'failure.network'
  | 'failure.timeout'
  | 'failure.unavailable'
  | 'failure.identity'
  | 'failure.keyReused'
  | 'failure.refused'
  | 'failure.misconfigured'
>

/** Why the case did not go, and that nothing is lost. */
export function SendFailure({ error }: { error: HelpApiError }) {
  const { dispatch, t } = usePanel()
  return (
    <div class="send-failure">
      <p>{t(failureKey(error))}</p>
      {error.requestId && <p class="small">{t('failure.reference', { id: error.requestId })}</p>}
      {error.code === 'idempotency_key_reused' && (
        <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'my-cases-wanted' })}>
          {t('sent.cases')}
        </button>
      )}
    </div>
  )
}

function failureKey({ kind, code }: HelpApiError): FailureKey {
  switch (kind) {
    case 'timeout':
      return 'failure.timeout'
    case 'unavailable':
      return 'failure.unavailable'
    case 'identity':
      return 'failure.identity'
    case 'refused':
      if (code === 'idempotency_key_reused') return 'failure.keyReused'
      if (code === 'origin_not_allowed' || code === 'site_not_found') return 'failure.misconfigured'
      return 'failure.refused'
    default:
      return 'failure.network'
  }
}
