import { type Result, success } from '../../contract/result.ts'
import type { Channel } from '../../contract/vocabulary.ts'
import type { EntryAuthor, NewEntry, SupportCase } from '../case.ts'
import { nextStatus } from '../case-status.ts'
import type { CaseChange } from '../case-store.ts'
import { systemEntry } from '../system-entry.ts'

export interface ContactReply {
  author: Omit<EntryAuthor, 'role'>
  at: Date
  channel: Channel
  text: string
  original?: string
  /** The Message-ID of the mail that it came by. */
  messageId?: string
  /** Ids of attachments that wait for this message. */
  attachments?: string[]
}

/** A contact's word in a case. A closed case is open again by it. */
export function contactReply(supportCase: SupportCase, reply: ContactReply): Result<CaseChange> {
  const { at, channel, text, original = null, attachments = [] } = reply
  const entry: NewEntry = {
    kind: 'reply',
    at,
    author: { ...reply.author, role: 'contact' },
    channel,
    text,
    links: [],
    original,
    supportOnly: false,
    ...(reply.messageId !== undefined && { messageId: reply.messageId }),
  }
  return success({
    entries: supportCase.status === 'closed' ? [systemEntry('reopened', at), entry] : [entry],
    status: nextStatus(supportCase.status, 'contact_replied') ?? supportCase.status,
    attachments,
  })
}
