import { createTransport } from 'nodemailer'
import type { Mailer } from '../../mail/mailer.ts'
import { StartUpError } from '../../start-up-error.ts'
import { nodemailerMessage } from './nodemailer-message.ts'

interface SmtpMailerOptions {
  /** Some of a message's addresses were refused for good though others were taken; for the operator's log. */
  onRefusedRecipients?: (addresses: string[]) => void
}

/** A mail server that has gone silent must not hold a job for long: the job is run again later. All in ms. */
const TIME_OUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

/**
 * Sends mail through the server of an SMTP address: `smtps://user:password@host:465` (encrypted from the start) or
 * `smtp://host:587` (STARTTLS where the server offers it; required, with a certificate that can be verified, as soon as
 * there is a password). Options of nodemailer's connection may follow: `?tls.rejectUnauthorized=false`,
 * `?requireTLS=true`, `?ignoreTLS=true`.
 *
 * A message counts as taken when the server took it for at least one of its addresses: to send it again for the sake of
 * the others would give it twice to those.
 *
 * @throws {StartUpError} when the address is not one; it is not repeated, for it may hold a password.
 */
export function createSmtpMailer(smtpUrl: string, { onRefusedRecipients }: SmtpMailerOptions = {}): Mailer {
  const mustEncrypt = needsEncryption(parseSmtpUrl(smtpUrl))
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    ...TIME_OUTS,
    requireTLS: mustEncrypt,
    // RFC 7435: where the mail would go out in the clear without an offer of encryption, a certificate that nobody vouches
    // for is still better, and a relay of one's own network rarely has another.
    tls: { rejectUnauthorized: mustEncrypt },
    // What the address says goes before all of the above.
    url: smtpUrl,
  })
  return {
    async send(message) {
      const { rejected } = await transport.sendMail(nodemailerMessage(message))
      if (rejected.length > 0) onRefusedRecipients?.(rejected)
    },
    async close() {
      transport.close()
    },
  }
}

/** What the server offers can be taken out on the way, so a password is not sent on the strength of an offer. */
function needsEncryption({ protocol, username, searchParams }: URL): boolean {
  if (protocol === 'smtps:' || searchParams.get('requireTLS') === 'true') return true
  return username !== '' && !searchParams.has('ignoreTLS')
}

function parseSmtpUrl(smtpUrl: string): URL {
  const url = URL.parse(smtpUrl)
  if (!url?.hostname || !['smtp:', 'smtps:'].includes(url.protocol)) {
    throw new StartUpError(
      'configuration_invalid',
      'SMTP_URL must be an address such as smtps://user:password@mail.example.com:465 or smtp://mail.example.com:587.',
    )
  }
  return url
}
