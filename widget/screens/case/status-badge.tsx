import type { CaseStatus } from '../../api/contract.ts'
import { useLaterPanel } from '../../panel/panel-context.ts'

export function StatusBadge({ status }: { status: CaseStatus }) {
  const { t } = useLaterPanel()
  return <span class={`status-badge status-badge-${status}`}>{t(`status.${status}`)}</span>
}
