import { articleIdAt, missingArticles } from '../content/answers/article-addresses.ts'
import { contentReportRoutes } from '../content/freshness/content-report.route.ts'
import { experimentRoutes } from '../deflection/experiment/experiment.route.ts'
import { gapRoutes } from '../deflection/gaps/gaps.route.ts'
import { reportRoutes } from '../deflection/reports/reports.route.ts'
import { createReports } from '../deflection/reports/reports.ts'
import type { Route } from '../http/route.ts'
import { siteSettingsRoutes } from '../sites/site-settings.route.ts'
import { signInRoutes, signInWays } from '../staff/sign-in.route.ts'
import { createStaffDigest } from '../staff/sign-in.ts'
import { staffRoutes } from '../staff/staff.route.ts'
import type { StaffCookies } from '../staff/staff-cookies.ts'
import type { AppDependencies } from './app-dependencies.ts'

/** What the support team signs in to: reports, gaps, content, settings. */
export function routesOfDashboard(
  {
    publicUrl,
    sites,
    articles,
    staff,
    staffProvider,
    siteSettings,
    sources,
    freshness,
    gaps,
    currentTopics,
    experiment,
    reports,
    keys,
    clock,
    log,
  }: AppDependencies,
  cookies: StaffCookies,
): Route[] {
  const idAt = articleIdAt(articles)
  // Pages that came with Guichet are kept by their path; people copy the whole address.
  const pageAt = (address: string) =>
    idAt(address.startsWith(`${publicUrl}/`) ? address.slice(publicUrl.length) : address)
  return [
    ...staffRoutes({ sites }),
    ...signInRoutes({
      store: staff,
      cookies,
      digest: createStaffDigest(keys.for('staff-sign-in')),
      ways: signInWays(staffProvider),
      clock,
      onLostLine: (error) => log.warn({ err: error }, 'a refused sign-in could not be noted'),
    }),
    ...siteSettingsRoutes(siteSettings, missingArticles(articles)),
    ...contentReportRoutes({ sources, freshness, clock }),
    ...gapRoutes({ store: gaps, currentTopics, articleIdAt: pageAt, clock }),
    ...experimentRoutes({ store: experiment, clock }),
    ...reportRoutes(createReports({ store: reports, clock })),
  ]
}
