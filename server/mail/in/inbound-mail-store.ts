/** What became of a mail. */
export type MailOutcome =
  | 'opened'
  | 'continued'
  /** Support's own entry in a case. */
  | 'support_entry'
  /** No person wrote it. */
  | 'automatic'
  | 'bounce'
  | 'not_a_contact'
  /** The person has several accounts and was asked which is meant; the mail waits for the answer. */
  | 'asked_account'
  | 'too_large'
  /** Support's, with a line that looks like a command and is none: its sender was told, the contact was not. */
  | 'unclear_command'
  /** Neither words nor files. */
  | 'empty'
  /** The very same words by the same person again: two machines answering one another end here. */
  | 'repeated'

export interface MailToKeep {
  site: string
  /** The same for the same mail, whichever way it comes; nothing else has it. */
  digest: string
  messageId: string | null
  /** Where the mail is, whole; of one that was too large its headers alone. */
  blob: string
  tooLarge: boolean
  recipients: string[]
  /** MAIL FROM, '' the null sender; null: not known. */
  mailFrom: string | null
  /** The one address of From; null when there is not exactly one. */
  sender: string | null
  /** Its domain vouches for it. */
  authenticated: boolean
  receivedAt: Date
}

export interface InboundMail extends MailToKeep {
  id: string
  /** Null until it has been handled. */
  outcome: MailOutcome | null
  caseNumber: string | null
}

export interface HandledMail {
  outcome: MailOutcome
  caseNumber: string | null
  /** Of what was written in it. */
  textDigest: string | null
}

export interface MailsLike {
  site: string
  sender: string
  outcome: MailOutcome
  since: Date
  caseNumber?: string
  textDigest?: string
}

/**
 * Every mail that has come in, so that each is handled once. One suite (`test/ports/store-suite.ts`) runs on every adapter.
 */
export interface InboundMailStore {
  /** Notes a mail and has it handled, in one transaction. `known`: it has come before, and is handled already. */
  keep(mail: MailToKeep): Promise<'kept' | 'known'>
  find(id: string): Promise<InboundMail | null>
  /** Notes how a mail was handled. */
  finish(id: string, handled: HandledMail, at: Date): Promise<void>
  countLike(mails: MailsLike): Promise<number>
  /**
   * Whether a stranger may be answered: none more than once a day, and a site's strangers `mostAnHour` in an hour. The
   * answer to a mail may be sent again as often as it is asked for.
   */
  mayAnswerStranger(
    answer: { mail: string; site: string; address: string; mostAnHour: number },
    now: Date,
  ): Promise<boolean>
  /** Forgets what was handled before then. */
  forget(before: Date): Promise<number>
}
