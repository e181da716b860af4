import type { Locale, Me, NewCaseInput } from '../../api/contract.ts'
import type { Draft } from '../state/draft.ts'
import type { Intent } from '../state/intent.ts'

export interface CaseInputParts {
  draft: Draft
  me: Me
  intent: Intent
  locale: Locale
  page: string
}

/** The case as it is sent; null while its nature has not been chosen. */
export function caseInput({ draft, me, intent, locale, page }: CaseInputParts): NewCaseInput | null {
  if (draft.nature === null) return null
  const engine = draft.engine ?? (me.engines.length === 1 ? me.engines[0]?.id : undefined)
  return {
    ...(engine !== undefined && { engine }),
    nature: draft.nature,
    severity: draft.severity,
    subject: draft.subject.trim(),
    description: draft.description.trim(),
    confidential: draft.confidential,
    locale,
    intent: { id: intent.id, page, searches: intent.searches, readings: intent.readings },
  }
}
