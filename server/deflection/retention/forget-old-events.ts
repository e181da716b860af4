import { DateTime } from 'luxon'
import type { SiteDirectory } from '../../sites/site.ts'
import type { UnmeasuredStore } from '../unmeasured/unmeasured-store.ts'
import type { EventRetention } from './event-retention.ts'

interface ForgetOldEventsDependencies {
  retention: EventRetention
  unmeasured: Pick<UnmeasuredStore, 'forgetIdsBefore'>
  sites: Pick<SiteDirectory, 'find'>
  clock: () => Date
  /** Ends between two steps. */
  signal: AbortSignal
}

/** Of a site that is not configured any more. */
const DAYS_OF_GONE_SITES = 400
/** No beacon comes later: an event as old as that is not believed either. */
const NOTICES_ARE_KNOWN_DAYS = 8

/** Forgets what each site has kept for as long as it wants to. */
export async function forgetOldEvents({
  retention,
  unmeasured,
  sites,
  clock,
  signal,
}: ForgetOldEventsDependencies): Promise<void> {
  const now = DateTime.fromJSDate(clock())
  await unmeasured.forgetIdsBefore(now.minus({ days: NOTICES_ARE_KNOWN_DAYS }).toJSDate())
  let oldest = now.toJSDate()
  for (const id of await retention.sites()) {
    const site = sites.find(id)
    const days = site?.eventRetentionDays ?? DAYS_OF_GONE_SITES
    const start = now
      .setZone(site?.businessCalendar.zone ?? 'utc')
      .startOf('day')
      .minus({ days })
    const before = { day: start.toISODate() as string, instant: start.toJSDate() }
    while (!signal.aborted && (await retention.forgetSome(id, before)) > 0);
    if (before.instant < oldest) oldest = before.instant
  }
  if (!signal.aborted) await retention.dropEmptyMonths(oldest)
}
