import { Hono } from 'hono'
import type { AppDependencies } from './composition/app-dependencies.ts'
import { createRequestMetrics } from './composition/metrics/create-request-metrics.ts'
import { routesOfCases } from './composition/routes-of-cases.ts'
import { routesOfContacts } from './composition/routes-of-contacts.ts'
import { routesOfDashboard } from './composition/routes-of-dashboard.ts'
import { routesOfHelp } from './composition/routes-of-help.ts'
import { createEntitlementOf } from './contacts/entitlement-of.ts'
import { createLogouts } from './contacts/logout/logouts.ts'
import { createIdentityVerifier } from './contacts/verify-identity.ts'
import { registerDemo } from './demo/register-demo.ts'
import { serveAssets } from './http/assets.ts'
import { CROSS_ORIGIN_HEADERS } from './http/cross-origin.ts'
import { serveDashboard } from './http/dashboard-pages.ts'
import { openApiDocument } from './http/openapi.ts'
import { registerRoutes } from './http/register-routes.ts'
import { serveHealth } from './http/serve-health.ts'
import { serveMetrics } from './http/serve-metrics.ts'
import { timeRequests } from './http/time-requests.ts'
import { registerProviderSignIn } from './staff/provider-sign-in.route.ts'
import { createStaffCookies } from './staff/staff-cookies.ts'
import { createStaffOf } from './staff/staff-of.ts'
import { registerSupportPages } from './support-pages/register-support-pages.ts'

/** The whole server, testable without a port. */
export function createApp(dependencies: AppDependencies): Hono {
  const { publicUrl, sites, staff, staffProvider, keys, clock, log, isStoreReachable } = dependencies
  const entitlementOf = createEntitlementOf({ accounts: dependencies.accountSources })
  const logouts = createLogouts({ store: dependencies.logouts, clock })
  const staffCookies = createStaffCookies(publicUrl)
  const routes = [
    ...routesOfHelp(dependencies, entitlementOf),
    ...routesOfContacts(dependencies, { entitlementOf, logouts }),
    ...routesOfCases(dependencies, entitlementOf),
    ...routesOfDashboard(dependencies, staffCookies),
  ]

  const app = new Hono()
  timeRequests(app, createRequestMetrics(dependencies.metrics))
  serveHealth(app, isStoreReachable)
  serveMetrics(app, dependencies.metrics, dependencies.metricsToken)
  const openApi = openApiDocument(
    routes.map((route) => route.endpoint),
    publicUrl,
  )
  app.get('/openapi.json', (c) => c.json(openApi, 200, CROSS_ORIGIN_HEADERS))
  for (const assets of dependencies.assets) serveAssets(app, assets)
  if (staffProvider) {
    registerProviderSignIn(app, {
      ...staffProvider,
      publicUrl,
      store: staff,
      cookies: staffCookies,
      key: keys.for('staff-provider'),
      clock,
      log,
    })
  }
  if (dependencies.dashboard) serveDashboard(app, dependencies.dashboard)
  if (dependencies.demo) registerDemo(app, dependencies.demo, sites)
  registerSupportPages(app, { store: dependencies.cases, sites, key: keys.for('support-link'), clock, log })
  registerRoutes(app, routes, {
    sites,
    publicUrl,
    trustedProxies: dependencies.trustedProxies,
    staffOf: createStaffOf({
      store: staff,
      cookies: staffCookies,
      rules: staffProvider?.rules ?? [],
      clock,
    }),
    verifyIdentity: createIdentityVerifier({
      sites,
      logouts,
      emailSessionKey: keys.for('email-session'),
      clock,
      onRefusal: (reason, code) =>
        log[code === 'unavailable' ? 'warn' : 'info']({ reason, code }, 'token refused'),
    }),
    isStoreReachable,
    log,
  })
  return app
}
