import type { HelpApiError } from '../../api/help-api-error.ts'
import type { Action } from './action.ts'
import { outcomeOf, type SubmissionKey } from './submission-key.ts'

/** What the person is writing in a case. */
export interface Reply {
  text: string
  status: 'idle' | 'sending' | 'failed'
  error: HelpApiError | null
  key: SubmissionKey | null
}

export const NO_REPLY: Reply = { text: '', status: 'idle', error: null, key: null }

/** By the number of the case. */
export type Replies = Readonly<Record<string, Reply>>

export function reduceReplies(replies: Replies, action: Action): Replies {
  const change = (number: string, changes: Partial<Reply>): Replies => ({
    ...replies,
    [number]: { ...NO_REPLY, ...replies[number], ...changes },
  })
  switch (action.type) {
    case 'reply-typed':
      return change(action.number, { text: action.text })
    case 'reply-restored':
      // What was typed while it was on its way wins.
      return replies[action.number]?.text ? replies : change(action.number, action.reply)
    case 'reply-key-reserved':
      return change(action.number, { key: action.key })
    case 'reply-sending':
      return change(action.number, { status: 'sending', error: null, key: action.key })
    case 'reply-sent':
      return change(action.number, NO_REPLY)
    case 'reply-failed': {
      const key = replies[action.number]?.key ?? null
      const outcome = outcomeOf(action.error)
      return change(action.number, { status: 'failed', error: action.error, key: key && { ...key, outcome } })
    }
    case 'logged-out':
      return {}
    default:
      return replies
  }
}
