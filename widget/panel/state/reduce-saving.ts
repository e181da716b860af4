import type { Action } from './action.ts'
import { NOT_SAVING } from './late-state.ts'
import type { Saving } from './panel-state.ts'

/** Attachments on their way to the person. */
export function reduceSaving(saving: Saving, action: Action): Saving {
  const { pending } = saving
  switch (action.type) {
    case 'attachment-wanted':
      return { pending: [...pending, action.attachment.id], failed: null }
    case 'attachment-saved':
      return { ...saving, pending: pending.filter((id) => id !== action.attachment) }
    case 'attachment-failed':
      return { pending: pending.filter((id) => id !== action.attachment), failed: action.attachment }
    case 'logged-out':
      return NOT_SAVING
    default:
      return saving
  }
}
