import type {
  CallBackMedium,
  Channel,
  Locale,
  Nature,
  Plan,
  Severity,
  SupportEntryKind,
} from '../../contract/vocabulary.ts'
import type { SupportCommand } from '../support-commands.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** Every text of the mail that goes out, in one language. */
export interface MailTexts {
  /** BCP 47 tag that dates are written by. */
  dateLocale: string
  /** Stands between a label and its value in plain text. */
  labelSeparator: string
  senderName: (site: string) => string
  greeting: (name: string | null) => string
  opened: (number: string) => string
  /** `instant` is in support's own zone, named; `utc` is the same instant in UTC. */
  answerBy: (instant: string, utc: string) => string
  labels: Record<FactLabel, string>
  natures: Record<Nature, string>
  severities: Record<Severity, string>
  callBack: (medium: string) => string
  callBackMedia: Record<CallBackMedium, string>
  whatYouWrote: string
  toAdd: string
  portal: string
  portalSeparateLogin: string
  whySent: (site: string) => string
  details: DetailTexts
  conversation: ConversationTexts
  supportCopy: SupportCopyTexts
  accountCopy: AccountCopyTexts
}

export type FactLabel =
  | 'number'
  | 'account'
  | 'plan'
  | 'primaryEmail'
  | 'openedBy'
  | 'engine'
  | 'nature'
  | 'severity'
  | 'subject'
  | 'channel'
  | 'language'
  | 'page'
  | 'browser'

/** What a case by mail has not stated. */
export interface DetailTexts {
  missing: string
  missingEngine: string
  missingNature: string
  /** A value that is not known yet. */
  notStated: string
}

/** The mails after the first one. */
export interface ConversationTexts {
  kinds: Record<SupportEntryKind, string>
  /** Over support's words; `name` is null when it is not known. */
  supportAnswers: (name: string | null) => string
  contactAnswers: (name: string) => string
  supportName: string
  toContinue: string
  attached: string
  /** `most` is what a mail carries, as text. */
  notAttached: (most: string) => string
  fileSize: (bytes: number) => string
  closedBySupport: (number: string) => string
  closedByContact: (name: string, number: string) => string
  toReopen: string
  reopened: (number: string) => string
  reopenedByAnswer: string
  links: string
  earlier: string
  wrote: (name: string, instant: string) => string
  /** Stands where a text was cut. */
  cut: string
  whySent: (site: string, number: string) => string
}

/** What goes to the support team. */
export interface SupportCopyTexts {
  opened: (name: string, account: string) => string
  confidential: string
  answerDue: (instant: string) => string
  marks: { confidential: string; targetNear: string; targetMissed: string }
  plans: Record<Plan, string>
  channels: Record<Channel, string>
  description: string
  searches: string
  readings: string
  consoleErrors: string
  sessionData: string
  callBack: (medium: string) => string
  /** Where the times stand below, each to be chosen. */
  callAsked: (medium: string) => string
  nothingBefore: string
  addedFiles: (name: string) => string
  detailsGiven: string
  targetNear: (instant: string) => string
  targetMissed: (instant: string) => string
  howToAnswer: (name: string) => string
  firstLine: string
  firstLineShort: (words: string) => string
  commands: Record<Exclude<SupportCommand, 'reply'>, string>
  undelivered: (address: string, number: string) => string
  undeliveredSubject: string
  undeliveredReply: string
  undeliveredAdvice: string
  whySent: (site: string) => string
}

/** The primary email's own copy of the confirmation of a confidential case. */
export interface AccountCopyTexts {
  subject: string
  opened: (name: string, account: string, number: string) => string
  withheld: string
}

export const mailTexts: Record<Locale, MailTexts> = { en, fr }
