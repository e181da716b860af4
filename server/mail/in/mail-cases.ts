import type { Result } from '../../contract/result.ts'
import type { Locale, Nature, Severity, SupportEntryKind } from '../../contract/vocabulary.ts'
import type { Account, Engine } from '../../support-rules/account.ts'

/** What mail needs to know of a case. */
export interface CaseOfMail {
  number: string
  site: string
  account: { id: string }
  openedBy: { email: string }
  confidential: boolean
  engine: Engine | null
  nature: Nature | null
  locale: Locale
}

export interface Writer {
  email: string
  name: string | null
}

/** A file of a mail; `key` is the same for the same file of the same mail. */
export interface MailFile {
  key: string
  name: string
  bytes: Uint8Array
}

/** What a mail adds. The same `mail` adds it once, however often it is handled. */
export interface MailContribution {
  /** The mail's id. */
  mail: string
  site: string
  from: Writer
  text: string
  files: MailFile[]
  /** The blob of the mail. */
  original: string
  /** Answers stand below it. */
  messageId: string | null
  /** When it came in. */
  receivedAt: Date
}

export interface CaseToOpenByMail extends MailContribution {
  account: Account
  subject: string
  engine: Engine | null
  nature: Nature | null
  severity: Severity
  confidential: boolean
  locale: Locale
}

export interface Contributed {
  number: string
  severity: Severity
  /** Names of files that could not be kept. */
  refused: string[]
}

/** The cases, as mail changes them. */
export interface MailCases {
  find(number: string): Promise<CaseOfMail | null>
  /** Under the rules of the account's plan; a severity that the plan does not have becomes 3. */
  open(toOpen: CaseToOpenByMail): Promise<Contributed>
  /** The contact's reply, with what it says of the engine and nature that the case had not stated. */
  reply(
    number: string,
    reply: MailContribution & { details: { engine: Engine | null; nature: Nature | null } },
  ): Promise<Result<Contributed>>
  /** Support's entry; `close`: the case is closed with it. */
  addSupportEntry(
    number: string,
    entry: MailContribution & {
      kind: SupportEntryKind
      links: { title: string; url: string }[]
      supportOnly: boolean
      close: boolean
    },
  ): Promise<Result<Contributed>>
}
