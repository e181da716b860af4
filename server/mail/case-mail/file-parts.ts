import type { MailAttachment } from '../mailer.ts'
import type { MessagePart } from '../message-body.ts'
import type { MailTexts } from '../texts/mail-texts.ts'
import type { MailedFile } from './mailed-case.ts'

/** The files of an entry: those that the mail carries, and those that it only names. */
export interface FilesOfMail {
  attached: MailAttachment[]
  left: MailedFile[]
}

/** Many mail servers take no more than 20 MB, and base64 makes four bytes of three; several mails may go out at once. */
const MOST_BYTES = 10 * 1024 * 1024

/** Which files a mail can carry; small ones first, so that one large file does not keep the others out. */
export function attachable(files: MailedFile[]): MailedFile[] {
  let room = MOST_BYTES
  const chosen = files
    .toSorted((a, b) => a.bytes - b.bytes)
    .filter(({ bytes }) => {
      room -= bytes
      return room >= 0
    })
  return files.filter((file) => chosen.includes(file))
}

export function fileParts({ attached, left }: FilesOfMail, { conversation }: MailTexts): MessagePart[] {
  const parts: MessagePart[] = []
  if (attached.length > 0) {
    const items = attached.map(({ name, content }) => `${name} (${conversation.fileSize(content.length)})`)
    parts.push({ type: 'heading', text: conversation.attached }, { type: 'list', items })
  }
  if (left.length > 0) {
    const items = left.map(({ name, bytes }) => `${name} (${conversation.fileSize(bytes)})`)
    const text = conversation.notAttached(conversation.fileSize(MOST_BYTES))
    parts.push({ type: 'heading', text }, { type: 'list', items })
  }
  return parts
}
