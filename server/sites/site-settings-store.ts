import type { StaffAuditLine } from '../support-rules/staff-audit-line.ts'
import type { PinnedAnswers, SiteTheme } from './site.ts'

/** What the dashboard has set of a site, over what the sites file states. What is not here is the file's. */
export interface SiteSettings {
  origins?: string[]
  theme?: SiteTheme
  pinned?: PinnedAnswers[]
  holdout?: number
  costPerCase?: { amount: number; currency: string }
  eventRetentionDays?: number
  /** Beside those of the file, the newest first. */
  secrets: { secret: string; addedAt: string }[]
  /** Digests of secrets, of the file too, that are not accepted any more. */
  revokedSecrets: string[]
}

export interface KeptSiteSettings {
  site: string
  /** One more with each change; 0: nothing was ever set. */
  revision: number
  changedAt: Date
  /** A member's address. */
  changedBy: string
  settings: SiteSettings
}

export interface SiteSettingsStore {
  /** The revision of each site of which something was set. */
  revisions(): Promise<Map<string, number>>
  find(site: string): Promise<KeptSiteSettings | null>
  /** False, and nothing is changed: these settings do not follow the ones that are kept. */
  put(kept: KeptSiteSettings, audit: StaffAuditLine): Promise<boolean>
}
