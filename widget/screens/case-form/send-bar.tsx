import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/panel-context.ts'
import { SendFailure } from './send-failure.tsx'

/** The way out, always in sight. Not disabled while sending: focus would be lost; a second click is not heard. */
export function SendBar() {
  const { state, t } = usePanel()
  const { status, error } = state.submission
  const sending = status === 'sending'
  return (
    <footer class="bar bar-send">
      <div role="alert">{error && <SendFailure error={error} />}</div>
      <button type="submit" class="button button-primary" aria-disabled={sending}>
        {sending ? t('form.sending') : error ? t('form.sendAgain') : t('form.send')}
        {!sending && <Icon name="arrow" />}
      </button>
    </footer>
  )
}
