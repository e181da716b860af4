import type { Entitlement, Identity } from '../support-rules/account.ts'
import type { AccountSources } from './account-sources.ts'
import { resolveEntitlement } from './resolve-entitlement.ts'

export type EntitlementOf = (identity: Identity) => Promise<Entitlement>

/** Looks the person's account up and says what they may do. Rejects when a source that comes first cannot tell. */
export function createEntitlementOf({
  accounts,
}: {
  accounts: Pick<AccountSources, 'decide'>
}): EntitlementOf {
  return async (identity) => resolveEntitlement(identity, await accounts.decide(identity))
}
