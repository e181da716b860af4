import { type CallBackRequest, DEFAULT_SEVERITY, LIMITS, type Me, type Severity } from '../../api/contract.ts'
import type { Draft } from './draft.ts'

/** A call that is wanted, at times that are still to be picked. */
export function emptyCallBack(): CallBackRequest {
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, medium: 'voice', windows: [] }
}

/** Another question: a subject that only repeated the former one goes with it. */
export function askAgain(draft: Draft, question: string): Draft {
  const repeats = draft.subject !== '' && draft.subject === draft.question.trim()
  return { ...draft, question, subject: repeats ? '' : draft.subject }
}

/** The form starts with what was typed; what does not fit a subject becomes the description. */
export function startCase(draft: Draft): Draft {
  const question = draft.question.trim()
  if (question === '' || draft.subject.trim() !== '') return draft
  if (question.length <= LIMITS.subjectCharacters && !question.includes('\n')) {
    return { ...draft, subject: question }
  }
  return draft.description.trim() === '' ? { ...draft, description: question } : draft
}

/** Keeps only choices that the account has; an urgent matter takes the urgent severity where the plan has one. */
export function fitToAccount(draft: Draft, me: Me): Draft {
  const allowed = (level: Severity) => me.severities.some((each) => each.level === level && each.allowed)
  const urgent = draft.urgent || draft.severity === 1
  return {
    ...draft,
    engine: me.engines.some(({ id }) => id === draft.engine) ? draft.engine : null,
    severity: urgent && allowed(1) ? 1 : allowed(draft.severity) ? draft.severity : DEFAULT_SEVERITY,
    urgent: urgent && !allowed(1),
    callBack: me.callBack ? draft.callBack : null,
  }
}
