import { endpoints } from '../contract/endpoints.ts'
import { type Result, success } from '../contract/result.ts'
import type { AddedSecret, StaffSiteSettings } from '../contract/types.ts'
import { type Reply, type Route, route } from '../http/route.ts'
import type { StaffMember } from '../support-rules/staff-member.ts'
import type { SetSettings, SiteSettingsAdministration } from './change-settings.ts'

/** Of articles that are stated by id or address, those that are not there. */
export type MissingArticles = (stated: readonly string[]) => Promise<string[]>

/** The settings of a site, for those of the support team who may see it; administrators change them. */
export function siteSettingsRoutes(
  settings: SiteSettingsAdministration,
  missingArticles: MissingArticles,
): Route[] {
  return [
    route(endpoints.getSiteSettings, async ({ site }) => replied(await settings.read(site.id))),
    route(endpoints.putSiteSettings, async ({ site, body, staff }) =>
      replied(await settings.change(site.id, body, actorOf(staff))),
    ),
    route(endpoints.postSiteSecret, async ({ site, staff }) => {
      const added = await settings.addSecret(site.id, actorOf(staff))
      if (!added.ok) return added
      const body: AddedSecret = { ...added.value, settings: await whole(added.value.settings) }
      return success({ status: 201, body })
    }),
    route(endpoints.deleteSiteSecret, async ({ site, params, staff }) =>
      replied(await settings.revokeSecret(site.id, params.id ?? '', actorOf(staff))),
    ),
  ]

  async function replied(result: Result<SetSettings>): Promise<Result<Reply>> {
    return result.ok ? success({ status: 200, body: await whole(result.value) }) : result
  }

  async function whole(set: SetSettings): Promise<StaffSiteSettings> {
    const stated = set.pinned.value.flatMap(({ articles }) => articles)
    return { ...set, missingArticles: await missingArticles(stated) }
  }
}

function actorOf({ email, name }: StaffMember): string {
  return email ?? name
}
