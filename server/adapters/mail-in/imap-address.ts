import { StartUpError } from '../../start-up-error.ts'

export interface ImapAddress {
  host: string
  port: number
  /** Encrypted from the start; otherwise by STARTTLS, which is required unless `?tls=none`. */
  secure: boolean
  encrypted: boolean
  user: string
  pass: string
  /** Where new mail stands. */
  mailbox: string
  /** Where mail is moved to that has been taken; null: it stays, marked. */
  done: string | null
}

const EXPECTED =
  'IMAP_URL must be an address such as imaps://user:password@mail.example.com/INBOX, or imap:// for STARTTLS; ?done=FOLDER moves mail that was taken.'

/**
 * Reads `imaps://user:password@host:993/INBOX?done=Done`.
 *
 * @throws {StartUpError} when it is none; it is not repeated, for it holds a password.
 */
export function readImapAddress(text: string): ImapAddress {
  const url = URL.parse(text)
  if (!url?.hostname || !url.username || !['imap:', 'imaps:'].includes(url.protocol)) {
    throw new StartUpError('configuration_invalid', EXPECTED)
  }
  const secure = url.protocol === 'imaps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    encrypted: secure || url.searchParams.get('tls') !== 'none',
    user: decodeURIComponent(url.username),
    pass: decodeURIComponent(url.password),
    mailbox: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    done: url.searchParams.get('done'),
  }
}
