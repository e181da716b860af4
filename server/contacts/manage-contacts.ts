import { failure, type Result, success } from '../contract/result.ts'
import type { Entitlement, Identity } from '../support-rules/account.ts'
import type { AccountDirectory } from './account-directory.ts'

export interface ManageContactsDependencies {
  directory: AccountDirectory
  entitlementOf: (identity: Identity) => Promise<Entitlement>
}

/** The technical contacts of the caller's account, addresses. Only for its primary owner: `not_primary_owner`. */
export async function listContacts(
  { directory, entitlementOf }: ManageContactsDependencies,
  identity: Identity,
): Promise<Result<string[]>> {
  if (!(await entitlementOf(identity)).primaryOwner) return failure('not_primary_owner')
  const account = await directory.find(identity.site, identity.account)
  return account ? success(account.technicalContacts) : failure('not_primary_owner')
}

/** Names a technical contact; resolves to all of them. Only for the primary owner: `not_primary_owner`. */
export async function nameContact(
  { directory, entitlementOf }: ManageContactsDependencies,
  identity: Identity,
  email: string,
): Promise<Result<string[]>> {
  if (!(await entitlementOf(identity)).primaryOwner) return failure('not_primary_owner')
  const contacts = await directory.nameContact(identity.site, identity.account, email)
  return contacts ? success(contacts) : failure('not_primary_owner')
}

/**
 * Removes a technical contact; resolves to those who remain. `contact_not_found` when the address is none of them; only
 * for the primary owner: `not_primary_owner`.
 */
export async function removeContact(
  { directory, entitlementOf }: ManageContactsDependencies,
  identity: Identity,
  email: string,
): Promise<Result<string[]>> {
  if (!(await entitlementOf(identity)).primaryOwner) return failure('not_primary_owner')
  const contacts = await directory.removeContact(identity.site, identity.account, email)
  return contacts ? success(contacts) : failure('contact_not_found')
}
