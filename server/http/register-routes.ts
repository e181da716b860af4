import { randomUUID } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { type Endpoint, isForDashboard } from '../contract/endpoint.ts'
import { answerRoute, type RouteContext } from './answer-route.ts'
import { PREFLIGHT_HEADERS, SAME_ORIGIN_HEADERS } from './cross-origin.ts'
import { createLimitedNetwork } from './limited-network.ts'
import { negotiateLocale } from './negotiate-locale.ts'
import { problemResponse } from './problem-response.ts'
import type { Route } from './route.ts'

/** Serves every route at its contract's method and path, answers preflights, and says 405 for other methods. */
export function registerRoutes(app: Hono, routes: Route[], context: RouteContext): void {
  const limitedNetwork = createLimitedNetwork(context)
  const methodsByPath = Map.groupBy(routes, (route) => honoPath(route.endpoint))
  for (const [path, routesOfPath] of methodsByPath) {
    if (!routesOfPath.some(({ endpoint }) => isForDashboard(endpoint))) continue
    // Other pages' preflights get no leave.
    app.options(path, () => new Response(null, { status: 204, headers: SAME_ORIGIN_HEADERS }))
  }
  app.options('/v1/*', () => new Response(null, { status: 204, headers: PREFLIGHT_HEADERS }))
  for (const [path, routesOfPath] of methodsByPath) {
    for (const route of routesOfPath) {
      app.on(route.endpoint.method, path, (c) =>
        answerRoute(
          route,
          c.req.raw,
          c.req.param(),
          context,
          needsAddress(route.endpoint) ? limitedNetwork(c) : null,
        ),
      )
    }
    const allow = [...routesOfPath.map((route) => route.endpoint.method), 'OPTIONS'].join(', ')
    app.all(path, (c) => {
      const response = refuse(c, 'method_not_allowed')
      response.headers.set('allow', allow)
      return response
    })
  }
  app.notFound((c) => refuse(c, 'not_found'))
  app.onError((error, c) => {
    context.log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed')
    return refuse(c, 'internal')
  })
}

function needsAddress(endpoint: Endpoint): boolean {
  return isForDashboard(endpoint) || endpoint.limitedByAddress === true
}

function honoPath({ path, takesRest }: Endpoint): string {
  const parameters = path.replaceAll(/\{(\w+)\}/g, ':$1')
  return takesRest ? `${parameters}{.+}` : parameters
}

function refuse(c: Context, code: 'method_not_allowed' | 'not_found' | 'internal'): Response {
  return problemResponse({ code }, negotiateLocale(c.req.header('accept-language')), randomUUID())
}
