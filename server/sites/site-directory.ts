import type { Site, SiteDirectory } from './site.ts'

export function createSiteDirectory(sites: Site[]): SiteDirectory {
  const byId = new Map(sites.map((site) => [site.id, site]))
  return { find: (id) => byId.get(id), all: () => sites }
}
