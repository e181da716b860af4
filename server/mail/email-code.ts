import { randomUUID } from 'node:crypto'
import type { Locale } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { MailMessage } from './mailer.ts'
import { type MessagePart, renderHtml, renderText } from './message-body.ts'
import { plainLine } from './plain-text.ts'
import { quietHeaders } from './quiet-headers.ts'
import { mailDomain } from './reply-address.ts'
import { emailCodeTexts } from './texts/email-code-texts.ts'
import { mailTexts } from './texts/mail-texts.ts'

/** A code, and whom it is mailed to. */
export interface MailedCode {
  to: { name: string | null; address: string }
  code: string
  lifetimeMinutes: number
  locale: Locale
}

/**
 * The mail that tells a person the code by which their address is proven. There is no link in it: nobody shall learn to
 * follow one in such a mail. Each is a message of its own, since the newest code is the one that is valid.
 */
export function emailCodeMessage({ to, code, lifetimeMinutes, locale }: MailedCode, site: Site): MailMessage {
  const { senderName, labelSeparator } = mailTexts[locale]
  const texts = emailCodeTexts[locale]
  const subject = texts.subject(site.name)
  const parts: MessagePart[] = [
    { type: 'paragraph', text: texts.greeting(to.name && plainLine(to.name)) },
    { type: 'paragraph', text: texts.hereIsTheCode(site.name) },
    { type: 'heading', text: code },
    { type: 'paragraph', text: texts.howLong(lifetimeMinutes) },
    { type: 'paragraph', text: texts.neverAsked },
    { type: 'note', text: texts.notYou },
  ]
  return {
    messageId: `<code.${randomUUID()}@${mailDomain(site)}>`,
    from: { name: senderName(site.name), address: site.supportEmail },
    to: [{ name: to.name && plainLine(to.name), address: to.address }],
    subject,
    text: renderText(parts, labelSeparator),
    html: renderHtml(parts, { title: subject, language: locale }),
    language: locale,
    headers: quietHeaders('auto-generated'),
  }
}
