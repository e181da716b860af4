import { endpoints } from '../../contract/endpoints.ts'
import { success } from '../../contract/result.ts'
import { type Route, route } from '../../http/route.ts'
import type { ChangeCaseDependencies } from '../change-case.ts'
import { businessHours } from './business-hours.ts'
import { requestCallBack, withdrawRequest } from './request-call-back.ts'

export function callBackRoutes(dependencies: ChangeCaseDependencies): Route[] {
  return [
    route(endpoints.putCallBack, async ({ identity, site, params, body }) => {
      const asked = { identity, site, number: params.number ?? '' }
      const requested = await requestCallBack(dependencies, asked, body)
      return requested.ok ? success({ status: 200, body: requested.value.case }) : requested
    }),
    route(endpoints.deleteCallBack, async ({ identity, site, params }) => {
      const asked = { identity, site, number: params.number ?? '' }
      const withdrawn = await withdrawRequest(dependencies, asked)
      return withdrawn.ok ? success({ status: 200, body: withdrawn.value.case }) : withdrawn
    }),
    route(endpoints.getCallBackHours, async ({ site }) =>
      success({
        status: 200,
        body: { hours: businessHours(site.businessCalendar, dependencies.clock()) },
        headers: { 'cache-control': 'private, no-store' },
      }),
    ),
  ]
}
