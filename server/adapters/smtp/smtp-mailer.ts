import type { Readable } from 'node:stream'
import { createTransport, type NodemailerError } from 'nodemailer'
import { type Mailer, MailNotTakenError, type MailReceipt } from '../../mail/mailer.ts'
import { StartUpError } from '../../start-up-error.ts'
import { nodemailerMessage } from './nodemailer-message.ts'
import { refusalForGood, refusedRecipients } from './smtp-refusals.ts'

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
 * the others would give it twice to those. It is refused for good when the server says so of each address or of its
 * content; a sender or a password that is refused is a mistake that its owner can mend, hence tried again.
 *
 * @throws {StartUpError} when the address is not one; it is not repeated, for it may hold a password.
 */
export function createSmtpMailer(smtpUrl: string): Mailer {
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
  const contents = new Map<string, Readable>()
  transport.use('stream', ({ data, message }, done) => {
    const createReadStream = message.createReadStream.bind(message)
    message.createReadStream = (options) => {
      const content = createReadStream(options)
      contents.set(String(data.messageId), content)
      return content
    }
    done()
  })
  return {
    async send(message) {
      try {
        const { rejectedErrors = [] } = await transport.sendMail(nodemailerMessage(message))
        return { taken: true, refused: refusedRecipients(rejectedErrors) }
      } catch (error) {
        // What nobody has begun to read was not handed over.
        const begun = contents.get(message.messageId)?.readableDidRead ?? false
        return notTaken(error as NodemailerError, message.to, begun)
      } finally {
        contents.delete(message.messageId)
      }
    },
    async close() {
      transport.close()
    },
  }
}

/** @throws {MailNotTakenError} unless the message is refused for good. */
function notTaken(error: NodemailerError, to: { address: string }[], begun: boolean): MailReceipt {
  const refused = refusalForGood(error, to)
  if (refused) return { taken: false, refused }
  const isAnswered = error.responseCode !== undefined
  throw new MailNotTakenError(error.message, { mayHaveArrived: begun && !isAnswered, cause: error })
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
