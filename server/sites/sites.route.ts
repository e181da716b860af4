import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import type { SiteSettings } from '../contract/types.ts'
import { type Route, route } from '../http/route.ts'
import { siteStyles } from './site-styles.ts'

export interface SiteRouteDependencies {
  /** Some articles are not for everybody. Rejects when the store cannot be read. */
  hasPrivateContent: () => Promise<boolean>
}

const CACHE_CONTROL = 'public, max-age=300'

export function siteRoutes({ hasPrivateContent }: SiteRouteDependencies): Route[] {
  return [
    route(endpoints.getSite, async ({ site }) => {
      const settings: SiteSettings = {
        site: site.id,
        name: site.name,
        supportEmail: site.supportEmail,
        portal: site.portal,
        emailCodes: site.emailCodes,
        accountCases: site.accountCases,
        communities: site.communities,
        experiment: site.holdout > 0,
        ...(site.theme && { theme: { scheme: site.theme.scheme, styles: siteStyles(site.theme) } }),
        pinsPages: site.pinned.some(({ page }) => page !== undefined),
        // Without the store the ways to help are still known, and they are what is needed then.
        privateContent: await hasPrivateContent().catch(() => false),
      }
      return success({ status: 200, body: settings, headers: { 'cache-control': CACHE_CONTROL } })
    }),
  ]
}
