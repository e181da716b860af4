import type { Database } from '../adapters/database/database.ts'
import { createSiteSettingsStore } from '../adapters/database/site-settings-store.ts'
import { createSiteSettings, type SiteSettingsAdministration } from '../sites/change-settings.ts'
import { createLiveSites, type LiveSites } from '../sites/live-sites.ts'
import type { Site } from '../sites/site.ts'

/** The configured sites with what the dashboard has set of them, and what it sets them by. */
export async function openSites(
  database: Database,
  { configured, clock }: { configured: Site[]; clock: () => Date },
): Promise<{ sites: LiveSites; siteSettings: SiteSettingsAdministration }> {
  const store = createSiteSettingsStore(database)
  const sites = createLiveSites(configured, store)
  await sites.refresh()
  return { sites, siteSettings: createSiteSettings({ store, sites, clock }) }
}
