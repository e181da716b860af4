import type { SMTPServerSession } from 'smtp-server'
import type { SmtpConnection } from '../../mail/in/smtp-connection.ts'

/**
 * The connection that a mail came into one's own mail system by. A trusted relay may say it (XFORWARD, as Postfix does with
 * `smtp_send_xforward_command`); where it does not, nothing is known of it: null, as by LMTP, whose clients are always mail
 * servers of one's own.
 */
export function connectionOf(
  session: SMTPServerSession,
  trustedRelays: readonly string[],
): SmtpConnection | null {
  const { remoteAddress, hostNameAppearsAs, envelope, xForward, transmissionType } = session
  const mailFrom = mailFromOf(envelope)
  if (trustedRelays.includes(peerOf(session))) {
    const address = xForward.get('ADDR')
    const helo = xForward.get('HELO')
    return address ? { address: String(address), helo: String(helo || ''), mailFrom } : null
  }
  if (transmissionType.startsWith('LMTP')) return null
  return { address: remoteAddress, helo: hostNameAppearsAs || '', mailFrom }
}

/** Who is really connected, whatever it forwards. */
export function peerOf({ remoteAddress, xForward }: SMTPServerSession): string {
  return String(xForward?.get('ADDR:DEFAULT') || remoteAddress)
}

export function mailFromOf({ mailFrom }: SMTPServerSession['envelope']): string {
  return mailFrom ? mailFrom.address : ''
}
