import type { CaseStatus } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'

export function StatusBadge({ status }: { status: CaseStatus }) {
  const { t } = usePanel<'case' | 'cases'>()
  return <span class={`badge badge-${status}`}>{t(`status.${status}`)}</span>
}
