import type { KeptSiteSettings, SiteSettingsStore } from '../../server/sites/site-settings-store.ts'
import type { StaffAuditLine } from '../../server/support-rules/staff-audit-line.ts'

/** A `SiteSettingsStore` that forgets; for tests of what stands before the store. */
export class MemorySiteSettingsStore implements SiteSettingsStore {
  readonly #kept = new Map<string, KeptSiteSettings>()
  readonly audit: StaffAuditLine[] = []

  async revisions(): Promise<Map<string, number>> {
    return new Map([...this.#kept].map(([site, { revision }]) => [site, revision]))
  }

  async find(site: string): Promise<KeptSiteSettings | null> {
    const kept = this.#kept.get(site)
    return kept ? structuredClone(kept) : null
  }

  async put(kept: KeptSiteSettings, audit: StaffAuditLine): Promise<boolean> {
    if (kept.revision !== (this.#kept.get(kept.site)?.revision ?? 0) + 1) return false
    this.#kept.set(kept.site, structuredClone(kept))
    this.audit.push(audit)
    return true
  }
}
