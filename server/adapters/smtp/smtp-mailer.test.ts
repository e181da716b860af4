import { type AddressInfo, createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { describeMailer, sampleMessage as message } from '../../../test/ports/mailer-suite.ts'
import { startSmtpServer } from '../../../test/support/smtp-test-server.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

/** The test server's certificate is its own. */
const ANY_CERTIFICATE = 'tls.rejectUnauthorized=false'

describeMailer('SMTP', async () => {
  const server = await startSmtpServer()
  const mailer = createSmtpMailer(`smtp://${server.address}?${ANY_CERTIFICATE}`)
  return {
    mailer,
    arrived: async () => server.received.map(({ raw }) => raw),
    close: async () => {
      await mailer.close()
      await server.close()
    },
  }
})

describe('the SMTP mailer', () => {
  const atEnd: (() => Promise<unknown> | unknown)[] = []

  afterEach(async () => {
    for (const end of atEnd.splice(0).reverse()) await end()
  })

  async function serve(options: Parameters<typeof startSmtpServer>[0] = {}) {
    const server = await startSmtpServer(options)
    atEnd.push(() => server.close())
    return server
  }

  function mailerTo(url: string) {
    const mailer = createSmtpMailer(url)
    atEnd.push(() => mailer.close())
    return mailer
  }

  it('hands the message over for the contact and for the primary email', async () => {
    const server = await serve()
    await mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`).send(message)
    expect(server.received.map(({ recipients }) => recipients)).toEqual([
      ['ada@acme.example', 'it@acme.example'],
    ])
  })

  it('encrypts where the server offers it, whoever vouches for its certificate', async () => {
    const server = await serve()
    await mailerTo(`smtp://${server.address}`).send(message)
    expect(server.received).toMatchObject([{ secure: true }])
  })

  it.each(['guichet:secret@', '?requireTLS=true'])(
    'refuses a certificate that nobody vouches for where encryption is a must: %s',
    async (part) => {
      const server = await serve({
        onAuth: (_auth, _session, callback) => callback(null, { user: 'guichet' }),
      })
      const url = part.startsWith('?') ? `smtp://${server.address}${part}` : `smtp://${part}${server.address}`
      await expect(mailerTo(url).send(message)).rejects.toThrow('certificate')
      expect(server.received).toEqual([])
    },
  )

  it('encrypts from the start for smtps', async () => {
    const server = await serve({ secure: true })
    await mailerTo(`smtps://${server.address}?${ANY_CERTIFICATE}`).send(message)
    expect(server.received).toMatchObject([{ secure: true }])
  })

  it('refuses a certificate that nobody vouches for', async () => {
    const server = await serve({ secure: true })
    await expect(mailerTo(`smtps://${server.address}`).send(message)).rejects.toThrow('certificate')
    expect(server.received).toEqual([])
  })

  it('signs in with the password of the address, whatever characters it has', async () => {
    const passwords: unknown[] = []
    const server = await serve({
      authOptional: false,
      onAuth(auth, _session, callback) {
        passwords.push(auth.password)
        callback(null, { user: 'guichet' })
      },
    })
    await mailerTo(`smtp://guichet:p%40ss%2Fword@${server.address}?${ANY_CERTIFICATE}`).send(message)
    expect(passwords).toEqual(['p@ss/word'])
  })

  it('sends no password over a connection that is not encrypted, unless told to', async () => {
    let attempts = 0
    const server = await serve({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth(_auth, _session, callback) {
        attempts += 1
        callback(null, { user: 'guichet' })
      },
    })
    const url = `smtp://guichet:secret@${server.address}`
    await expect(mailerTo(url).send(message)).rejects.toThrow()
    expect(attempts).toBe(0)
    await mailerTo(`${url}?ignoreTLS=true`).send(message)
    expect(attempts).toBe(1)
  })

  it('rejects what the server does not take, so that the job is run again', async () => {
    const server = await serve({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('Try again later'), { responseCode: 451 })),
    })
    await expect(mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`).send(message)).rejects.toThrow(
      'Try again later',
    )
  })

  it('counts a message as taken when one of its addresses is refused, and says which', async () => {
    const server = await serve({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address === 'it@acme.example' ? refusal(550, '5.1.1 No such mailbox') : null),
    })
    const receipt = await mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`).send(message)
    expect(server.received.map(({ recipients }) => recipients)).toEqual([['ada@acme.example']])
    expect(receipt).toEqual({
      taken: true,
      refused: [{ address: 'it@acme.example', reply: '550 5.1.1 No such mailbox' }],
    })
  })

  it('gives a message up that the server refuses for good, for each address or for its content', async () => {
    const noMailbox = await serve({
      onRcptTo: (_address, _session, callback) => callback(refusal(550, '5.1.1 No such mailbox')),
    })
    const tooLarge = await serve({
      onData(stream, _session, callback) {
        stream.resume().on('end', () => callback(refusal(552, '5.3.4 Too large')))
      },
    })
    for (const [server, reply] of [
      [noMailbox, '550 5.1.1 No such mailbox'],
      [tooLarge, '552 5.3.4 Too large'],
    ] as const) {
      expect(await mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`).send(message)).toEqual({
        taken: false,
        refused: [
          { address: 'ada@acme.example', reply },
          { address: 'it@acme.example', reply },
        ],
      })
    }
  })

  it.each([
    ['a relay that does not know us', 'onRcptTo', 554, '5.7.1 Relay access denied'],
    ['a sender that it does not like', 'onMailFrom', 550, '5.1.0 Sender refused'],
    ['one address for now, whatever it says of the other', 'onRcptTo', 450, '4.2.0 Greylisted'],
  ] as const)('may try again after the refusal of %s', async (_what, step, code, text) => {
    const server = await serve({
      [step]: (_address: unknown, _session: unknown, callback: (error: Error) => void) =>
        callback(refusal(code, text)),
    })
    const sending = mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`).send(message)
    await expect(sending).rejects.toMatchObject({ name: 'MailNotTakenError', mayHaveArrived: false })
  })

  it.each([
    ['the message was handed over and before the answer', '\r\n.\r\n', true],
    ['any of the message was handed over', 'MAIL FROM', false],
    ['the server took the addresses', 'RCPT TO', false],
  ])(
    'knows whether a message may have been taken when the connection ends before %s',
    async (_when, at, may) => {
      const url = await serveUntil(at)
      await expect(mailerTo(url).send(message)).rejects.toMatchObject({
        name: 'MailNotTakenError',
        mayHaveArrived: may,
      })
    },
  )

  it('never hands a message over twice by itself', async () => {
    let contents = 0
    const url = await serveUntil('\r\n.\r\n', () => {
      contents += 1
    })
    const mailer = mailerTo(url)
    await expect(mailer.send(message)).rejects.toThrow()
    // Longer than nodemailer's pool waits before it would try a message again.
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(contents).toBe(1)
  })

  /** Answers as a mail server does until it is sent `last`, and breaks off then. */
  async function serveUntil(last: string, onLast: () => void = () => {}): Promise<string> {
    const server = createServer((socket) => {
      socket.on('error', () => {}).write('220 breaking.example ESMTP\r\n')
      socket.on('data', (chunk) => {
        if (chunk.includes(last)) {
          onLast()
          socket.destroy()
        } else if (/^(EHLO|MAIL|RCPT)/.test(chunk.toString())) socket.write('250 breaking.example\r\n')
        else if (chunk.toString().startsWith('DATA')) socket.write('354 Go on\r\n')
      })
    }).listen(0, '127.0.0.1')
    atEnd.push(() => server.close())
    await new Promise((resolve) => server.once('listening', resolve))
    return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('has bounces sent to where the message says', async () => {
    const senders: string[] = []
    const server = await serve({
      onMailFrom({ address }, _session, callback) {
        senders.push(address)
        callback()
      },
    })
    const mailer = mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`)
    await mailer.send({ ...message, envelopeFrom: 'support+b10001-x@elastic.co' })
    expect(senders).toEqual(['support+b10001-x@elastic.co'])
    expect(server.received[0]?.raw).toMatch(/^From: .*<help@support\.example>/m)
  })

  it('rejects when nobody listens', async () => {
    const server = await startSmtpServer()
    await server.close()
    await expect(mailerTo(`smtp://${server.address}`).send(message)).rejects.toThrow('ECONNREFUSED')
  })

  it('gives up on a server that never greets', async () => {
    const silent = createServer().listen(0, '127.0.0.1')
    atEnd.push(() => silent.close())
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = typeof address === 'object' ? address?.port : 0
    const url = `smtp://127.0.0.1:${port}?greetingTimeout=50`
    await expect(mailerTo(url).send(message)).rejects.toThrow('Greeting never received')
  })

  it('works again when the server is back', async () => {
    let down = true
    const server = await serve({
      onMailFrom: (_address, _session, callback) =>
        callback(down ? Object.assign(new Error('Down for a moment'), { responseCode: 421 }) : null),
    })
    const mailer = mailerTo(`smtp://${server.address}?${ANY_CERTIFICATE}`)
    await expect(mailer.send(message)).rejects.toThrow('Down for a moment')
    down = false
    await mailer.send(message)
    expect(server.received).toHaveLength(1)
  })

  it.each([
    'mail.example.com:587',
    'http://user:hunter2@mail.example.com',
    'smtp://',
    'smtps://user:hunter2@',
    '',
  ])('says what an address looks like when given %j, and does not repeat it', (url) => {
    expect(() => createSmtpMailer(url)).toThrow(/^SMTP_URL must be an address such as smtps:/)
    expect(() => createSmtpMailer(url)).not.toThrow('hunter2')
  })
})

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode })
}
