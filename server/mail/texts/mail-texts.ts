import type { CallBackMedium, Locale, Nature, Severity } from '../../contract/vocabulary.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** Every text of the mail that goes out, in one language. */
export interface MailTexts {
  /** BCP 47 tag that dates are written by. */
  dateLocale: string
  /** Stands between a label and its value in plain text. */
  labelSeparator: string
  senderName: (site: string) => string
  subject: (number: string, subject: string) => string
  greeting: (name: string | null) => string
  opened: (number: string) => string
  /** `instant` is in support's own zone, named; `utc` is the same instant in UTC. */
  answerBy: (instant: string, utc: string) => string
  labels: Record<
    'number' | 'account' | 'primaryEmail' | 'openedBy' | 'engine' | 'nature' | 'severity' | 'subject',
    string
  >
  natures: Record<Nature, string>
  severities: Record<Severity, string>
  callBack: (medium: string) => string
  callBackMedia: Record<CallBackMedium, string>
  window: (from: string, to: string) => string
  whatYouWrote: string
  toAdd: (number: string) => string
  portal: string
  portalSeparateLogin: string
  community: string
  whySent: (site: string) => string
}

export const mailTexts: Record<Locale, MailTexts> = { en, fr }
