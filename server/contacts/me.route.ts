import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import { type Route, route } from '../http/route.ts'
import type { Entitlement, Identity } from '../support-rules/account.ts'
import { readMe } from './read-me.ts'

interface MeDependencies {
  entitlementOf: (identity: Identity) => Promise<Entitlement>
  clock: () => Date
}

export function meRoutes({ entitlementOf, clock }: MeDependencies): Route[] {
  return [
    route(endpoints.getMe, async ({ identity, site }) => {
      const entitlement = await entitlementOf(identity)
      return success({ status: 200, body: readMe(entitlement, site, clock()) })
    }),
  ]
}
