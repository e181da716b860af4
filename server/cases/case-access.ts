import { failure, type Result, success } from '../contract/result.ts'
import type { Site } from '../sites/site.ts'
import type { Entitlement, Identity } from '../support-rules/account.ts'
import { foldAddress } from '../support-rules/contact-roles.ts'
import type { SupportCase } from './case.ts'
import type { CaseStore } from './case-store.ts'
import { isKnownByAddress } from './known-by-address.ts'

export interface CaseAccessDependencies {
  store: CaseStore
  entitlementOf: (identity: Identity) => Promise<Entitlement>
}

/** The case, and what the person who asks is to it. */
export interface CaseOfPerson {
  case: SupportCase
  /** Their address. */
  reader: string
  /** They opened it. */
  own: boolean
  /** They may add to it. */
  mayChange: boolean
}

/** Opened under the person's own subject; or from their address, for the account that they are signed in for. */
export function isOwnCase(supportCase: SupportCase, identity: Identity): boolean {
  if (supportCase.site !== identity.site) return false
  if (supportCase.openedBy.subject === identity.subject) return true
  return (
    (isKnownByAddress(supportCase.openedBy.subject) || isKnownByAddress(identity.subject)) &&
    supportCase.account.id === identity.account &&
    foldAddress(supportCase.openedBy.email) === foldAddress(identity.email)
  )
}

/** Whether a technical contact of the account may read a colleague's case. */
export function isSharedCase(
  supportCase: SupportCase,
  site: Pick<Site, 'id' | 'accountCases'>,
  { account, technicalContact }: Entitlement,
): boolean {
  return (
    site.accountCases &&
    technicalContact &&
    !supportCase.confidential &&
    supportCase.site === site.id &&
    supportCase.account.id === account?.id
  )
}

/**
 * A case that the person may read. `case_not_found` alike for a number that is another's and one that is nobody's.
 * Whoever is no technical contact any more still reads what they wrote, and adds nothing.
 */
export async function caseOfPerson(
  { store, entitlementOf }: CaseAccessDependencies,
  { identity, site, number }: { identity: Identity; site: Site; number: string },
): Promise<Result<CaseOfPerson>> {
  const found = await store.findByNumber(number)
  if (!found) return failure('case_not_found')
  const own = isOwnCase(found, identity)
  if (!own && !site.accountCases) return failure('case_not_found')
  const entitlement = await entitlementOf(identity)
  if (!own && !isSharedCase(found, site, entitlement)) return failure('case_not_found')
  const mayChange = entitlement.technicalContact && entitlement.account?.id === found.account.id
  return success({ case: found, reader: identity.email, own, mayChange })
}

/** A case that the person may add to: `case_not_found`, or `not_technical_contact` for one that they only read. */
export async function changeableCase(
  dependencies: CaseAccessDependencies,
  asked: { identity: Identity; site: Site; number: string },
): Promise<Result<CaseOfPerson>> {
  const found = await caseOfPerson(dependencies, asked)
  return found.ok && !found.value.mayChange ? failure('not_technical_contact') : found
}
