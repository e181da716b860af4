import type { Locale } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { MailMessage } from './mailer.ts'
import { type MessagePart, renderHtml, renderText } from './message-body.ts'
import { plainLine } from './plain-text.ts'
import { quietHeaders } from './quiet-headers.ts'
import { mailDomain } from './reply-address.ts'
import { contactTexts } from './texts/contact-texts.ts'
import { mailTexts } from './texts/mail-texts.ts'

interface Person {
  email: string
  name: string | null
}

/** A primary owner has named or removed a technical contact. */
export interface ToldContactChange {
  id: string
  kind: 'contact_named' | 'contact_removed'
  accountName: string
  contact: Person
  owner: Person
  locale: Locale
}

/** The mail that tells one of the two of it. Its Message-ID is made of the change, so that one sent twice can be told for one. */
export function contactMail(change: ToldContactChange, to: 'contact' | 'owner', site: Site): MailMessage {
  const { id, kind, accountName, contact, owner, locale } = change
  const { senderName, labelSeparator } = mailTexts[locale]
  const texts = contactTexts[locale]
  const text = texts[kind][to]({
    contact: personText(contact),
    owner: personText(owner),
    account: plainLine(accountName),
    site: site.name,
    supportEmail: site.supportEmail,
  })
  const receiver = change[to]
  const name = receiver.name && plainLine(receiver.name)
  const parts: MessagePart[] = [
    { type: 'paragraph', text: texts.greeting(name) },
    ...text.paragraphs.map((paragraph): MessagePart => ({ type: 'paragraph', text: paragraph })),
    { type: 'note', text: text.note },
  ]
  return {
    messageId: `<contact.${id}.${to}@${mailDomain(site)}>`,
    from: { name: senderName(site.name), address: site.supportEmail },
    to: [{ name, address: receiver.email }],
    subject: text.subject,
    text: renderText(parts, labelSeparator),
    html: renderHtml(parts, { title: text.subject, language: locale }),
    language: locale,
    headers: quietHeaders('auto-generated'),
  }
}

function personText({ email, name }: Person): string {
  return name ? `${plainLine(name)} (${email})` : email
}
