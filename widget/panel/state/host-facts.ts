import type { SuggestedQuery } from '../../api/suggested-query.ts'
import type { PrefillFields } from '../../loader/public-api.ts'

/** What the host page has said of the visit. Nothing of it is trusted more than what a person types. */
export interface HostFacts {
  /** Links to show while nothing is asked. */
  suggested: SuggestedQuery | null
  /** Where a single-page application says that it is; null: where the browser is. */
  page: string | null
  /** Sent with a case only if its writer ticks it. */
  sessionData: Readonly<Record<string, string>>
  /** Fields of the form that the person sees and cannot change. */
  readOnly: Readonly<Omit<PrefillFields, 'question'>>
}

export const NO_HOST_FACTS: HostFacts = { suggested: null, page: null, sessionData: {}, readOnly: {} }
