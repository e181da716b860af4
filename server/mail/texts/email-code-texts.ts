import type { Locale } from '../../contract/vocabulary.ts'
import { emailCodeEn } from './email-code-en.ts'
import { emailCodeFr } from './email-code-fr.ts'

/** The texts of the mail with a code, in one language. */
export interface EmailCodeTexts {
  subject: (site: string) => string
  greeting: (name: string | null) => string
  hereIsTheCode: (site: string) => string
  howLong: (minutes: number) => string
  neverAsked: string
  notYou: string
}

export const emailCodeTexts: Record<Locale, EmailCodeTexts> = { en: emailCodeEn, fr: emailCodeFr }
