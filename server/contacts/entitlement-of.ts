import type { Entitlement, Identity } from '../support-rules/account.ts'
import type { AccountDirectory } from './account-directory.ts'
import { resolveEntitlement } from './resolve-entitlement.ts'

/** Looks the person's account up and says what they may do. Rejects when the directory cannot be read. */
export function createEntitlementOf(dependencies: { directory: AccountDirectory }) {
  return async (identity: Identity): Promise<Entitlement> => {
    const known = await dependencies.directory.find(identity.site, identity.account)
    return resolveEntitlement(identity, known)
  }
}
