export interface MailMessage {
  /** RFC 5322 `Message-ID` with its angle brackets; a message sent again keeps it, so that receivers can tell. */
  messageId: string
  from: { name: string; address: string }
  to: { name: string | null; address: string }[]
  replyTo?: string
  /** Where mail servers report that it could not be delivered (`MAIL FROM`, `Return-Path`); as a rule the sender. */
  envelopeFrom?: string
  /** The message that this one answers, and the conversation up to it, the oldest first: Message-IDs with brackets. */
  inReplyTo?: string
  references?: string[]
  subject: string
  text: string
  html: string
  /** BCP 47 language of the text. */
  language: string
  headers?: Record<string, string>
  attachments?: MailAttachment[]
  /** What calendars read: a third form of the text, and a file for those that open nothing else. */
  invitation?: { method: 'REQUEST' | 'CANCEL'; content: string }
}

export interface MailAttachment {
  name: string
  /** Media type, as it was found in the content. */
  type: string
  content: Uint8Array
}

/** An address that a mail server refused for good, and its answer. */
export interface RefusedRecipient {
  address: string
  reply: string
}

export interface MailReceipt {
  /** A mail server has taken the message for one address at least; it will not be lost from here on. */
  taken: boolean
  /** It will never be taken for these. All of them when it was not taken. */
  refused: RefusedRecipient[]
}

/** Where mail goes out: an SMTP server, or the demo's preview. */
export interface Mailer {
  /**
   * Hands the message over. Resolves once there is nothing more to try.
   *
   * @throws {MailNotTakenError} when it is worth trying again.
   */
  send(message: MailMessage): Promise<MailReceipt>
  close(): Promise<void>
}

/** Nobody has said that they took the message, and nobody that they never will. */
export class MailNotTakenError extends Error {
  /** The connection ended after the message began to be handed over: it may have been taken all the same. */
  readonly mayHaveArrived: boolean

  constructor(message: string, { mayHaveArrived, ...options }: ErrorOptions & { mayHaveArrived: boolean }) {
    super(message, options)
    this.name = 'MailNotTakenError'
    this.mayHaveArrived = mayHaveArrived
  }
}
