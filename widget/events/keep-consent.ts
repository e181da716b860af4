import type { PanelHost } from '../loader/panel-contract.ts'
import { visitorId } from './visitor-id.ts'

/** Removes the visitor's id as soon as the host page says that consent for it is withdrawn. */
export function keepConsent(parts: Pick<PanelHost, 'site' | 'settings' | 'hearers'>): () => void {
  const look = () => void visitorId(parts.site, parts.settings.consent)
  parts.hearers.push({ config: look })
  look()
  return () => {}
}
