import type { SendMailOptions } from 'nodemailer'
import type { MailMessage } from '../../mail/mailer.ts'

/** A message as nodemailer takes it, which encodes every header and takes line breaks out of them. */
export function nodemailerMessage(message: MailMessage): SendMailOptions {
  const { invitation, attachments = [] } = message
  return {
    messageId: message.messageId,
    from: message.from,
    to: message.to.map(({ name, address }) => ({ name: name ?? '', address })),
    replyTo: message.replyTo,
    inReplyTo: message.inReplyTo,
    references: message.references,
    ...(message.envelopeFrom && {
      envelope: { from: message.envelopeFrom, to: message.to.map(({ address }) => address) },
    }),
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { 'Content-Language': message.language, ...message.headers },
    attachments: attachments.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(content),
      contentDisposition: 'attachment',
    })),
    ...(invitation && { icalEvent: { ...invitation, filename: 'invite.ics' } }),
    // A text that looks like `{ path }` or `{ href }` must never make this process read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
