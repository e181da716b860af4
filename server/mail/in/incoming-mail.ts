/** A message as it came in, before anything of it is believed. */
export interface IncomingMail {
  /** RFC 5322, byte by byte as it was received. */
  raw: Uint8Array
  /** Lower case, no repeats. Of SMTP and LMTP: whom the envelope names; of a mailbox: empty, its headers say. */
  recipients: string[]
  /** Who handed it to us; null when another mail server received it and a mailbox or LMTP passed it on. */
  connection: SmtpConnection | null
}

export interface SmtpConnection {
  /** IPv4 or IPv6. */
  address: string
  helo: string
  /** MAIL FROM; empty: the null sender. */
  mailFrom: string
}
