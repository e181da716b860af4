import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

interface ReceivedMail {
  recipients: string[]
  /** The message as it came over the wire. */
  raw: string
  /** The connection was encrypted. */
  secure: boolean
}

/** A real SMTP server on loopback, on a free port unless one is given, which keeps what it receives. */
export async function startSmtpServer(options: SMTPServerOptions = {}, atPort = 0) {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    // Without this it warns on standard error that its built-in certificate is no secret.
    logger: false,
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
          secure: session.secure,
        })
        callback()
      })
    },
    ...options,
  })
  // A client that refuses our certificate breaks the connection off; that is the client's matter.
  server.on('error', () => {})
  const listener = server.listen(atPort, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  return {
    address: `127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
