export interface MailMessage {
  /** RFC 5322 `Message-ID` with its angle brackets; a message sent again keeps it, so that receivers can tell. */
  messageId: string
  from: { name: string; address: string }
  to: { name: string | null; address: string }[]
  replyTo?: string
  subject: string
  text: string
  html: string
  /** BCP 47 language of the text. */
  language: string
  headers?: Record<string, string>
}

/** Where mail goes out: an SMTP server, or the demo's preview. Rejects when the message was not taken. */
export interface Mailer {
  send(message: MailMessage): Promise<void>
  close(): Promise<void>
}
