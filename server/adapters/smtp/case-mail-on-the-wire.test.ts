import fc from 'fast-check'
import { createTransport } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { caseWith, contactAuthor, mailOf, sampleEntry } from '../../../test/support/sample-case-mail.ts'
import type { MailMessage } from '../../mail/mailer.ts'
import { nodemailerMessage } from './nodemailer-message.ts'

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })

async function onTheWire(message: MailMessage): Promise<{ raw: Buffer; mail: Email }> {
  const { message: raw } = await composer.sendMail(nodemailerMessage(message))
  return { raw: raw as Buffer, mail: await PostalMime.parse(raw as Buffer) }
}

/** What an answer has, and nothing else: RFC 5322, 2045, 3834. */
const HEADERS = [
  'auto-submitted',
  'content-language',
  'content-type',
  'date',
  'from',
  'in-reply-to',
  'message-id',
  'mime-version',
  'references',
  'reply-to',
  'subject',
  'to',
  'x-auto-response-suppress',
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    'a\r\nBcc: all@victim.example\r\n\r\nbody',
    'x\nSubject: y',
    '=?utf-8?q?a?=',
    '\u202Eabc',
    '👩‍👩‍👧',
    '',
  ),
)

describe('a mail of a case, as it goes over the wire', () => {
  it('has its own headers and no others, and short lines, whatever people have written', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (subject, name, text, title) => {
        const reply = sampleEntry({
          author: contactAuthor,
          text,
          links: [{ title, url: 'https://docs.example/' }],
        })
        const openedBy = { subject: 's', email: 'ada@acme.example', name }
        const supportCase = caseWith([reply, sampleEntry({ text })], { subject, description: text, openedBy })
        const { raw, mail } = await onTheWire(mailOf(supportCase))
        expect(mail.headers.map(({ key }) => key).toSorted()).toEqual(HEADERS)
        expect(mail.to?.map(({ address }) => address)).toEqual(['ada@acme.example'])
        expect(mail.from?.address).toBe('support@elastic.co')
        expect(mail.subject).toMatch(/^Re: \[C-10001\]/)
        const lines = raw.toString('latin1').split('\r\n')
        expect(lines.filter((line) => line.length > 998 || /[\r\n]/.test(line))).toEqual([])
        const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('latin1')
        expect(head).toMatch(/^[\x20-\x7E\r\n\t]*$/)
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['right to left', 'כיצד לבנות מחדש את האינדקס?'],
    ['emoji of several characters', '🚑 Search down 👩‍👩‍👧‍👦 ❗️'],
    ['as long as a subject may be', 'é'.repeat(200)],
  ])('has its subject whole: %s', async (_what, subject) => {
    const { mail } = await onTheWire(mailOf({ ...openedCase, subject }))
    expect(mail.subject).toBe(`[C-10001] ${subject}`)
  })

  it('has the whole of the longest description that is one line', async () => {
    const description = 'été'.repeat(6_666)
    const { raw, mail } = await onTheWire(mailOf({ ...openedCase, description }))
    expect(mail.text).toContain(`> ${description}`)
    expect(mail.html).toContain(description)
    expect(
      raw
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 76),
    ).toBe(true)
  })

  it('has two forms of one text, the plain one first', async () => {
    const { raw } = await onTheWire(mailOf(openedCase))
    const types = raw.toString('latin1').match(/^Content-Type: [a-z]+\/[a-z]+/gm)
    expect(types).toEqual([
      'Content-Type: multipart/alternative',
      'Content-Type: text/plain',
      'Content-Type: text/html',
    ])
  })

  it('names a long conversation by its beginning and its end, within what a header may hold', async () => {
    const entries = Array.from({ length: 100 }, () => sampleEntry())
    const message = mailOf(caseWith(entries))
    expect(message.references?.[0]).toBe('<case.C-10001@elastic.co>')
    expect(message.references?.at(-1)).toBe(message.inReplyTo)
    expect(message.references).toHaveLength(12)
    const { raw, mail } = await onTheWire(message)
    expect(mail.references?.split(/\s+/)).toEqual(message.references)
    expect(
      raw
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true)
  })
})
