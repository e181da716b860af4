import { DateTime } from 'luxon'
import type { UnmeasuredReason } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import type { UnmeasuredStore } from './unmeasured-store.ts'

export interface UnmeasuredDependencies {
  store: UnmeasuredStore
  clock: () => Date
}

/** Counts an intent of which nothing is told, on today's date at the site; a notice whose id has come before adds nothing. */
export type CountUnmeasured = (
  site: Pick<Site, 'id' | 'businessCalendar'>,
  notice: { id: string; reason: UnmeasuredReason },
) => Promise<void>

export function createCountUnmeasured({ store, clock }: UnmeasuredDependencies): CountUnmeasured {
  return async (site, notice) => {
    const now = clock()
    const day = DateTime.fromJSDate(now, { zone: site.businessCalendar.zone }).toISODate()
    if (day !== null) await store.count({ ...notice, site: site.id, day }, now)
  }
}
