import { failure, type Result, success } from '../../contract/result.ts'
import type { Channel } from '../../contract/vocabulary.ts'
import type { EntryAuthor, SupportCase } from '../case.ts'
import { nextStatus } from '../case-status.ts'
import type { CaseChange } from '../case-store.ts'

interface StatusChange {
  author: EntryAuthor
  at: Date
  channel: Channel
  text?: string
  original?: string
}

/** `case_already_closed`. */
export function closeCase(supportCase: SupportCase, change: StatusChange): Result<CaseChange> {
  const status = nextStatus(supportCase.status, 'closed')
  if (status === null) return failure('case_already_closed')
  return success({ status, entries: [entryOf('closed', change)] })
}

/** `case_not_closed`. */
export function reopenCase(supportCase: SupportCase, change: StatusChange): Result<CaseChange> {
  const status = nextStatus(supportCase.status, 'reopened')
  if (status === null) return failure('case_not_closed')
  return success({ status, entries: [entryOf('reopened', change)] })
}

function entryOf(kind: 'closed' | 'reopened', { author, at, channel, text, original }: StatusChange) {
  return {
    kind,
    at,
    author,
    channel,
    text: text || null,
    links: [],
    original: original ?? null,
    supportOnly: false,
  }
}
