import type { Locale } from '../../../contract/vocabulary.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** What a mail is answered with besides what cases tell by themselves, in one language. */
export interface AnswerTexts {
  senderName: (site: string) => string
  labelSeparator: string
  greeting: string
  notAContact: {
    subject: string
    noCase: (site: string) => string
    whoMay: string
    whatToDo: string
    readyToSend: string
    /** A message to a primary owner; `address` is the stranger's own. */
    message: (site: string, address: string) => string
    otherWays: (portal: string | null) => string
  }
  tooLarge: { subject: string; text: (megabytes: number) => string; whatToDo: string }
  whichAccount: {
    subject: string
    text: string
    whatToDo: string
    account: (name: string, primaryEmail: string) => string
  }
  notKept: {
    subject: (number: string) => string
    text: (number: string) => string
    limits: (files: number, megabytes: number) => string
  }
  severity: {
    subject: (number: string) => string
    text: (number: string, plan: string) => string
    hint: string
  }
  unclearCommand: {
    subject: (number: string) => string
    text: (number: string, line: string) => string
    /** The words follow. */
    whatToDo: string
  }
  why: (site: string) => string
}

export const answerTexts: Record<Locale, AnswerTexts> = { en, fr }
