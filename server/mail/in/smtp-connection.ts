/** By which a mail came from elsewhere into one's own mail system. */
export interface SmtpConnection {
  /** IPv4 or IPv6. */
  address: string
  helo: string
  /** MAIL FROM; empty: the null sender. */
  mailFrom: string
}
