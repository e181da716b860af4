import { DateTime } from 'luxon'
import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { isBot } from '../is-bot.ts'
import type { UnmeasuredStore } from './unmeasured-store.ts'

export interface UnmeasuredRouteDependencies {
  store: UnmeasuredStore
  clock: () => Date
}

/** Counts, and keeps nothing that could be tied to anybody. */
export function unmeasuredRoutes({ store, clock }: UnmeasuredRouteDependencies): Route[] {
  return [
    route(endpoints.postUnmeasured, async ({ body: { id, reason }, site, userAgent }) => {
      const now = clock()
      const day = DateTime.fromJSDate(now, { zone: site.businessCalendar.zone }).toISODate()
      if (day !== null && !isBot(userAgent)) await store.count({ id, site: site.id, day, reason }, now)
      return success({ status: 204 })
    }),
  ]
}
