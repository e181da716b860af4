import { type Result, success } from '../../contract/result.ts'
import type { EntryLink } from '../../contract/types.ts'
import type { Channel, SupportEntryKind } from '../../contract/vocabulary.ts'
import { withholdDecisionLinks } from '../call-back/withhold-decision-links.ts'
import type { EntryAuthor, SupportCase } from '../case.ts'
import { nextStatus, type StatusEvent } from '../case-status.ts'
import type { CaseChange } from '../case-store.ts'

export interface SupportEntry {
  kind: SupportEntryKind
  author: Omit<EntryAuthor, 'role'>
  at: Date
  channel: Channel
  text: string
  links?: EntryLink[]
  original?: string
  /** The Message-ID of the mail that it came by. */
  messageId?: string
  /** A note among support; counts as no answer. */
  supportOnly?: boolean
  attachments?: string[]
}

const EVENT_OF: Record<SupportEntryKind, StatusEvent> = {
  reply: 'support_answered',
  recommended_action: 'support_answered',
  links: 'support_answered',
  engine_analysis: 'support_informed',
  follow_up: 'support_informed',
}

/** What support adds to a case. The first that the contact can read is support's response to the case. */
export function supportEntry(supportCase: SupportCase, added: SupportEntry): Result<CaseChange> {
  const {
    kind,
    at,
    channel,
    text,
    links = [],
    original = null,
    supportOnly = false,
    attachments = [],
  } = added
  const author: EntryAuthor = { ...added.author, role: 'support' }
  const byMail = added.messageId === undefined ? {} : { messageId: added.messageId }
  const entry = {
    kind,
    at,
    author,
    channel,
    text: withholdDecisionLinks(text),
    links: links.filter(({ url }) => withholdDecisionLinks(url) === url),
    original,
    supportOnly,
    ...byMail,
  }
  if (supportOnly) return success({ entries: [entry], attachments })
  return success({
    entries: [entry],
    status: nextStatus(supportCase.status, EVENT_OF[kind]) ?? supportCase.status,
    attachments,
    ...(supportCase.respondedAt === null && { respondedAt: at }),
  })
}
