import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { MAIL_BYTES } from '../../mail/in/mail-limits.ts'
import type { TakeMailIn, TakenMail } from '../../mail/in/take-mail-in.ts'
import { StartUpError } from '../../start-up-error.ts'
import { connectionOf, mailFromOf, peerOf } from './connection-of.ts'
import { createMailRate } from './mail-rate.ts'
import { SmtpRefusal } from './smtp-refusal.ts'

export interface MailListenerOptions {
  protocol: 'smtp' | 'lmtp'
  host: string
  port: number
  /** For STARTTLS; null: none is offered. */
  tls: { cert: string; key: string } | null
  /** Addresses of mail servers of one's own: what they hand over they have received from somebody else. */
  trustedRelays: readonly string[]
  /** Whether mail is received at the address. */
  isOurs: (address: string) => boolean
  takeMailIn: TakeMailIn
  /** Hears what is of no fault of a sender's. */
  onError: (error: unknown) => void
}

export interface MailListener {
  port: number
  /** Ends what is under way, within ten seconds. */
  close(): Promise<void>
}

const MOST_CONNECTIONS = 100
const CLOSE_LIMIT_MS = 10_000
const MEGABYTES = MAIL_BYTES / 1024 / 1024

/**
 * Takes mail in by SMTP or LMTP: for its own addresses alone, so it relays nothing; and it says `250` only once the mail is
 * kept for good.
 *
 * @throws {StartUpError} when it cannot listen there.
 */
export async function openMailListener(options: MailListenerOptions): Promise<MailListener> {
  const { protocol, host, port, tls, trustedRelays } = options
  const rate = createMailRate(trustedRelays)
  const server = new SMTPServer({
    ...tls,
    lmtp: protocol === 'lmtp',
    banner: 'Guichet',
    // Who wrote a mail is told by the mail; nobody logs in.
    disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    authOptional: true,
    maxAllowedUnauthenticatedCommands: false,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: true,
    size: MAIL_BYTES,
    maxClients: MOST_CONNECTIONS,
    maxRecipients: 50,
    closeTimeout: CLOSE_LIMIT_MS,
    useXForward: [...trustedRelays],
    logger: false,
    onConnect: (session, done) => done(rate.connect(peerOf(session))),
    onClose: (session) => rate.disconnect(peerOf(session)),
    onMailFrom: (_address, session, done) => done(rate.mail(peerOf(session))),
    onRcptTo: ({ address }, _session, done) =>
      done(options.isOurs(address) ? null : new SmtpRefusal(550, '5.1.1 There is no such address here')),
    onData: (stream, session, done) => {
      receive(options, stream, session).then(
        (refusal) => done(refusal, 'The message is kept'),
        (error: unknown) => {
          options.onError(error)
          done(new SmtpRefusal(451, '4.3.0 The message could not be kept, please try again later'))
        },
      )
    },
  })
  await listening(server, host, port)
  server.on('error', options.onError)
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Why the message was not taken; null: it was. */
async function receive(
  { takeMailIn, trustedRelays }: MailListenerOptions,
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
): Promise<SmtpRefusal | null> {
  const recipients = session.envelope.rcptTo.map(({ address }) => address.toLowerCase())
  try {
    const taken = await takeMailIn({
      content: stream.iterator({ destroyOnReturn: false }),
      recipients: [...new Set(recipients)],
      mailFrom: mailFromOf(session.envelope),
      connection: connectionOf(session, trustedRelays),
    })
    return refusalOf(taken)
  } finally {
    // What was not read has to be, before the sender hears the answer.
    stream.resume()
  }
}

function refusalOf(taken: TakenMail): SmtpRefusal | null {
  switch (taken.outcome) {
    case 'taken':
    case 'known':
      return null
    case 'too_large':
      return new SmtpRefusal(
        552,
        `5.3.4 The message is larger than ${MEGABYTES} MB: please send it with fewer or smaller attachments`,
      )
    case 'not_ours':
      return new SmtpRefusal(550, '5.1.1 There is no such address here')
    case 'try_again':
      return taken.reason === 'storage_full'
        ? new SmtpRefusal(452, '4.3.1 There is no room at the moment, please try again later')
        : new SmtpRefusal(451, '4.7.0 The sender could not be checked at the moment, please try again later')
  }
}

function listening(server: SMTPServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new StartUpError(
          'configuration_invalid',
          `Mail cannot be received at ${host}:${port}: ${cause.message}`,
          {
            cause,
          },
        ),
      ),
    )
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}
