import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseDetail, CaseList } from '../../server/contract/types.ts'
import type { ReadMail } from '../../server/mail/in/read-mail.ts'
import {
  FORGED,
  GONE,
  type MailHouse,
  openMailHouse,
  replyTo,
  STRANGER,
  SUPPORT,
  TESS,
  ZOE,
} from './mail-house.ts'

const THIRTY_MEGABYTES = 30_000_000
const SOON = { timeout: 25_000, interval: 200 }

describe('every kind of mail ends as it should', () => {
  let house: MailHouse
  beforeAll(async () => {
    house = await openMailHouse('smtp')
  })
  afterAll(() => house?.close())

  const cases = async () => (await house.get<CaseList>('/v1/cases')).cases
  const subjects = async () => (await cases()).map(({ subject }) => subject)
  const mailOf = (changes: Partial<Parameters<MailHouse['send']>[0]>) =>
    house.send({ from: ZOE, to: SUPPORT, subject: 'Words', text: 'Words of a person.', ...changes })
  /** Words by which a later mail is known to have been handled, for mails of one sender are handled in turn or at once. */
  const opened = (subject: string) =>
    vi.waitFor(async () => {
      const found = (await cases()).find((one) => one.subject === subject)
      expect(found).toBeDefined()
      return found?.number ?? ''
    }, SOON)

  it('a forged sender and a stranger open no case, and get one and the same answer, once', async () => {
    await mailOf({ from: FORGED, subject: 'Forged', unsigned: true })
    await mailOf({ from: STRANGER, subject: 'Stranger' })
    const [[toForged], [toStranger]] = [await house.inbox(FORGED, 1), await house.inbox(STRANGER, 1)]

    await mailOf({ from: FORGED, subject: 'Forged again', unsigned: true })
    await mailOf({ from: STRANGER, subject: 'Stranger again' })
    await mailOf({ subject: 'After the strangers' })
    await opened('After the strangers')
    await delay(1_000)

    const words = (mail: ReadMail | undefined, address: string) => mail?.text.replaceAll(address, 'ADDRESS')
    expect(words(toForged, FORGED)).toBe(words(toStranger, STRANGER))
    expect(toStranger?.text).toContain('primary owner')
    expect(toStranger?.headers).toContainEqual({ name: 'auto-submitted', value: 'auto-replied' })
    expect(await house.inboxNow(FORGED)).toHaveLength(1)
    expect(await house.inboxNow(STRANGER)).toHaveLength(1)
    expect(await subjects()).toEqual(['After the strangers'])
  }, 90_000)

  it('an automatic answer to our mail is no word of anybody', async () => {
    await mailOf({ subject: 'Before the holidays' })
    const number = await opened('Before the holidays')
    const confirmation = await mailAbout(ZOE, number)

    await mailOf({
      to: replyTo(confirmation),
      subject: `Automatic reply: ${confirmation.subject}`,
      inReplyTo: confirmation,
      text: 'I am away.',
      headers: { 'Auto-Submitted': 'auto-replied' },
    })
    await mailOf({ to: replyTo(confirmation), subject: 'Re: x', inReplyTo: confirmation, text: 'I am back.' })

    await vi.waitFor(async () => expect(await said(number)).toContain('I am back.'), SOON)
    expect(await said(number)).not.toContain('I am away.')
  }, 60_000)

  it('a mail with a broken charset is read as it was meant', async () => {
    const body =
      'From: zoe@customer.example\r\nTo: support@acme.example\r\nSubject: Charset\r\nMessage-ID: <charset@customer.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nVoil\xe0 ce qui est cass\xe9.\r\n'
    await house.sendRaw(new Uint8Array(Buffer.from(body, 'latin1')), { from: ZOE, to: SUPPORT })

    const number = await opened('Charset')

    expect((await house.get<CaseDetail>(`/v1/cases/${number}`)).description).toBe('Voilà ce qui est cassé.')
  }, 60_000)

  it('the same mail twice is one case', async () => {
    const raw = Buffer.from(
      'From: zoe@customer.example\r\nTo: support@acme.example\r\nSubject: Twice\r\nMessage-ID: <twice@customer.example>\r\n\r\nOnce is enough.\r\n',
    )
    await house.sendRaw(raw, { from: ZOE, to: SUPPORT })
    await house.sendRaw(raw, { from: ZOE, to: SUPPORT })
    await mailOf({ subject: 'After the two' })
    await opened('After the two')
    await opened('Twice')

    expect((await subjects()).filter((subject) => subject === 'Twice')).toHaveLength(1)
  }, 60_000)

  it('a mail of 30 MB is refused by its size, and its writer is told so by their own mail server', async () => {
    await mailOf({
      subject: 'Large',
      attachments: [{ filename: 'a.bin', content: Buffer.alloc(THIRTY_MEGABYTES, 1) }],
    })
    const bounce = await vi.waitFor(async () => {
      const found = (await house.inboxNow(ZOE)).find(({ subject }) => /undelivered/i.test(subject))
      expect(found).toBeDefined()
      return found
    }, SOON)

    expect(bounce?.text).toMatch(/size/)
    expect(await subjects()).not.toContain('Large')
  }, 90_000)

  it('a client that does not say the size first hears at the end that it was too large', async () => {
    const answers = await smtpDialogue(house.mailPort, [
      'EHLO mail.customer.example',
      `MAIL FROM:<${ZOE}>`,
      `RCPT TO:<${SUPPORT}>`,
      'DATA',
      `Subject: Large\r\n\r\n${`${'x'.repeat(98)}\r\n`.repeat(THIRTY_MEGABYTES / 100)}.`,
      'QUIT',
    ])

    expect(answers.at(-2)).toMatch(/^552 .*(larger|exceeds)/)
  }, 60_000)

  it('a mail for any other address is refused, so nothing is relayed', async () => {
    const answers = await smtpDialogue(house.mailPort, [
      'EHLO mail.customer.example',
      `MAIL FROM:<${ZOE}>`,
      'RCPT TO:<somebody@elsewhere.example>',
      'RCPT TO:<support+c10001-aaaaaaaaaaaaaaaa@acme.example>',
      'QUIT',
    ])

    expect(answers.slice(3, 5)).toEqual([expect.stringMatching(/^550 /), expect.stringMatching(/^550 /)])
  })

  it('a mail waits outside while nobody can say who wrote it, and opens its case when somebody can', async () => {
    for (const name of ['customer.example', '_dmarc.customer.example', 's1._domainkey.customer.example']) {
      house.dns.failing.add(name)
    }
    await mailOf({ subject: 'Patience' })
    await vi.waitFor(
      () => expect(house.postfix.log()).toMatch(/451 4\.7\.0 The sender could not be checked/),
      SOON,
    )
    expect(await subjects()).not.toContain('Patience')

    house.dns.failing.clear()

    await opened('Patience')
  }, 90_000)

  it('a mail of ours that comes back is told to support, and not answered', async () => {
    await mailOf({ from: GONE, subject: 'From nowhere' })

    const told = await vi.waitFor(async () => {
      const found = (await house.inboxNow(TESS)).find(
        ({ text }) => text.includes(GONE) && /550|5\.1\.1/.test(text),
      )
      expect(found).toBeDefined()
      return found
    }, SOON)

    expect(told?.subject).toMatch(/C-\d+/)
  }, 60_000)

  it('two machines that answer everything, and do not say that they are machines, fall silent', async () => {
    await mailOf({ subject: 'The loop begins', text: 'Hello, I begin.' })
    const number = await opened('The loop begins')
    const answered = new Set<string | null>(
      [...(await house.inboxNow(ZOE)), ...(await house.inboxNow(TESS))].map(({ messageId }) => messageId),
    )
    for (const mail of [await mailAbout(ZOE, number), await mailAbout(TESS, number)])
      answered.delete(mail.messageId)
    let silentSince = Date.now()
    const started = Date.now()
    while (Date.now() - silentSince < 8_000 && Date.now() - started < 90_000) {
      for (const [user, words] of [
        [ZOE, 'I am not here.'],
        [TESS, 'We have got your mail.'],
      ] as const) {
        for (const mail of await house.inboxNow(user)) {
          if (answered.has(mail.messageId) || !mail.subject.includes(number)) continue
          answered.add(mail.messageId)
          silentSince = Date.now()
          await mailOf({
            from: user,
            to: replyTo(mail),
            subject: 'Re: your mail',
            inReplyTo: mail,
            text: words,
          })
        }
      }
      await delay(300)
    }

    expect(Date.now() - silentSince).toBeGreaterThanOrEqual(8_000)
    const words = await said(number)
    for (const machine of ['I am not here.', 'We have got your mail.']) {
      const times = words.filter((text) => text === machine).length
      expect(times).toBeGreaterThan(0)
      expect(times).toBeLessThanOrEqual(3)
    }
  }, 150_000)

  const said = async (number: string) =>
    (await house.get<CaseDetail>(`/v1/cases/${number}`)).timeline.map(({ text }) => text)

  const mailAbout = (user: string, number: string) =>
    vi.waitFor(async () => {
      const found = (await house.inboxNow(user)).find(({ subject }) => subject.includes(number))
      if (!found) throw new Error(`${user} has no mail about ${number}`)
      return found
    }, SOON)
})

/** Says each line when the one before has been answered; resolves to the answers, the greeting first. */
function smtpDialogue(port: number, lines: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    const socket = connect(port, '127.0.0.1').setEncoding('latin1')
    let heard = ''
    socket.on('data', (data) => {
      heard += data
      // The last line of an answer has a blank after its code.
      const match = /(?:^|\r\n)(\d{3} [^\r]*)\r\n$/.exec(heard)
      if (!match?.[1]) return
      answers.push(match[1])
      heard = ''
      const next = lines.shift()
      if (next !== undefined) socket.write(`${next}\r\n`, 'latin1')
    })
    socket.on('close', () => resolve(answers))
    socket.on('error', reject)
  })
}
