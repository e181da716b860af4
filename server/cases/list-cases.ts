import type { CaseList } from '../contract/types.ts'
import type { Identity } from '../support-rules/account.ts'
import type { CaseStore } from './case-store.ts'
import { caseSummary } from './case-view.ts'

/** The cases that this person opened on this site, newest first. */
export async function listCases(store: CaseStore, identity: Identity): Promise<CaseList> {
  const cases = await store.listOf(identity.site, identity.subject)
  return { cases: cases.map(caseSummary) }
}
