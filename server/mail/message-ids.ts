import { mailDomain, type ReplyDomain } from './reply-address.ts'

/** Whom a mail of a case is for; `account`: the account's primary email, where it gets a copy of its own. */
export type MailReceiver = 'contact' | 'support' | 'account'

export interface CaseMail {
  /** `C-10001` */
  caseNumber: string
  /** The entry of the case that is told; null for the confirmation that the case is open. */
  entry: string | null
  receiver: MailReceiver
}

/**
 * The Message-ID of a mail, with its angle brackets. It is made of what the mail tells to whom, so that one which is sent
 * twice can be told for one, and an answer names its case. It is not signed: it says which case is meant, and nothing of
 * who may write in it.
 *
 * The confirmation keeps the form that it always had, `<case.C-10001@help.example>`.
 */
export function messageId(
  site: Pick<ReplyDomain, 'supportEmail'>,
  { caseNumber, entry, receiver }: CaseMail,
): string {
  const parts = entry === null && receiver === 'contact' ? [] : [entry ?? 'opened', receiver]
  return `<${['case', caseNumber, ...parts].join('.')}@${mailDomain(site)}>`
}

const LOCAL_PART =
  /^case\.(?<caseNumber>c-[1-9]\d{0,14})(?:\.(?<entry>[a-z0-9_-]+)\.(?<receiver>contact|support|account))?$/

/** What a Message-ID, with or without angle brackets, was made of; null when it is none of the site's. */
export function readMessageId(site: Pick<ReplyDomain, 'supportEmail'>, text: string): CaseMail | null {
  const id = text.trim().replaceAll(/^<|>$/g, '').toLowerCase()
  const suffix = `@${mailDomain(site).toLowerCase()}`
  if (!id.endsWith(suffix)) return null
  const parts = LOCAL_PART.exec(id.slice(0, -suffix.length))?.groups
  if (!parts?.caseNumber) return null
  const entry = parts.entry === undefined || parts.entry === 'opened' ? null : parts.entry
  const receiver = (parts.receiver ?? 'contact') as MailReceiver
  return { caseNumber: parts.caseNumber.toUpperCase(), entry, receiver }
}
