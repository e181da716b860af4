import type { Action } from './action.ts'
import { type AttachedFile, addFiles } from './attached-file.ts'

/** The files of the case and of the replies that are being written, and those on their way. */
export function reduceFiles(files: AttachedFile[], action: Action): AttachedFile[] {
  const change = (id: string, changes: Partial<AttachedFile>) =>
    files.map((each) => (each.id === id ? { ...each, ...changes } : each))
  switch (action.type) {
    case 'files-chosen':
      return addFiles(files, action.number, action.files)
    case 'file-removed':
      return files.filter(({ id }) => id !== action.id)
    case 'file-retried':
      return change(action.id, { status: 'waiting', share: 0, error: null })
    case 'file-sending':
      return change(action.id, { status: 'sending' })
    case 'file-progressed':
      return change(action.id, { share: action.share })
    case 'file-sent':
      return change(action.id, { status: 'sent', share: 1, attachment: action.attachment })
    case 'file-failed':
      return change(action.id, { status: 'failed', error: action.error })
    case 'case-filed':
      // The case is open now, whatever becomes of its files: they follow.
      return files
        .filter(({ number, problem }) => number !== null || problem === null)
        .map((each) => (each.number === null ? { ...each, number: action.filed.number } : each))
    case 'reply-sent':
      return files.filter(({ number, forReply }) => number !== action.number || !forReply)
    case 'closed':
    case 'started-over':
      // What has arrived has its place in the case.
      return files.filter(({ status, forReply }) => status !== 'sent' || forReply)
    case 'logged-out':
      return []
    default:
      return files
  }
}
