import { type Result, success } from '../contract/result.ts'
import type { CaseDetail } from '../contract/types.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { type CaseAccessDependencies, caseOfPerson } from './case-access.ts'
import { caseDetail } from './case-view.ts'

/** A case that the person may read: `case_not_found`. */
export async function readCase(
  dependencies: CaseAccessDependencies,
  asked: { identity: Identity; site: Site; number: string },
): Promise<Result<CaseDetail>> {
  const found = await caseOfPerson(dependencies, asked)
  return found.ok ? success(caseDetail(found.value, asked.site)) : found
}
