import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import type { Logouts } from './logouts.ts'

export function logoutRoutes(logouts: Pick<Logouts, 'logOut'>): Route[] {
  return [
    route(endpoints.postLogout, async ({ identity }) => {
      await logouts.logOut(identity)
      return success({ status: 204 })
    }),
  ]
}
