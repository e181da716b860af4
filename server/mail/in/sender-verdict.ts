import type { SmtpConnection } from './smtp-connection.ts'

/** What can be said of who wrote a mail. */
export type SenderVerdict =
  /** The one address of its From header, lower case: its domain vouches for the mail. */
  | { outcome: 'authenticated'; address: string }
  /** `address`: what the From header claims; null when it is not one address. */
  | { outcome: 'failed'; reason: SenderFailure; address: string | null }
  /** The domain could not be asked; later it may be. */
  | { outcome: 'unknown_yet' }

export type SenderFailure =
  | 'from_not_one_address'
  /** The domain publishes who may send for it, and this is not from them. */
  | 'dmarc_failed'
  /** Nothing in the mail is vouched for by the domain of its From header. */
  | 'not_aligned'

/**
 * Who wrote a mail, by SPF, DKIM and DMARC. Reads the source to its end. Never rejects because of what is in the mail.
 */
export type AuthenticateSender = (
  source: AsyncIterable<Uint8Array>,
  connection: SmtpConnection | null,
) => Promise<SenderVerdict>
