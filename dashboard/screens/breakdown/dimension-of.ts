import { REPORT_DIMENSIONS, type ReportDimension } from '../../api/contract.ts'

/** What the breakdown is split by, as the address says it; by plan where it says nothing that is known. */
export function dimensionOf(options: Readonly<Record<string, string>>): ReportDimension {
  return REPORT_DIMENSIONS.find((dimension) => dimension === options.by) ?? 'plan'
}
