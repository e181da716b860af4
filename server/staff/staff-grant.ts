import type { StaffRole } from '../contract/vocabulary.ts'
import type { StaffSites } from '../support-rules/staff-member.ts'
import type { KeptMember } from './staff-store.ts'

/** What somebody may do. */
export interface StaffGrant {
  role: StaffRole
  sites: StaffSites
}

/** Who may come in from the provider, and as what. */
export interface StaffRule extends StaffGrant {
  /** By an address, or all of a domain, that the provider has verified; or by a group. */
  who: { email: string } | { domain: string } | { group: string }
}

export interface ProviderClaims {
  email: string
  emailVerified: boolean
  groups: readonly string[]
}

/** What the first rule that fits gives; null: this person may not come in. */
export function grantOfClaims(rules: readonly StaffRule[], claims: ProviderClaims): StaffGrant | null {
  const rule = rules.find(({ who }) => fits(who, claims))
  return rule ? { role: rule.role, sites: rule.sites } : null
}

/**
 * What a member may do just now. Of those from a provider the configuration says so at each request, so that whom it names no
 * more is out at once.
 */
export function grantOfMember({ email, way }: KeptMember, rules: readonly StaffRule[]): StaffGrant | null {
  if (way.kind === 'password') return { role: way.role, sites: way.sites }
  return grantOfClaims(rules, { email, emailVerified: way.emailVerified, groups: way.groups })
}

function fits(who: StaffRule['who'], { email, emailVerified, groups }: ProviderClaims): boolean {
  if ('group' in who) return groups.includes(who.group)
  if (!emailVerified) return false
  const address = email.toLowerCase()
  return 'email' in who ? address === who.email : address.slice(address.lastIndexOf('@') + 1) === who.domain
}
