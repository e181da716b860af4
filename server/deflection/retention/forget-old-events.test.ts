import { describe, expect, it } from 'vitest'
import { MemoryUnmeasuredStore } from '../../../test/support/memory-unmeasured-store.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'
import type { EventRetention } from './event-retention.ts'
import { forgetOldEvents } from './forget-old-events.ts'

const ZONE = { ...sampleSite.businessCalendar, zone: 'Asia/Tokyo' }

/** Has two steps to do on each site; notes what it is asked. */
function retention(...sites: string[]) {
  const asked: string[] = []
  const left = new Map(sites.map((site) => [site, 2]))
  const store: EventRetention = {
    sites: async () => sites,
    async forgetSome(site, { day, instant }) {
      asked.push(`${site} ${day} ${instant.toISOString()}`)
      const steps = left.get(site) ?? 0
      left.set(site, steps - 1)
      return Math.max(steps, 0)
    },
    async dropEmptyMonths(before) {
      asked.push(`months ${before.toISOString()}`)
    },
  }
  return { store, asked }
}

async function forget({ store }: ReturnType<typeof retention>, signal = new AbortController().signal) {
  await forgetOldEvents({
    retention: store,
    unmeasured: new MemoryUnmeasuredStore(),
    sites: createSiteDirectory([{ ...sampleSite, businessCalendar: ZONE, eventRetentionDays: 30 }]),
    // In Tokyo it is the 9th already.
    clock: () => new Date('2026-06-08T15:30:00Z'),
    signal,
  })
}

describe('events whose time is over', () => {
  it('are forgotten to the last, by the days of each site’s zone, and then the months that nobody needs', async () => {
    const asked = retention(sampleSite.id)
    await forget(asked)
    const step = `${sampleSite.id} 2026-05-10 2026-05-09T15:00:00.000Z`
    expect(asked.asked).toEqual([step, step, step, 'months 2026-05-09T15:00:00.000Z'])
  })

  it('of a site that is configured no more are kept for 400 days, and its months with them', async () => {
    const asked = retention(sampleSite.id, 'pub_gone')
    await forget(asked)
    expect(asked.asked).toContain('pub_gone 2025-05-04 2025-05-04T00:00:00.000Z')
    expect(asked.asked.at(-1)).toBe('months 2025-05-04T00:00:00.000Z')
  })

  it('are left where they are by a server that ends', async () => {
    const asked = retention(sampleSite.id)
    await forget(asked, AbortSignal.abort())
    expect(asked.asked).toEqual([])
  })
})
