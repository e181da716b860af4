import { messageId } from '../message-ids.ts'
import type { IsTold, MailedCase, MailedEntry, ToldReader } from './mailed-case.ts'

export interface MailThread {
  messageId: string
  inReplyTo?: string
  references?: string[]
}

/** A long conversation keeps its beginning and its end: RFC 5322 sets no limit, but mail servers set one for a header. */
const MOST_REFERENCES = 12

/**
 * Where the mail that tells an entry stands in its reader's conversation (RFC 5322, 3.6.4). The contact's and the
 * support team's are two conversations: each is threaded below the mails that this reader has sent and been sent.
 */
export function threadOf(
  supportCase: Pick<MailedCase, 'number' | 'entries'>,
  entry: MailedEntry,
  reader: ToldReader,
  { site, isTold }: { site: { supportEmail: string }; isTold: IsTold },
): MailThread {
  const own = entryMessageId(site, supportCase.number, entry, reader)
  const before: string[] = []
  for (const earlier of supportCase.entries) {
    // The reader's own mail is what this one answers, also when it is the very entry that is told: a case by mail.
    if (earlier.author.role === reader && isMessageId(earlier.messageId)) before.push(earlier.messageId)
    if (earlier.id === entry.id) break
    if (isTold(earlier, reader)) before.push(entryMessageId(site, supportCase.number, earlier, reader))
  }
  const inReplyTo = before.at(-1)
  if (inReplyTo === undefined) return { messageId: own }
  const [root = inReplyTo, ...rest] = before
  return { messageId: own, inReplyTo, references: [root, ...rest.slice(1 - MOST_REFERENCES)] }
}

/** What senders make up is not put into a header: some would not fit on a line of one. */
function isMessageId(id: string | undefined): id is string {
  return id !== undefined && /^<[\x21-\x3B\x3D\x3F-\x7E]{1,250}>$/.test(id)
}

/** Of a case's opening there is one, whatever its entry is called: the confirmation, or support's copy. */
function entryMessageId(
  site: { supportEmail: string },
  caseNumber: string,
  { id, kind }: Pick<MailedEntry, 'id' | 'kind'>,
  reader: ToldReader,
): string {
  return messageId(site, { caseNumber, entry: kind === 'opened' ? null : id, receiver: reader })
}
