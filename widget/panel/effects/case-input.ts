import type { Me, NewCaseInput } from '../../api/contract.ts'
import type { WidgetLocale } from '../../i18n/locales.ts'
import { factsWithoutSecrets } from '../secrets/facts-without-secrets.ts'
import { hideSecrets } from '../secrets/hide-secrets.ts'
import type { Draft } from '../state/draft.ts'
import type { Intent } from '../state/intent.ts'

export interface CaseInputParts {
  draft: Draft
  me: Me
  intent: Intent
  locale: WidgetLocale
  page: string
  browser: string
  consoleErrors: readonly string[]
  sessionData: Readonly<Record<string, string>>
}

/** The case as it is sent; null while its nature has not been chosen. */
export function caseInput(parts: CaseInputParts): NewCaseInput | null {
  const { draft, me, intent, locale, page } = parts
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
    // For the promise, which mail repeats: an answer by six o'clock is no promise without a place.
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    ...(draft.callBack && { callBack: draft.callBack }),
    ...diagnosticsOf(parts),
    intent: {
      id: intent.id,
      ...(draft.diagnostics.page && { page }),
      searches: intent.searches,
      readings: intent.readings,
    },
  }
}

/** Nothing that has not been ticked. */
function diagnosticsOf({
  draft,
  page,
  browser,
  consoleErrors,
  sessionData,
}: CaseInputParts): Pick<NewCaseInput, 'diagnostics'> {
  const chosen = draft.diagnostics
  if (!Object.values(chosen).includes(true)) return {}
  return {
    diagnostics: {
      ...(chosen.page && { page }),
      ...(chosen.browser && { browser }),
      // The page wrote them, not the person: nobody means to send a secret of theirs.
      ...(chosen.consoleErrors && { consoleErrors: consoleErrors.map((error) => hideSecrets(error)) }),
      ...(chosen.sessionData && { sessionData: factsWithoutSecrets(sessionData) }),
    },
  }
}
