import type { OverviewReport } from '../../contract/types.ts'
import { shareOf } from './share-of.ts'

/**
 * What others would report: of the intents that were shown a link, all in which no case was filed count as deflected,
 * whoever gave up included.
 *
 * @param withLinks intents that were shown a link and are not excluded
 * @param filedWithLinks those of them in which a case was filed
 */
export function vendorStyle(withLinks: number, filedWithLinks: number): OverviewReport['vendorStyle'] {
  const deflected = withLinks - filedWithLinks
  return { deflected, of: withLinks, rate: shareOf(deflected, withLinks) }
}
