import { type Result, success } from '../../contract/result.ts'
import type { Channel } from '../../contract/vocabulary.ts'
import { type EntryAuthor, type NewEntry, type SupportCase, SYSTEM } from '../case.ts'
import { nextStatus } from '../case-status.ts'
import type { CaseChange } from '../case-store.ts'

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
  const bare = { at, channel, links: [], original: null, supportOnly: false }
  const reopened: NewEntry = { ...bare, kind: 'reopened', author: SYSTEM, channel: 'system', text: null }
  const entry: NewEntry = {
    ...bare,
    kind: 'reply',
    author: { ...reply.author, role: 'contact' },
    text,
    original,
    ...(reply.messageId !== undefined && { messageId: reply.messageId }),
  }
  return success({
    entries: supportCase.status === 'closed' ? [reopened, entry] : [entry],
    status: nextStatus(supportCase.status, 'contact_replied') ?? supportCase.status,
    attachments,
  })
}
