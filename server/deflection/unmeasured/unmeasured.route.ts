import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import { isBot } from '../is-bot.ts'
import { createSenderAllowance } from '../sender-allowance.ts'
import type { CountUnmeasured } from './create-count-unmeasured.ts'

/** In ten minutes: one for each attempt of a whole office behind one address. */
const NOTICES = { mostOfAddress: 300 }

/** Counts, and keeps nothing that could be tied to anybody. */
export function unmeasuredRoutes({ countUnmeasured }: { countUnmeasured: CountUnmeasured }): Route[] {
  const overAllowance = createSenderAllowance(NOTICES)
  return [
    route(endpoints.postUnmeasured, async ({ body: { id, reason }, site, userAgent, clientAddress }) => {
      const over = overAllowance({ site: site.id, address: clientAddress })
      if (over) return { ok: false, failure: { code: 'too_many_requests', ...over } }
      const sender = { userAgent, vouched: false, countsDriven: site.countsDrivenBrowsers }
      if (!isBot(sender)) await countUnmeasured(site, { id, reason })
      return success({ status: 204 })
    }),
  ]
}
