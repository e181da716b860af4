import { endpoints } from '../contract/endpoints.ts'
import { type Result, success } from '../contract/result.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import type { StaffMember } from '../support-rules/staff-member.ts'
import type { SiteSettingsAdministration } from './change-settings.ts'

/** The settings of a site, for those of the support team who may see it; administrators change them. */
export function siteSettingsRoutes(settings: SiteSettingsAdministration): Route[] {
  return [
    route(endpoints.getSiteSettings, async ({ site }) => replied(await settings.read(site.id))),
    route(endpoints.putSiteSettings, async ({ site, body, staff }) =>
      replied(await settings.change(site.id, body, actorOf(staff))),
    ),
    route(endpoints.postSiteSecret, async ({ site, staff }) =>
      replied(await settings.addSecret(site.id, actorOf(staff)), 201),
    ),
    route(endpoints.deleteSiteSecret, async ({ site, params, staff }) =>
      replied(await settings.revokeSecret(site.id, params.id ?? '', actorOf(staff))),
    ),
  ]
}

function replied(result: Result<unknown>, status = 200): Result<Reply> {
  return result.ok ? success({ status, body: result.value }) : result
}

function actorOf({ email, name }: StaffMember): string {
  return email ?? name
}
