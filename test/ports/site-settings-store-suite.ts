import { describe, expect, it } from 'vitest'
import type { KeptSiteSettings, SiteSettingsStore } from '../../server/sites/site-settings-store.ts'
import type { StaffStore } from '../../server/staff/staff-store.ts'
import { unique } from './store-suite.ts'

const at = new Date('2026-06-08T15:00:00Z')

function kept(site: string, revision: number, holdout = 0.1): KeptSiteSettings {
  return {
    site,
    revision,
    changedAt: at,
    changedBy: 'ada@support.example',
    settings: {
      holdout,
      origins: ['https://console.example.com'],
      pinned: [{ page: '/billing/*', articles: ['doc:billing'] }],
      secrets: [{ secret: 'a secret of the dashboard', addedAt: at.toISOString() }],
      revokedSecrets: ['digest'],
    },
  }
}

export function describeSiteSettingsStore(
  stores: () => { siteSettings: SiteSettingsStore; staff: Pick<StaffStore, 'auditTrail'> },
): void {
  const line = (site: string) => ({ at, actor: 'ada', action: 'settings_changed', site, details: {} })
  const linesOf = async (site: string) =>
    (await stores().staff.auditTrail(1_000)).filter((one) => one.site === site).length

  describe('the settings of sites', () => {
    it('are kept whole, with who changed them, and told by their revision', async () => {
      const site = unique('site')
      expect(await stores().siteSettings.find(site)).toBeNull()
      expect(await stores().siteSettings.put(kept(site, 1), line(site))).toBe(true)
      expect(await stores().siteSettings.put(kept(site, 2, 0.2), line(site))).toBe(true)
      expect(await stores().siteSettings.find(site)).toEqual(kept(site, 2, 0.2))
      expect((await stores().siteSettings.revisions()).get(site)).toBe(2)
      expect(await linesOf(site)).toBe(2)
    })

    it('follow one another: one that comes too late changes nothing, and is not noted', async () => {
      const site = unique('site')
      expect(await stores().siteSettings.put(kept(site, 2), line(site))).toBe(false)
      expect(await stores().siteSettings.put(kept(site, 1), line(site))).toBe(true)
      expect(await stores().siteSettings.put(kept(site, 1, 0.3), line(site))).toBe(false)
      expect(await stores().siteSettings.put(kept(site, 3, 0.3), line(site))).toBe(false)
      expect(await stores().siteSettings.find(site)).toEqual(kept(site, 1))
      expect(await linesOf(site)).toBe(1)
    })

    it.each([1, 2])(
      'changed by several at the same moment are changed by one of them (revision %i)',
      async (next) => {
        const site = unique('site')
        if (next === 2) await stores().siteSettings.put(kept(site, 1), line(site))
        const outcomes = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            stores().siteSettings.put(kept(site, next, index / 100), line(site)),
          ),
        )
        expect(outcomes.filter(Boolean)).toHaveLength(1)
        const winner = outcomes.indexOf(true)
        expect((await stores().siteSettings.find(site))?.settings.holdout).toBe(winner / 100)
      },
    )
  })
}
