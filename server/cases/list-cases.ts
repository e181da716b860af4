import { failure, type Result, success } from '../contract/result.ts'
import type { CaseList } from '../contract/types.ts'
import type { Site } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { type CaseAccessDependencies, isOwnCase, isSharedCase } from './case-access.ts'
import { caseSummary } from './case-view.ts'

/**
 * The cases that this person opened on this site, newest first; `of: 'account'`: those of the account besides, as far as
 * the site lets its technical contacts see them (`not_technical_contact`).
 */
export async function listCases(
  { store, entitlementOf }: CaseAccessDependencies,
  { identity, site, of }: { identity: Identity; site: Site; of: 'me' | 'account' },
): Promise<Result<CaseList>> {
  if (of === 'me' || !site.accountCases) {
    const cases = await store.listOf(identity.site, identity)
    return success({ cases: cases.map((each) => caseSummary(each, { own: true })) })
  }
  const entitlement = await entitlementOf(identity)
  if (!entitlement.technicalContact || !entitlement.account) return failure('not_technical_contact')
  const cases = await store.listOfAccount(site.id, entitlement.account.id)
  const readable = cases.filter((each) => isOwnCase(each, identity) || isSharedCase(each, site, entitlement))
  return success({ cases: readable.map((each) => caseSummary(each, { own: isOwnCase(each, identity) })) })
}
