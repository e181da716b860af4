import type { Locale } from '../../contract/vocabulary.ts'
import { contactEn } from './contact-en.ts'
import { contactFr } from './contact-fr.ts'

/** What a mail about the technical contacts of an account says to one of the two people concerned. */
export interface ContactMailText {
  subject: string
  paragraphs: string[]
  /** Why they get it. */
  note: string
}

/** What such a mail speaks of. `contact` and `owner` are people as others know them, by name and address. */
export interface ContactMailFacts {
  contact: string
  owner: string
  account: string
  site: string
  supportEmail: string
}

/** The texts of the mails that tell of a change of the technical contacts, in one language. */
export interface ContactTexts {
  greeting: (name: string | null) => string
  contact_named: Record<'contact' | 'owner', (facts: ContactMailFacts) => ContactMailText>
  contact_removed: Record<'contact' | 'owner', (facts: ContactMailFacts) => ContactMailText>
}

export const contactTexts: Record<Locale, ContactTexts> = { en: contactEn, fr: contactFr }
