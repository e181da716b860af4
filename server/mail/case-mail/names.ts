import type { MailTexts } from '../texts/mail-texts.ts'
import type { MailedCase, MailedEntry } from './mailed-case.ts'

/** Who opened the case, as others call them. */
export function contactName({ openedBy }: Pick<MailedCase, 'openedBy'>): string {
  return openedBy.name ?? openedBy.email
}

/** Who wrote an entry. Support's people are named to the contact, their addresses are not given away. */
export function authorName({ author }: Pick<MailedEntry, 'author'>, { conversation }: MailTexts): string {
  if (author.role === 'contact') return author.name ?? author.email ?? ''
  return author.name ?? conversation.supportName
}
