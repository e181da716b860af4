import type { Locale } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import type { MailMessage } from '../mailer.ts'
import { type MessagePart, renderHtml, renderText } from '../message-body.ts'
import { quietHeaders } from '../quiet-headers.ts'
import { replyAddress } from '../reply-address.ts'
import { REPLY_MARKER } from '../reply-marker.ts'
import { mailTexts } from '../texts/mail-texts.ts'
import type { MailThread } from './thread-of.ts'

/** Where the mail of a site comes from, and where answers go. */
export interface MailSender {
  site: Site
  /** Signs the addresses that answers go to; null where nobody would receive them: they go to the support address. */
  replyKey: Uint8Array | null
}

export interface CaseMailContent {
  caseNumber: string
  reader: 'contact' | 'support'
  to: MailMessage['to']
  thread: MailThread
  subject: string
  locale: Locale
  parts: MessagePart[]
  invitation?: MailMessage['invitation'] | null
  attachments?: MailMessage['attachments']
  /** Its readers have no part in the conversation: nothing invites them to answer. */
  isNotice?: boolean
  /** It is made because of a mail that the reader sent (RFC 3834: `auto-replied`). */
  answersMail?: boolean
}

/** A mail of a case: its parts, and all that makes answers find the way back, and machines keep quiet. */
export function caseMail(content: CaseMailContent, { site, replyKey }: MailSender): MailMessage {
  const { caseNumber, reader, thread, subject, locale, invitation, attachments, answersMail } = content
  const texts = mailTexts[locale]
  const isAnswerable = replyKey !== null && !content.isNotice
  const parts: MessagePart[] = isAnswerable
    ? [{ type: 'marker', text: REPLY_MARKER[locale] }, ...content.parts]
    : content.parts
  return {
    ...thread,
    from: { name: texts.senderName(site.name), address: site.supportEmail },
    to: content.to,
    ...(isAnswerable && { replyTo: replyAddress(site, replyKey, { caseNumber, role: reader }) }),
    ...(replyKey && { envelopeFrom: replyAddress(site, replyKey, { caseNumber, role: 'bounce' }) }),
    subject,
    text: renderText(parts, texts.labelSeparator),
    html: renderHtml(parts, { title: subject, language: locale }),
    language: locale,
    headers: quietHeaders(answersMail ? 'auto-replied' : 'auto-generated'),
    ...(invitation && { invitation }),
    ...(attachments?.length && { attachments }),
  }
}
