import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { StaffPerson, StaffSite } from '../contract/types.ts'
import { type Route, route } from '../http/route.ts'
import type { Site, SiteDirectory } from '../sites/site.ts'
import { maySeeSite, type StaffMember } from '../support-rules/staff-member.ts'

export function staffRoutes({ sites }: { sites: SiteDirectory }): Route[] {
  return [
    route(endpoints.getStaffMember, async ({ staff }) => success({ status: 200, body: personOf(staff) })),
    route(endpoints.getStaffSites, async ({ staff }) => {
      const seen = sites.all().filter(({ id }) => maySeeSite(staff, id))
      return success({ status: 200, body: { sites: seen.map(siteOf) } })
    }),
  ]
}

function personOf({ session: _, ...person }: StaffMember): StaffPerson {
  return person
}

function siteOf(site: Site): StaffSite {
  const { id, name, supportEmail, origins, costPerCase, holdout, eventRetentionDays, businessCalendar } = site
  return {
    id,
    name,
    zone: businessCalendar.zone,
    supportEmail,
    origins,
    costPerCase,
    holdout,
    eventRetentionDays,
  }
}
