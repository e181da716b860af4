import { failure, type Result, success } from '../contract/result.ts'
import type { CaseDetail } from '../contract/types.ts'
import type { Identity } from '../support-rules/account.ts'
import type { CaseStore } from './case-store.ts'
import { caseDetail } from './case-view.ts'

/** One of the person's own cases. `case_not_found` alike for a number that is another person's and one that is nobody's. */
export async function readCase(
  store: CaseStore,
  identity: Identity,
  number: string,
): Promise<Result<CaseDetail>> {
  const supportCase = await store.find(identity.site, identity.subject, number)
  return supportCase ? success(caseDetail(supportCase)) : failure('case_not_found')
}
