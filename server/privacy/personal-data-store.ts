import type { ErasedCounts, PersonalRecord } from './personal-record.ts'

export interface PersonOfSite {
  site: string
  email: string
  /** By which their events are found. */
  pseudonym: string
}

/** What is kept of one person, wherever it stands. One suite (`test/ports/store-suite.ts`) runs on every adapter. */
export interface PersonalDataStore {
  read(person: PersonOfSite): Promise<PersonalRecord>
  /**
   * Takes away what may be taken away, in one transaction with a line of the audit trail. The person's events stay one
   * person's, nobody's that is known, so that counts stay true.
   */
  erase(person: PersonOfSite, at: Date): Promise<ErasedCounts>
}
