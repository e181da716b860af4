import type { Account, Entitlement, Identity } from '../support-rules/account.ts'
import type { DirectoryAccount } from './account-directory.ts'

/**
 * What the person may do. An account that the directory knows decides everything, so that a contact whom the primary
 * owner removed stays removed whatever the host still signs. For other accounts the signed claims speak, and they make a
 * technical contact only when they state all that a case needs. Whoever is neither contact nor owner learns nothing
 * of the account.
 */
export function resolveEntitlement(identity: Identity, known: DirectoryAccount | null): Entitlement {
  return known ? byDirectory(identity, known) : byClaims(identity)
}

function byDirectory(identity: Identity, known: DirectoryAccount): Entitlement {
  const technicalContact = known.technicalContacts.some((contact) => isSameAddress(contact, identity.email))
  const primaryOwner = isSameAddress(known.primaryOwner, identity.email)
  const { id, name, plan, primaryEmail, engines } = known
  const account = { id, name, plan, primaryEmail, engines }
  return {
    identity,
    account: technicalContact || primaryOwner ? account : null,
    technicalContact,
    primaryOwner,
  }
}

function byClaims(identity: Identity): Entitlement {
  const account = claimedAccount(identity)
  const technicalContact = identity.claims.technicalContact === true && account !== null
  return { identity, account: technicalContact ? account : null, technicalContact, primaryOwner: false }
}

function claimedAccount({ account, claims }: Identity): Account | null {
  const { plan, primaryEmail, accountName, engines } = claims
  if (!plan || !primaryEmail) return null
  return { id: account, name: accountName ?? account, plan, primaryEmail, engines: engines ?? [] }
}

function isSameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
