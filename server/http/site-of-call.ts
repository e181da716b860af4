import { failure, type Result, success } from '../contract/result.ts'
import { isOriginAllowed } from '../sites/is-origin-allowed.ts'
import type { Site, SiteDirectory } from '../sites/site.ts'
import type { Identity } from '../support-rules/account.ts'
import { maySeeSite, type StaffMember } from '../support-rules/staff-member.ts'

/** The site that a visitor's token, or else the query or the body names; null where none does. For the origins of it alone. */
export function findVisitedSite(
  identity: Identity | null,
  [query, body]: [query: unknown, body: unknown],
  origin: string | undefined,
  sites: SiteDirectory,
): Result<Site | null> {
  const named = siteNamedIn(query) ?? siteNamedIn(body)
  if (identity !== null && named !== undefined && named !== identity.site) return failure('token_invalid')
  const id = identity?.site ?? named
  if (id === undefined) return success(null)
  const site = sites.find(id)
  if (!site) return failure('site_not_found')
  return isOriginAllowed(site, origin) ? success(site) : failure('origin_not_allowed')
}

/**
 * The one site that the path, the query or the body names; null where none does. A site that the member may not see is
 * answered as one that is not there.
 */
export function findStaffSite(
  staff: StaffMember,
  inputs: unknown[],
  sites: SiteDirectory,
): Result<Site | null> {
  const [named, ...others] = new Set(inputs.map(siteNamedIn).filter((id) => id !== undefined))
  if (named === undefined) return success(null)
  const isOne = others.length === 0 && maySeeSite(staff, named)
  const site = isOne ? sites.find(named) : undefined
  return site ? success(site) : failure('site_not_found')
}

function siteNamedIn(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('site' in input)) return undefined
  return typeof input.site === 'string' ? input.site : undefined
}
