import { randomUUID } from 'node:crypto'
import { createTransport } from 'nodemailer'
import type { PreviewedMail } from '../mail/mail-preview.ts'

/** Takes a mail in as if its sender's own server had brought it. */
export type TakeDemoMail = (mail: { content: Buffer; from: string; recipients: string[] }) => Promise<void>

export interface MailAnswer {
  /** One of those whom the mail is to. */
  from: string
  text: string
}

/** Whom an answer to this mail goes to; null: nobody reads answers to it. */
export function answerAddress({ headers }: PreviewedMail): string | null {
  const replyTo = headers.find(({ name }) => name.toLowerCase() === 'reply-to')?.value ?? ''
  return /[^\s<>,"]+@[^\s<>,"]+/.exec(replyTo)?.[0] ?? null
}

/** Answers a mail of the preview as its receiver's mail program would: threaded, with the mail quoted below. */
export async function answerMail(
  mail: PreviewedMail,
  { from, text }: MailAnswer,
  takeMail: TakeDemoMail,
): Promise<'taken' | 'cannot_be_answered'> {
  const to = answerAddress(mail)
  const sender = mail.to.find(({ address }) => address === from)
  if (to === null || !sender || text.trim() === '') return 'cannot_be_answered'
  const header = (wanted: string) => mail.headers.find(({ name }) => name.toLowerCase() === wanted)?.value
  const messageId = header('message-id') ?? ''
  const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message } = await composer.sendMail({
    messageId: `<${randomUUID()}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    from: sender,
    to,
    subject: /^re:/i.test(mail.subject) ? mail.subject : `Re: ${mail.subject}`,
    inReplyTo: messageId,
    references: [header('references'), messageId].filter(Boolean).join(' '),
    text: `${text}\n\nOn ${mail.keptAt.toUTCString()}, ${mail.from.name || mail.from.address} wrote:\n${quoted(mail.text)}`,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  await takeMail({ content: message as Buffer, from, recipients: [to] })
  return 'taken'
}

function quoted(text: string): string {
  return text.trimEnd().replaceAll(/^/gm, '> ')
}
