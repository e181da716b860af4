import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MailToTakeIn, TakenMail } from '../../mail/in/take-mail-in.ts'
import { type MailListenerOptions, openMailListener } from './mail-listener.ts'

const OURS = 'support@acme.example'

async function listenWith(changes: Partial<MailListenerOptions> & { answer?: TakenMail } = {}) {
  const { answer = { outcome: 'taken' }, ...options } = changes
  const taken: (Omit<MailToTakeIn, 'content'> & { content: string })[] = []
  const errors: unknown[] = []
  const listener = await openMailListener({
    protocol: 'smtp',
    host: '127.0.0.1',
    port: 0,
    tls: null,
    trustedRelays: [],
    isOurs: (address) => address === OURS,
    takeMailIn: async ({ content, ...mail }) => {
      let text = ''
      for await (const chunk of content) text += Buffer.from(chunk).toString('latin1')
      taken.push({ ...mail, content: text })
      return answer
    },
    onError: (error) => errors.push(error),
    ...options,
  })
  onTestFinished(() => listener.close())
  return { ...listener, taken, errors }
}

/** Says each line once the one before has been answered; `cut` breaks the connection off after the last. */
function dialogue(port: number, lines: string[], { cut = false } = {}): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    let heard = ''
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    socket.on('data', (data) => {
      heard += data
      const last = /(?:^|\r\n)(\d{3} [^\r]*)\r\n$/.exec(heard)?.[1]
      if (last === undefined) return
      answers.push(last)
      heard = ''
      const next = lines.shift()
      if (next === undefined) return socket.end()
      socket.write(`${next}\r\n`, 'latin1', () => {
        if (cut && lines.length === 0) socket.destroy()
      })
    })
    socket.on('close', () => resolve(answers))
    socket.on('error', reject)
  })
}

const OPENING = ['EHLO mail.customer.example', 'MAIL FROM:<zoe@customer.example>', `RCPT TO:<${OURS}>`]
const MESSAGE = ['DATA', 'Subject: Words\r\n\r\nHello\r\n.']

describe('the listener for mail', () => {
  it('says 250 once the mail is taken, with who handed it over', async () => {
    const { port, taken } = await listenWith()

    const answers = await dialogue(port, [...OPENING, ...MESSAGE])

    expect(answers.at(-1)).toMatch(/^250 /)
    expect(taken).toMatchObject([
      {
        recipients: [OURS],
        mailFrom: 'zoe@customer.example',
        connection: { address: '127.0.0.1', helo: 'mail.customer.example', mailFrom: 'zoe@customer.example' },
        content: 'Subject: Words\r\n\r\nHello\r\n',
      },
    ])
  })

  it.each<[string, TakenMail]>([
    ['552 5.3.4', { outcome: 'too_large' }],
    ['451 4.7.0', { outcome: 'try_again', reason: 'sender_unknown_yet' }],
    ['452 4.3.1', { outcome: 'try_again', reason: 'storage_full' }],
    ['250', { outcome: 'known' }],
  ])('says %s when that is what came of it', async (code, answer) => {
    const { port } = await listenWith({ answer })

    expect((await dialogue(port, [...OPENING, ...MESSAGE])).at(-1)).toMatch(new RegExp(`^${code} `))
  })

  it('says 451 when the store fails, and goes on', async () => {
    const { port, errors } = await listenWith({
      takeMailIn: () => Promise.reject(new Error('the disk is gone')),
    })

    const answers = await dialogue(port, [...OPENING, ...MESSAGE, 'NOOP'])

    expect(answers.slice(-2)).toEqual([
      expect.stringMatching(/^451 4\.3\.0 /),
      expect.stringMatching(/^250 /),
    ])
    expect(errors).toHaveLength(1)
    expect(answers.join()).not.toContain('disk')
  })

  it('takes nothing of a mail whose sender breaks off in the middle', async () => {
    const { port, taken } = await listenWith()

    await dialogue(port, [...OPENING, 'DATA', 'Subject: Words\r\n\r\nHalf of a sen'], { cut: true })
    await dialogue(port, [...OPENING, ...MESSAGE])

    expect(taken.map(({ content }) => content)).toEqual(['Subject: Words\r\n\r\nHello\r\n'])
  })

  it('takes the null sender, by which mail servers report', async () => {
    const { port, taken } = await listenWith()

    await dialogue(port, ['EHLO mx', 'MAIL FROM:<>', `RCPT TO:<${OURS}>`, ...MESSAGE])

    expect(taken).toMatchObject([{ mailFrom: '' }])
  })

  it('knows of a trusted relay what it forwards, and nothing else', async () => {
    const { port, taken } = await listenWith({ trustedRelays: ['127.0.0.1'] })
    const [ehlo = '', ...rest] = OPENING

    await dialogue(port, [ehlo, ...rest, ...MESSAGE])
    await dialogue(port, [ehlo, 'XFORWARD ADDR=192.0.2.10 HELO=mx.customer.example', ...rest, ...MESSAGE])

    expect(taken.map(({ connection }) => connection)).toEqual([
      null,
      { address: '192.0.2.10', helo: 'mx.customer.example', mailFrom: 'zoe@customer.example' },
    ])
  })

  it('lets nobody else say who was connected', async () => {
    const { port, taken } = await listenWith()
    const [ehlo = '', ...rest] = OPENING

    const answers = await dialogue(port, [ehlo, 'XFORWARD ADDR=192.0.2.10', ...rest, ...MESSAGE])

    expect(answers[2]).toMatch(/^5\d\d /)
    expect(taken).toMatchObject([{ connection: { address: '127.0.0.1' } }])
  })

  it('slows down who sends more in a minute than people write', async () => {
    const { port, taken } = await listenWith()
    const [ehlo = '', ...rest] = OPENING

    const many = Array.from({ length: 61 }, () => [...rest, ...MESSAGE]).flat()
    const answers = await dialogue(port, [ehlo, ...many])

    expect(taken).toHaveLength(60)
    expect(answers.some((line) => line.startsWith('450 4.7.0 Too many'))).toBe(true)
  })

  it('encrypts with the certificate that it is given, and offers nothing without one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guichet-mail-tls-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-newkey',
          'ec',
          '-pkeyopt',
          'ec_paramgen_curve:prime256v1',
          '-nodes',
          '-days',
          '2',
        ],
        ...['-subj', '/CN=mail.acme.example', '-keyout', key, '-out', cert],
      ],
      { stdio: 'ignore' },
    )
    const tls = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
    const send = async (port: number) => {
      const transport = createTransport({
        host: '127.0.0.1',
        port,
        requireTLS: true,
        tls: { ca: tls.cert, servername: 'mail.acme.example' },
      })
      await transport.sendMail({ from: 'zoe@customer.example', to: OURS, text: 'Hello' })
    }

    const encrypted = await listenWith({ tls })
    await send(encrypted.port)
    expect(encrypted.taken).toHaveLength(1)
    await expect(send((await listenWith()).port)).rejects.toThrow()
  })

  it('speaks LMTP: one answer for each recipient, and no word of who was connected', async () => {
    const { port, taken } = await listenWith({ protocol: 'lmtp', isOurs: () => true })
    const heard = await new Promise<string>((resolve) => {
      let text = ''
      const lines = [
        'LHLO mx',
        'MAIL FROM:<zoe@customer.example>',
        'RCPT TO:<a@acme.example>',
        'RCPT TO:<b@acme.example>',
        ...MESSAGE,
      ]
      const socket = connect(port, '127.0.0.1').setEncoding('latin1')
      socket.on('data', (data) => {
        text += data
        if (!/(?:^|\r\n)\d{3} [^\r]*\r\n$/.test(text)) return
        const next = lines.shift()
        if (next !== undefined) socket.write(`${next}\r\n`)
        else if (/(250 [^\r]*kept\r\n){2}$/.test(text)) socket.end(() => resolve(text))
      })
    })

    expect(heard).toMatch(/(250 [^\r]*kept\r\n){2}$/)
    expect(taken).toMatchObject([{ recipients: ['a@acme.example', 'b@acme.example'], connection: null }])
  })

  it('says at the start that it cannot listen', async () => {
    const { port } = await listenWith()

    await expect(listenWith({ port })).rejects.toThrow(/Mail cannot be received at 127\.0\.0\.1:\d+/)
  })
})
