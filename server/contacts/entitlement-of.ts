import type { Entitlement, Identity } from '../support-rules/account.ts'
import type { AccountSources } from './account-sources.ts'
import { resolveEntitlement } from './resolve-entitlement.ts'

/** Looks the person's account up and says what they may do. Rejects when a source that comes first cannot tell. */
export function createEntitlementOf({ accounts }: { accounts: Pick<AccountSources, 'decide'> }) {
  return async (identity: Identity): Promise<Entitlement> =>
    resolveEntitlement(identity, await accounts.decide(identity))
}
