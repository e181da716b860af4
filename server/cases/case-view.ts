import type { CaseDetail, CaseSummary } from '../contract/types.ts'
import type { SupportCase } from './case.ts'

/** What a list, and the answer to an opening, show of a case. */
export function caseSummary(supportCase: SupportCase): CaseSummary {
  return {
    number: supportCase.number,
    status: supportCase.status,
    severity: supportCase.severity,
    nature: supportCase.nature,
    subject: supportCase.subject,
    engine: supportCase.engine,
    plan: supportCase.plan,
    primaryEmail: supportCase.primaryEmail,
    confidential: supportCase.confidential,
    openedAt: supportCase.openedAt.toISOString(),
    respondBy: supportCase.respondBy.toISOString(),
  }
}

/** All that the person who opened the case may see of it. */
export function caseDetail(supportCase: SupportCase): CaseDetail {
  return {
    ...caseSummary(supportCase),
    description: supportCase.description,
    callBack: supportCase.callBack,
    intent: supportCase.intent,
    timeline: supportCase.timeline,
  }
}
