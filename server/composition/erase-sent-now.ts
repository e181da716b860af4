import type { EraseSentEvents } from '../deflection/sending/erase-sent-events.ts'
import type { PersonOfSite } from '../privacy/personal-data-store.ts'
import type { SentEventsErasure } from '../privacy/personal-record.ts'

/** Whoever erases a person does not wait for the clock to come to what was sent on. */
export function eraseSentNow(erase: Pick<EraseSentEvents, 'of'>) {
  return ({ site, pseudonym }: Pick<PersonOfSite, 'site' | 'pseudonym'>): Promise<SentEventsErasure> =>
    erase.of({ site, contact: pseudonym })
}
