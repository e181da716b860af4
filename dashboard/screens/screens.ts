import type { ScreenId } from '../address/address.ts'
import type {
  BreakdownReport,
  ContentReport,
  ExperimentReport,
  GapReport,
  LinkReport,
  OverviewReport,
  StaffSiteSettings,
  TargetReport,
} from '../api/contract.ts'
import { reportPath } from '../api/report-path.ts'
import { dimensionOf } from './breakdown/dimension-of.ts'
import type { Screen, Wish } from './screen.ts'

interface Answers {
  overview: OverviewReport
  breakdown: BreakdownReport
  links: LinkReport
  gaps: GapReport
  experiment: ExperimentReport
  targets: TargetReport
  contents: ContentReport
  settings: StaffSiteSettings
}

/** A report over a period, which can be had as a file too. */
function report(name: string, more: (wish: Wish) => Record<string, string> = () => ({})) {
  const wished = (wish: Wish) => ({ site: wish.site.id, period: wish.period, ...more(wish) })
  return {
    path: (wish: Wish) => reportPath(name, wished(wish)),
    csv: (wish: Wish) => reportPath(name, { ...wished(wish), format: 'csv' }),
    hasPeriod: true,
  }
}

export const SCREEN_TABLE: { [Id in ScreenId]: Screen<Answers[Id]> } = {
  overview: {
    ...report('overview'),
    comparesPeriods: true,
    load: async () => (await import('./overview/overview-view.tsx')).OverviewView,
  },
  breakdown: {
    ...report('breakdown', ({ options }) => ({ by: dimensionOf(options) })),
    load: async () => (await import('./breakdown/breakdown-view.tsx')).BreakdownView,
  },
  links: {
    ...report('links'),
    load: async () => (await import('./links/links-view.tsx')).LinksView,
  },
  gaps: {
    ...report('gaps'),
    load: async () => (await import('./gaps/gaps-view.tsx')).GapsView,
  },
  experiment: {
    path: ({ site }) => reportPath('experiment', { site: site.id }),
    csv: null,
    hasPeriod: false,
    load: async () => (await import('./experiment/experiment-view.tsx')).ExperimentView,
  },
  targets: {
    ...report('targets'),
    load: async () => (await import('./targets/targets-view.tsx')).TargetsView,
  },
  contents: {
    path: () => '/v1/reports/content',
    csv: null,
    hasPeriod: false,
    load: async () => (await import('./contents/contents-view.tsx')).ContentsView,
  },
  settings: {
    path: ({ site }) => `/v1/staff/sites/${encodeURIComponent(site.id)}/settings`,
    csv: null,
    hasPeriod: false,
    load: async () => (await import('./settings/settings-view.tsx')).SettingsView,
  },
}
