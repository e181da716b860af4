import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { StoresUnderTest } from './store-suite.ts'
import { unique } from './store-suite.ts'

type Stores = Pick<StoresUnderTest, 'unmeasured' | 'unmeasuredIntents'>

export function describeUnmeasuredStore(stores: () => Stores): void {
  describe('intents that are not measured', () => {
    const at = new Date('2026-06-08T15:00:00Z')
    const notice = (site: string, changes: object = {}) => ({
      id: randomUUID(),
      site,
      day: '2026-06-08',
      reason: 'do_not_track' as const,
      ...changes,
    })

    it('are counted by site and day, each notice once', async () => {
      const site = unique('site')
      const { unmeasured, unmeasuredIntents } = stores()
      const first = notice(site)
      await Promise.all([first, first, notice(site)].map((each) => unmeasured.count(each, at)))
      await unmeasured.count(first, at)
      await unmeasured.count(notice(site, { day: '2026-06-09', reason: 'global_privacy_control' }), at)
      expect(await unmeasuredIntents(site)).toEqual([
        { day: '2026-06-08', reason: 'do_not_track', intents: 2 },
        { day: '2026-06-09', reason: 'global_privacy_control', intents: 1 },
      ])
      expect(await unmeasuredIntents(unique('site'))).toEqual([])
    })

    it('stay counted when the ids of their notices are forgotten', async () => {
      const site = unique('site')
      const { unmeasured, unmeasuredIntents } = stores()
      await unmeasured.count(notice(site), at)
      await unmeasured.forgetIdsBefore(new Date(at.getTime() + 1))
      expect(await unmeasuredIntents(site)).toMatchObject([{ intents: 1 }])
    })
  })
}
