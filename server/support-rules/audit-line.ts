import type { AuthorRole } from '../contract/vocabulary.ts'

/** Who did what to an account or a case. Lines are added and never changed; they hold nothing that a person wrote. */
export interface AuditLine {
  at: Date
  site: string
  /** `operator`: by the command line. `id`: an address, or the name that a desk gives; null: the server itself. */
  actor: { role: AuthorRole | 'operator'; id: string | null }
  /** Such as `reply`, `closed`, `contact_named`. */
  action: string
  account: string | null
  /** The number without its prefix. */
  caseNumber: number | null
  details: Record<string, unknown>
}
