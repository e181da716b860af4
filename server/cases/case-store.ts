import type { CaseToOpen, SupportCase } from './case.ts'

export interface Idempotency {
  key: string
  /** A digest of the request: the same key with another digest is a mistake of the client. */
  requestDigest: string
}

export type OpenOutcome =
  | { outcome: 'opened'; case: SupportCase }
  /** The key has opened this case before; the case is as it was at its opening. */
  | { outcome: 'replayed'; case: SupportCase }
  | { outcome: 'key_reused' }

/** The cases. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface CaseStore {
  /**
   * Opens the case, once for each (site, subject, key). The case, its key, its first timeline entry and its
   * confirmation job are one transaction: all of them are durable when the promise resolves, or none is there.
   * The same key while the first call is under way waits for it.
   */
  open(toOpen: CaseToOpen, idempotency: Idempotency): Promise<OpenOutcome>
  /** The person's own cases, newest first. */
  listOf(site: string, subject: string): Promise<SupportCase[]>
  find(site: string, subject: string, number: string): Promise<SupportCase | null>
  /** For the jobs: no person is asking. */
  findByNumber(number: string): Promise<SupportCase | null>
  /** Adds the entry unless the case has one of this kind already. */
  addTimelineEntry(number: string, kind: SupportCase['timeline'][number]['kind'], at: Date): Promise<void>
}
