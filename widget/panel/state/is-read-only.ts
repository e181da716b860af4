import type { HostFacts } from './host-facts.ts'
import type { PanelState } from './panel-state.ts'

/** The host page has set this field, and to what it holds: what an account does not have is still to be chosen. */
export function isReadOnly({ host, draft }: PanelState, field: keyof HostFacts['readOnly']): boolean {
  return host.readOnly[field] !== undefined && host.readOnly[field] === draft[field]
}
