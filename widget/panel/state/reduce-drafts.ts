import type { Action } from './action.ts'
import { NO_DRAFTS } from './late-state.ts'
import type { Drafts } from './panel-state.ts'

/** What else there is to know of drafts, besides the one that is open. */
export function reduceDrafts(drafts: Drafts, action: Action): Drafts {
  switch (action.type) {
    case 'drafts-noted':
      return { ...drafts, inBrowser: action.inBrowser, others: action.others }
    case 'draft-restored':
      return { ...drafts, lostFiles: action.kept?.files ?? [] }
    case 'files-chosen':
      return action.number === null ? { ...drafts, lostFiles: [] } : drafts
    case 'case-filed':
      return { ...drafts, lostFiles: [] }
    case 'logged-out':
      return NO_DRAFTS
    default:
      return drafts
  }
}
