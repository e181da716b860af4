import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import type { Site } from '../../server/sites/site.ts'
import { createSiteDirectory } from '../../server/sites/site-directory.ts'

/** A site as a host registers it, with a secret that is being replaced; people may prove their address by a code too. */
export const sampleSite: Site = {
  ...swiftypePreset,
  id: 'pub_sample',
  origins: ['https://console.example.com'],
  keySet: null,
  emailCodes: true,
  secrets: ['the-new-secret-of-the-sample-site-0001', 'the-old-secret-of-the-sample-site-0002'],
}

export const otherSite: Site = {
  ...swiftypePreset,
  id: 'pub_other',
  origins: ['https://app.other.example'],
  keySet: null,
  secrets: ['the-only-secret-of-the-other-site-00003'],
}

export const sampleSites = createSiteDirectory([sampleSite, otherSite])
