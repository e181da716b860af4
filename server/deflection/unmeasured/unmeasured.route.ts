import { DateTime } from 'luxon'
import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { isBot } from '../is-bot.ts'
import { createSenderAllowance } from '../sender-allowance.ts'
import type { UnmeasuredStore } from './unmeasured-store.ts'

export interface UnmeasuredRouteDependencies {
  store: UnmeasuredStore
  clock: () => Date
}

/** In ten minutes: one for each attempt of a whole office behind one address. */
const NOTICES = { mostOfAddress: 300 }

/** Counts, and keeps nothing that could be tied to anybody. */
export function unmeasuredRoutes({ store, clock }: UnmeasuredRouteDependencies): Route[] {
  const overAllowance = createSenderAllowance(NOTICES)
  return [
    route(endpoints.postUnmeasured, async ({ body: { id, reason }, site, userAgent, clientAddress }) => {
      const over = overAllowance({ site: site.id, address: clientAddress })
      if (over) return { ok: false, failure: { code: 'too_many_requests', ...over } }
      const now = clock()
      const day = DateTime.fromJSDate(now, { zone: site.businessCalendar.zone }).toISODate()
      if (day !== null && !isBot(userAgent)) await store.count({ id, site: site.id, day, reason }, now)
      return success({ status: 204 })
    }),
  ]
}
