import { describe, expect, it } from 'vitest'
import { forgetOldEvents } from '../../server/deflection/retention/forget-old-events.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import type { Site } from '../../server/sites/site.ts'
import { sampleCase } from '../support/sample-case.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

const ZONE = swiftypePreset.businessCalendar.zone

export function describeEventRetention(stores: () => StoresUnderTest): void {
  describe('events whose time is over', () => {
    /** One attempt a day at noon UTC, and the case by mail of somebody. */
    async function threeDays(site: string, month: string) {
      const at = (day: string) => new Date(`${month}-${day}T12:00:00Z`)
      for (const day of ['10', '11', '12']) {
        await stores().events.append([
          sampleIntentEvent({ site, intent: `asked-${day}`, at: at(day) }),
          sampleIntentEvent({ site, intent: `asked-${day}`, at: at(day), type: 'solved' }),
        ])
      }
      const filed = sampleIntentEvent({
        site,
        intent: 'case:C-1',
        id: 'case:C-1',
        type: 'case_filed',
        at: at('10'),
      })
      await stores().events.append([filed])
      await count()
      return overview(site, month)
    }
    async function count() {
      while ((await stores().rollUps.rollUp()) > 0);
    }
    const overview = (site: string, month: string) =>
      stores().reports.overview(
        { site, from: `${month}-01`, to: `${month}-28`, zone: ZONE },
        new Date(`${month}-28T12:00:00Z`),
      )
    const left = async (site: string) => {
      const intents = ['asked-10', 'asked-11', 'asked-12', 'case:C-1']
      const events = await Promise.all(intents.map((intent) => stores().events.listOf(site, intent)))
      return intents.filter((_, at) => (events[at]?.length ?? 0) > 0)
    }
    const forget = async (site: string, now: string, eventRetentionDays: number) => {
      const settings = { ...swiftypePreset, id: site, eventRetentionDays } as Site
      await forgetOldEvents({
        // Other tests have sites of their own.
        retention: { ...stores().retention, sites: async () => [site] },
        unmeasured: stores().unmeasured,
        sites: { find: () => settings },
        clock: () => new Date(now),
        signal: new AbortController().signal,
      })
    }

    it('are forgotten by the days of the site, with cases by mail; the sums of reports stay, also after a rebuild', async () => {
      const site = unique('site')
      const before = await threeDays(site, '2025-02')
      expect(before.totals).toMatchObject({ intents: 3, confirmed: 3 })
      // In Los Angeles it is the evening of the 13th; two days before is the 11th.
      await forget(site, '2025-02-14T05:00:00Z', 2)
      expect(await left(site)).toEqual(['asked-11', 'asked-12'])
      expect(await overview(site, '2025-02')).toEqual(before)
      await stores().rollUps.rebuild(site)
      expect(await overview(site, '2025-02')).toEqual(before)
    })

    it('stay as long as the site wants to, and until they are counted', async () => {
      const site = unique('site')
      await threeDays(site, '2025-03')
      await forget(site, '2025-03-14T05:00:00Z', 30)
      expect(await left(site)).toHaveLength(4)
      await stores().events.append([
        sampleIntentEvent({ site, intent: 'asked-10', at: new Date('2025-03-10T12:01:00Z') }),
      ])
      await forget(site, '2025-03-14T05:00:00Z', 1)
      expect(await left(site)).toEqual(['asked-10', 'asked-12'])
      await count()
      await forget(site, '2025-03-14T05:00:00Z', 1)
      expect(await left(site)).toEqual(['asked-12'])
    })

    it('leave no month behind, once no site has any in it', async () => {
      const [site, other] = [unique('site'), unique('site')]
      await threeDays(site, '2024-01')
      await threeDays(other, '2024-01')
      await forget(site, '2024-06-14T05:00:00Z', 30)
      expect(await stores().eventMonths()).toContain('intent_event_2024_01')
      await forget(other, '2024-06-14T05:00:00Z', 30)
      expect(await stores().eventMonths()).not.toContain('intent_event_2024_01')
    })

    it('are looked for on every site that has been counted, or has a case', async () => {
      const [site, other] = [unique('site'), unique('site')]
      await stores().events.append([sampleIntentEvent({ site })])
      await count()
      await stores().cases.open(sampleCase({ site: other }), { key: 'key', requestDigest: '' })
      expect(await stores().retention.sites()).toEqual(expect.arrayContaining([site, other]))
    })
  })
}
