import type { Entitlement, Identity } from '../support-rules/account.ts'
import { hasRole } from '../support-rules/contact-roles.ts'
import type { DecidedAccount } from './account-sources.ts'

/**
 * What the person may do. The source that decides of an account decides everything, so that a contact whom the primary
 * owner removed stays removed whatever the host still signs. Whoever is neither contact nor owner learns nothing of
 * the account.
 */
export function resolveEntitlement(identity: Identity, decided: DecidedAccount | null): Entitlement {
  if (!decided) {
    return {
      identity,
      account: null,
      technicalContact: false,
      primaryOwner: false,
      contactsEditable: false,
    }
  }
  const technicalContact = hasRole(decided.account, identity.email, 'technical_contact')
  const primaryOwner = hasRole(decided.account, identity.email, 'primary_owner')
  const { id, name, plan, primaryEmail, engines } = decided.account
  return {
    identity,
    account: technicalContact || primaryOwner ? { id, name, plan, primaryEmail, engines } : null,
    technicalContact,
    primaryOwner,
    contactsEditable: primaryOwner && decided.source === 'directory',
  }
}
