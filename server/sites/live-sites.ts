import { applySettings } from './apply-settings.ts'
import type { Site, SiteDirectory } from './site.ts'
import { createSiteDirectory } from './site-directory.ts'
import type { SiteSettingsStore } from './site-settings-store.ts'

/** The configured sites with what the dashboard has set of them. */
export interface LiveSites extends SiteDirectory {
  /** As the configuration has it. */
  configured(id: string): Site | undefined
  /** Takes over what was changed since, here or by another server. Rejects when the store cannot be read: all stays as it was. */
  refresh(): Promise<void>
}

export function createLiveSites(
  configured: Site[],
  store: Pick<SiteSettingsStore, 'revisions' | 'find'>,
): LiveSites {
  const fromFile = createSiteDirectory(configured)
  const revisions = new Map<string, number>()
  let current: SiteDirectory = fromFile

  return {
    find: (id) => current.find(id),
    all: () => current.all(),
    configured: (id) => fromFile.find(id),
    async refresh() {
      const kept = await store.revisions()
      const changed = configured.filter(({ id }) => (kept.get(id) ?? 0) > (revisions.get(id) ?? 0))
      if (changed.length === 0) return
      const renewed = new Map<string, Site>()
      for (const site of changed) {
        const found = await store.find(site.id)
        // Another refresh may have been quicker, and be ahead.
        if (!found || found.revision <= (revisions.get(site.id) ?? 0)) continue
        revisions.set(site.id, found.revision)
        renewed.set(site.id, applySettings(site, found.settings))
      }
      current = createSiteDirectory(current.all().map((site) => renewed.get(site.id) ?? site))
    },
  }
}
