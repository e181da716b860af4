import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { SiteSettings } from '../contract/types.ts'
import { type Route, route } from '../http/route.ts'

export const siteRoutes: Route[] = [
  route(endpoints.getSite, async ({ site }) => {
    const settings: SiteSettings = {
      site: site.id,
      name: site.name,
      supportEmail: site.supportEmail,
      portal: site.portal,
      communities: site.communities,
    }
    return success({ status: 200, body: settings, headers: { 'cache-control': 'public, max-age=300' } })
  }),
]
