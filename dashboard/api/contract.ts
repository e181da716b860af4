/** The dashboard's only door to the server's contract: types, and constants that bring no library into the bundle. */

export type { ErrorCode } from '../../server/contract/error-codes.ts'
export type {
  AddedSecret,
  BreakdownReport,
  ContentReport,
  ExperimentReport,
  GapReport,
  IntentCounts,
  LinkReport,
  OverviewReport,
  Problem,
  SiteSettingsChange,
  StaffPerson,
  StaffSignInWays,
  StaffSite,
  StaffSiteList,
  StaffSiteSettings,
  TargetReport,
} from '../../server/contract/types.ts'
export type { Outcome, ReportDimension } from '../../server/contract/vocabulary.ts'
export { OUTCOMES, REPORT_DIMENSIONS } from '../../server/contract/vocabulary.ts'
