import { endpoints } from '../contract/endpoints.ts'
import { success } from '../contract/result.ts'
import { localeOf } from '../http/negotiate-locale.ts'
import { type Route, route } from '../http/route.ts'
import { caseSummary } from './case-view.ts'
import { listCases } from './list-cases.ts'
import { type OpenCaseDependencies, openCase } from './open-case.ts'
import { readCase } from './read-case.ts'

export function caseRoutes(dependencies: OpenCaseDependencies): Route[] {
  return [
    route(endpoints.postCase, async ({ identity, site, body, idempotencyKey, locale }) => {
      const opened = await openCase(dependencies, {
        identity,
        site,
        newCase: body,
        idempotencyKey,
        locale: localeOf(body.locale ?? '') ?? locale,
      })
      if (!opened.ok) return opened
      return success({ status: opened.value.replayed ? 200 : 201, body: caseSummary(opened.value.case) })
    }),
    route(endpoints.getCases, async ({ identity }) =>
      success({ status: 200, body: await listCases(dependencies.store, identity) }),
    ),
    route(endpoints.getCase, async ({ identity, params }) => {
      const found = await readCase(dependencies.store, identity, params.number ?? '')
      return found.ok ? success({ status: 200, body: found.value }) : found
    }),
  ]
}
