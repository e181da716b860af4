/** What the support team has done to itself or to a site. Lines are added and never changed. */
export interface StaffAuditLine {
  at: Date
  /** A member's address; `operator`: by the command line. */
  actor: string
  /** Such as `signed_in`, `member_added`, `settings_changed`. */
  action: string
  site: string | null
  details: Record<string, unknown>
}
