import type { Locale } from '../../../contract/vocabulary.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** What a message about a call is about. */
export type CallBackTopic =
  | 'requested'
  | 'confirmed'
  | 'moved'
  | 'cancelled'
  | 'withdrawn'
  | 'closed'
  | 'reminder'

/** Every text of the mail and the invitations about calls, in one language. */
export interface CallBackTexts {
  /** To the contact: what has happened, in a few words and in a sentence. */
  contact: Record<CallBackTopic, { subject: string; opening: (number: string) => string }>
  /** To support; `person` is the contact. */
  support: Record<
    CallBackTopic,
    { subject: (person: string) => string; opening: (person: string, number: string) => string }
  >
  labels: Record<
    'when' | 'whenInZone' | 'supportTime' | 'previously' | 'wasPlanned' | 'medium' | 'contact' | 'account',
    string
  >
  /** Before what support wrote to the contact. */
  supportSays: string
  joinHere: string
  join: string
  /** Where the site states no meeting address. */
  addressComes: string
  /** The invitation is attached, and what to do when the time does not suit. */
  invitationAttached: string
  invitationWithdrawn: string
  askAgain: string
  chooseWindow: (zone: string) => string
  allTimes: string
  moveOrCancel: string
  linksAreKeys: string
  summary: {
    contact: (site: string, number: string) => string
    support: (person: string, number: string) => string
  }
  /** The lines of an invitation's description. */
  about: (number: string) => string
  calledOff: string
}

export const callBackTexts: Record<Locale, CallBackTexts> = { en, fr }
