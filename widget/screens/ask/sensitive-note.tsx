import { usePanel } from '../../panel/use-panel.ts'

/** For what has been said to be urgent or confidential. */
export function SensitiveNote() {
  const { t } = usePanel()
  return <p class="small">{t('sensitive.marked')}</p>
}
