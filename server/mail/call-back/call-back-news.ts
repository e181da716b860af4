import type { AuthorRole, CallBackMedium, CallBackStatus, Locale } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import type { MessagePart } from '../message-body.ts'
import type { CallBackTopic } from './texts/call-back-texts.ts'

export interface TimeSpan {
  from: string
  to: string
}

/** Something that has happened to a call, as mail tells of it. */
export interface CallBackNews {
  kind:
    | 'call_back_requested'
    | 'call_back_confirmed'
    | 'call_back_moved'
    | 'call_back_cancelled'
    /** No entry of a case: the call is soon. */
    | 'call_back_reminder'
  at: Date
  author: { role: AuthorRole }
  /** What support wrote to the contact about it. */
  text: string | null
  callBack: {
    id: string
    sequence: number
    status: CallBackStatus
    askedBy: { email: string; name: string | null }
    timeZone: string
    medium: CallBackMedium
    windows: TimeSpan[]
    call: TimeSpan | null
    /** The time that no longer stands. */
    previous: TimeSpan | null
    meetingUrl: string | null
  }
}

/** The case that a call is about, and who is told. */
export interface CallBackReader {
  reader: 'contact' | 'support'
  locale: Locale
  case: { number: string; account: { name: string } }
  site: Pick<Site, 'name' | 'supportEmail' | 'supportTeam' | 'businessCalendar'>
  /** The page where support decides on the call; null for the contact. */
  supportPage: string | null
}

export interface NewsParts {
  /** In a few words, on one line; without the number of the case. */
  subject: string
  parts: MessagePart[]
}

export function topicOf({ kind, author, callBack }: CallBackNews): CallBackTopic {
  switch (kind) {
    case 'call_back_requested':
      return 'requested'
    case 'call_back_confirmed':
      return 'confirmed'
    case 'call_back_moved':
      return 'moved'
    case 'call_back_reminder':
      return 'reminder'
    case 'call_back_cancelled':
      if (callBack.status === 'withdrawn') return 'withdrawn'
      return author.role === 'system' ? 'closed' : 'cancelled'
  }
}
