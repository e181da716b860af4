import { failure, type Result, success } from '../../contract/result.ts'
import type { Channel } from '../../contract/vocabulary.ts'
import { callBackChange } from '../call-back/call-back-change.ts'
import { callBackOfClosedCase } from '../call-back/call-back-steps.ts'
import { withholdDecisionLinks } from '../call-back/withhold-decision-links.ts'
import { type EntryAuthor, type SupportCase, SYSTEM } from '../case.ts'
import { nextStatus } from '../case-status.ts'
import type { CaseChange } from '../case-store.ts'

interface StatusChange {
  author: EntryAuthor
  at: Date
  channel: Channel
  text?: string
  original?: string
  /** The Message-ID of the mail that it came by. */
  messageId?: string
  /** Ids of attachments that wait for it. */
  attachments?: string[]
}

/**
 * A call that was still to come is cancelled with its case. What support says with it is an answer like any other, and may
 * be the response to the case. `case_already_closed`.
 */
export function closeCase(supportCase: SupportCase, change: StatusChange): Result<CaseChange> {
  const status = nextStatus(supportCase.status, 'closed')
  if (status === null) return failure('case_already_closed')
  const { at, author, text, attachments = [] } = change
  const isAnswer = author.role === 'support' && (Boolean(text) || attachments.length > 0)
  const closed = entryOf('closed', change)
  const said = {
    status,
    attachments,
    ...(isAnswer && supportCase.respondedAt === null && { respondedAt: at }),
  }
  const cancelled = callBackOfClosedCase(supportCase.callBack, at)
  if (cancelled === null) return success({ ...said, entries: [closed] })
  const { entries, ...callBack } = callBackChange(cancelled, { at, author: SYSTEM, channel: 'system' })
  return success({ ...said, ...callBack, entries: [...entries, closed] })
}

/** `case_not_closed`. */
export function reopenCase(supportCase: SupportCase, change: StatusChange): Result<CaseChange> {
  const status = nextStatus(supportCase.status, 'reopened')
  if (status === null) return failure('case_not_closed')
  return success({ status, entries: [entryOf('reopened', change)] })
}

function entryOf(
  kind: 'closed' | 'reopened',
  { author, at, channel, text, original, messageId }: StatusChange,
) {
  return {
    kind,
    at,
    author,
    channel,
    text: text ? withholdDecisionLinks(text) : null,
    links: [],
    original: original ?? null,
    ...(messageId !== undefined && { messageId }),
    supportOnly: false,
  }
}
