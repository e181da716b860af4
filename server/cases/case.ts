import type { CallBackRequest, Intent, TimelineEntry } from '../contract/types.ts'
import type { Locale, Nature, Plan, Severity } from '../contract/vocabulary.ts'
import type { Engine } from '../support-rules/account.ts'

/** A case as it is filed; the store gives it its number. */
export interface CaseToOpen {
  site: string
  account: { id: string; name: string }
  openedBy: { subject: string; email: string; name: string | null }
  primaryEmail: string
  engine: Engine
  nature: Nature
  severity: Severity
  plan: Plan
  subject: string
  description: string
  confidential: boolean
  callBack: CallBackRequest | null
  /** What the person searched and read before. */
  intent: Intent | null
  /** The language that the person is written to in. */
  locale: Locale
  openedAt: Date
  respondBy: Date
}

export interface SupportCase extends CaseToOpen {
  /** Unique in the deployment, e.g. `C-10001`. */
  number: string
  status: 'open'
  timeline: TimelineEntry[]
}
