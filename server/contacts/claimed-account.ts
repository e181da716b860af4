import type { DirectoryAccount, Identity } from '../support-rules/account.ts'

/**
 * The account as the host's signed claims state it, with the person who asks as its only contact; null when they do not
 * state all that a case needs. Claims name no primary owner.
 */
export function claimedAccount({ site, account, email, name, claims }: Identity): DirectoryAccount | null {
  const { plan, primaryEmail, accountName, engines, technicalContact } = claims
  if (!plan || !primaryEmail) return null
  return {
    site,
    id: account,
    name: accountName ?? account,
    plan,
    primaryEmail,
    engines: engines ?? [],
    contacts: technicalContact === true ? [{ email, name, roles: ['technical_contact'] }] : [],
  }
}
