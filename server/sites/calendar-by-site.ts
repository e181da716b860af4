import type { BusinessCalendar } from '../support-rules/business-calendar.ts'
import type { SiteDirectory } from './site.ts'

/** When the support of a site works; null: there is no such site any more. */
export function calendarBySite(
  sites: Pick<SiteDirectory, 'find'>,
): (site: string) => BusinessCalendar | null {
  return (site) => sites.find(site)?.businessCalendar ?? null
}
