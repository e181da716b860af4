import type { BusinessCalendar } from '../support-rules/business-calendar.ts'
import type { SupportPlans } from '../support-rules/support-plan.ts'

/** What a product's support looks like; a site starts from one and may override any part. */
export interface SitePreset {
  name: string
  /** Where a case can be opened by mail. */
  supportEmail: string
  /** The support portal; `separateLogin` reminds people that the console's user name does not work there. */
  portal: { url: string; separateLogin: boolean } | null
  communities: { title: string; url: string }[]
  plans: SupportPlans
  businessCalendar: BusinessCalendar
  /** Articles that come first on a page or for a question. */
  pinned: PinnedAnswers[]
}

/** A rule of the site's owner: it holds when everything that it states does. */
export interface PinnedAnswers {
  /** A page's path (`/billing/*`) or address; `*` stands for any run of characters. */
  page?: string
  /** Words that the question has. */
  query?: string
  /** Ids or addresses, the first first. */
  articles: string[]
}

/** One embedding of the widget: its public id, who may embed it, and whose signature says who is asking. */
export interface Site extends SitePreset {
  id: string
  /** Exact origins (`https://console.example.com`), or any loopback origin for the demo. */
  origins: string[] | 'loopback'
  /** HS256 secrets of the host, newest first: the first signs the demo's tokens, all of them verify. */
  secrets: string[]
}

export interface SiteDirectory {
  find(id: string): Site | undefined
  all(): readonly Site[]
}
