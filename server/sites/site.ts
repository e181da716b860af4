import type { Locale } from '../contract/vocabulary.ts'
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
  /** People of sites without a back end may prove their address by a code that is mailed to them. */
  emailCodes: boolean
  /** Where accounts come from: the first source that knows an account decides what is true of it. */
  accounts: { sources: AccountSourceName[]; http: HttpDirectory | null }
  /** A technical contact sees the account's other cases too, but for confidential ones. */
  accountCases: boolean
  /** Where support gets its copy of what happens in cases, and from where alone it may answer by mail. Null: no copy. */
  supportTeam: { addresses: string[]; locale: Locale } | null
  mail: {
    /** An address with `{token}` in it, where answers to mail are received; null: the support address with `+{token}`. */
    replyAddress: string | null
  }
  callBack: {
    /** The address of the meeting, with `{case}` and `{token}` in it; null: support sends its own. */
    meetingUrl: string | null
    /** How long a call is planned for. */
    minutes: number
  }
  /** How the widget looks where the host page does not say; null: as it comes. */
  theme: SiteTheme | null
  /** What a case costs support, for what is saved by those that were not opened; null: nobody has said. */
  costPerCase: { amount: number; currency: string } | null
  /** The share of accounts, from 0 to 1, to which links do not come by themselves, to measure what links do. */
  holdout: number
  /** For how many days events are kept. */
  eventRetentionDays: number
  /** Browsers that a program drives count in reports like those of people: for the site's own tests, or to try the figures. */
  countsDrivenBrowsers: boolean
  /** Where cases go besides; signed by every secret, the newest first. */
  desk: { url: string; secrets: string[] } | null
}

export interface SiteTheme {
  scheme: 'auto' | 'light' | 'dark' | 'contrast'
  /** `#rrggbb`; null, as what follows: the widget's own. */
  accent: string | null
  accentDark: string | null
  radiusPx: number | null
}

/** `directory`: what was imported here; `http`: the site owner's own; `claims`: what the host signs. */
export const ACCOUNT_SOURCES = ['directory', 'http', 'claims'] as const
export type AccountSourceName = (typeof ACCOUNT_SOURCES)[number]

export interface HttpDirectory {
  url: string
  /** Sent as a bearer token. */
  token: string
}

/** The algorithms that a key set may verify: asymmetric alone. */
export const KEY_SET_ALGORITHMS = ['RS256', 'ES256', 'EdDSA'] as const
export type KeySetAlgorithm = (typeof KEY_SET_ALGORITHMS)[number]

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
  /** The host's public keys (JWKS, RFC 7517), for a host that does not share a secret. */
  keySet: { url: string; algorithms: KeySetAlgorithm[] } | null
}

export interface SiteDirectory {
  find(id: string): Site | undefined
  all(): readonly Site[]
}
