import PostalMime, { type Email } from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Mailer, MailMessage } from '../../server/mail/mailer.ts'

export interface MailerUnderTest {
  mailer: Mailer
  /** The messages that arrived, as they would be read, in no order. */
  arrived(): Promise<string[]>
  close(): Promise<void>
}

export const sampleMessage: MailMessage = {
  messageId: '<case.C-10001@support.example>',
  from: { name: 'Søk support', address: 'help@support.example' },
  to: [
    { name: 'Ada Ångström', address: 'ada@acme.example' },
    { name: null, address: 'it@acme.example' },
  ],
  subject: '[C-10001] Réindexation 🚀',
  text: 'Hello Ada,\n\n> it was fine on Friday — été\n',
  html: '<!doctype html>\n<p>Hello Ada, <b>été</b></p>\n',
  language: 'fr',
  headers: { 'Auto-Submitted': 'auto-generated' },
}

/** What every `Mailer` must do. */
export function describeMailer(name: string, open: () => Promise<MailerUnderTest>): void {
  describe(`a mailer: ${name}`, () => {
    let underTest: MailerUnderTest

    beforeEach(async () => {
      underTest = await open()
    })

    afterEach(() => underTest.close())

    async function sent(changes: Partial<MailMessage> = {}): Promise<Email> {
      await underTest.mailer.send({ ...sampleMessage, ...changes })
      const [raw = ''] = await underTest.arrived()
      return PostalMime.parse(raw)
    }

    const header = (mail: Email, key: string) =>
      mail.headers.filter((item) => item.key === key).map((item) => item.value)

    it('delivers both forms of the text, in any script', async () => {
      const mail = await sent()
      expect(mail.text?.trimEnd()).toBe(sampleMessage.text.trimEnd())
      expect(mail.html?.trim()).toBe(sampleMessage.html.trim())
    })

    it('says who writes to whom about what', async () => {
      const mail = await sent()
      expect(mail.from).toEqual({ name: 'Søk support', address: 'help@support.example' })
      expect(mail.to).toEqual([
        { name: 'Ada Ångström', address: 'ada@acme.example' },
        { name: '', address: 'it@acme.example' },
      ])
      expect(mail.subject).toBe('[C-10001] Réindexation 🚀')
    })

    it('keeps the Message-ID, states the language, and passes headers on', async () => {
      const mail = await sent({ replyTo: 'desk@support.example' })
      expect(mail.messageId).toBe('<case.C-10001@support.example>')
      expect(mail.replyTo).toEqual([{ name: '', address: 'desk@support.example' }])
      expect(header(mail, 'content-language')).toEqual(['fr'])
      expect(header(mail, 'auto-submitted')).toEqual(['auto-generated'])
      expect(Number.isNaN(Date.parse(mail.date ?? ''))).toBe(false)
    })

    it('says where answers go, and which messages it stands below', async () => {
      const mail = await sent({
        replyTo: 'support+c10001-mjsxg33xnz2gk4th@support.example',
        inReplyTo: '<second@acme.example>',
        references: ['<first@acme.example>', '<second@acme.example>'],
      })
      expect(mail.replyTo).toEqual([{ name: '', address: 'support+c10001-mjsxg33xnz2gk4th@support.example' }])
      expect(mail.inReplyTo).toBe('<second@acme.example>')
      expect(mail.references).toBe('<first@acme.example> <second@acme.example>')
    })

    it('delivers files as they are, under names in any script', async () => {
      const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 256)
      const mail = await sent({ attachments: [{ name: 'écran 🚀.png', type: 'image/png', content }] })
      expect(mail.attachments).toMatchObject([
        { filename: 'écran 🚀.png', mimeType: 'image/png', disposition: 'attachment' },
      ])
      expect(Buffer.from(mail.attachments[0]?.content as ArrayBuffer)).toEqual(Buffer.from(content))
    })

    it('delivers an invitation as a form of the text and as a file, to the letter', async () => {
      const content = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nSUMMARY:Rappel — été\r\nEND:VCALENDAR\r\n'
      const mail = await sent({ invitation: { method: 'REQUEST', content } })
      expect(mail.text?.trimEnd()).toBe(sampleMessage.text.trimEnd())
      expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(['text/calendar', 'application/ics'])
      const [form] = mail.attachments.map((part) => new TextDecoder().decode(part.content as ArrayBuffer))
      // The lines of a text part end as the reading program likes it; those of the file are what they were.
      expect(form?.replaceAll('\r\n', '\n')).toBe(content.replaceAll('\r\n', '\n'))
      const [raw = ''] = await underTest.arrived()
      expect(raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/m)
      expect(raw.replaceAll(/\s/g, '')).toContain(Buffer.from(content).toString('base64'))
    })

    it('lets no text put a header in', async () => {
      const injected = 'x\r\nBcc: all@victim.example\r\n\r\nbody'
      const mail = await sent({
        subject: injected,
        from: { name: injected, address: 'help@support.example' },
        to: [{ name: injected, address: 'ada@acme.example' }],
        headers: { 'X-Note': injected },
        replyTo: `reply@support.example${injected}`,
        inReplyTo: `<a@b.example>${injected}`,
        references: [`<a@b.example>${injected}`],
        envelopeFrom: 'bounce@support.example',
        attachments: [{ name: `a${injected}`, type: `text/plain${injected}`, content: new Uint8Array(1) }],
      })
      expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
      expect(mail.to).toMatchObject([{ address: 'ada@acme.example' }])
      expect(mail.text?.trimEnd()).toBe(sampleMessage.text.trimEnd())
    })

    it('keeps a line of a thousand words, a dot on its own, and a line that begins with From', async () => {
      const text = `${'mot '.repeat(1000)}\n.\n..\nFrom here on\n`
      expect((await sent({ text })).text?.trimEnd()).toBe(text.trimEnd())
    })

    it('delivers each of many messages that are sent at once', async () => {
      const ids = Array.from({ length: 12 }, (_, index) => `<case.C-${index}@support.example>`)
      await Promise.all(ids.map((messageId) => underTest.mailer.send({ ...sampleMessage, messageId })))
      const mails = await Promise.all((await underTest.arrived()).map((raw) => PostalMime.parse(raw)))
      expect(mails.map((mail) => mail.messageId).toSorted()).toEqual(ids.toSorted())
    })
  })
}
