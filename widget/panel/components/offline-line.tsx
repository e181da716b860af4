import { usePanel } from '../use-panel.ts'

/** Says calmly what works without a connection. The place is there before the text, so that it is read out. */
export function OfflineLine() {
  const { state, t } = usePanel()
  return <div role="status">{state.offline && <p class="offline">{t('offline.text')}</p>}</div>
}
