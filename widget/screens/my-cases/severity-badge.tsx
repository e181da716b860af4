import type { Severity } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'

export function SeverityBadge({ severity }: { severity: Severity }) {
  const { t } = usePanel<'case'>()
  return <span class={`badge badge-${severity}`}>{t(`severity.${severity}`)}</span>
}
