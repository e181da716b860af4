import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { SendFailure } from './send-failure.tsx'

/** The way out, always in sight. Not disabled while sending: focus would be lost; a second click is not heard. */
export function SendBar() {
  const { state, t } = usePanel<'case'>()
  const { status, error } = state.submission
  const sending = status === 'sending'

  function label() {
    if (sending) return 'form.sending'
    if (error?.code === 'idempotency_key_reused') return 'form.sendAnother'
    return error ? 'form.sendAgain' : 'form.send'
  }

  return (
    <div class="bar bar-send">
      <div role="alert">{error && <SendFailure error={error} />}</div>
      <button type="submit" class="button button-primary" aria-disabled={sending}>
        {t(label())}
        {!sending && <Icon name="arrow" />}
      </button>
    </div>
  )
}
