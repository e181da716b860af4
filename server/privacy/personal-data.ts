import type { PersonalDataStore, PersonOfSite } from './personal-data-store.ts'
import type { Erasure, KeptPart, PersonalRecord, RecordPart, SentEventsErasure } from './personal-record.ts'

export interface PersonAsked {
  email: string
  /** Null: every site. */
  site: string | null
}

/** The site was not understood: `sites` are those that there are. */
export interface UnknownSite {
  sites: string[]
}

/** What `guichet privacy` does: in this process, or through the running server that holds the store. */
export interface PersonalData {
  export(asked: PersonAsked): Promise<{ records: PersonalRecord[] } | UnknownSite>
  erase(asked: PersonAsked): Promise<{ erasures: Erasure[] } | UnknownSite>
}

interface PersonalDataDependencies {
  store: PersonalDataStore
  /** Ids. */
  sites: readonly string[]
  /** By which the events of a person are found. */
  contactOf: (site: string, email: string) => string
  /** Goes on at once with what the store has kept of an erasure, where events are sent on. Null: they are not. */
  eraseSentEvents: ((person: Pick<PersonOfSite, 'site' | 'pseudonym'>) => Promise<SentEventsErasure>) | null
  clock: () => Date
}

/** Why what stays does. A part that is not here is taken away whole. */
const KEPT_BECAUSE: Partial<Record<RecordPart, string>> = {
  accounts:
    'The account’s owner names its contacts, or a file does: remove them there (guichet accounts import, or the owner in the widget)',
  contactDecisions: 'Who may open cases for an account has to be accounted for',
  cases: 'A case is the account’s record of the support that it has paid for, and of the promises kept',
  entries: 'They are part of cases of the same account',
  attachments: 'They are part of cases',
  mailsReceived: 'They are part of cases',
  mailsSent: 'They prove when the account was answered',
  auditTrail: 'It has to say who did what, and nothing that a person wrote stands in it',
}

export function createPersonalData({
  store,
  sites,
  contactOf,
  eraseSentEvents,
  clock,
}: PersonalDataDependencies): PersonalData {
  const chosen = (site: string | null) => (site === null ? sites : sites.filter((id) => id === site))
  const people = ({ site, email }: PersonAsked) =>
    chosen(site).map((id) => ({ site: id, email, pseudonym: contactOf(id, email) }))

  return {
    async export(asked) {
      const found = people(asked)
      if (found.length === 0) return { sites: [...sites] }
      const records: PersonalRecord[] = []
      for (const person of found) records.push(await store.read(person))
      return { records }
    },

    async erase(asked) {
      const found = people(asked)
      if (found.length === 0) return { sites: [...sites] }
      const erasures: Erasure[] = []
      for (const person of found) {
        const erased = await store.erase(person, clock())
        const sentEvents = eraseSentEvents && (await eraseSentEvents(person))
        const { site, pseudonym } = person
        erasures.push({ site, pseudonym, erased, sentEvents, kept: keptParts(await store.read(person)) })
      }
      return { erasures }
    },
  }
}

function keptParts(record: PersonalRecord): KeptPart[] {
  return (Object.entries(KEPT_BECAUSE) as [RecordPart, string][]).flatMap(([part, why]) =>
    record[part].length === 0 ? [] : [{ part, count: record[part].length, why }],
  )
}
