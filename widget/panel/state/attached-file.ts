import { type Attachment, LIMITS } from '../../api/contract.ts'
import type { HelpApiError } from '../../api/help-api-error.ts'

/** What keeps a file from being sent at all. */
export type FileProblem = 'too_large' | 'empty' | 'too_many'

/** A file that goes with a message. */
export interface AttachedFile {
  /** Its `Idempotency-Key` too: however often it is sent, it is attached once. */
  id: string
  file: File
  /** The case that it goes to; null while that case is being written. */
  number: string | null
  /** It waits for the reply that is being written; otherwise it stands in the case as soon as it is sent. */
  forReply: boolean
  status: 'waiting' | 'sending' | 'sent' | 'failed'
  /** The share that has gone, from 0 to 1. */
  share: number
  problem: FileProblem | null
  error: HelpApiError | null
  /** What it became. */
  attachment: Attachment | null
}

/** A file as it was chosen, with the id that it gets. */
export interface ChosenFile {
  id: string
  file: File
}

/** The files of one message: of the case being written (null), or of the reply in a case. */
export function filesOf(files: readonly AttachedFile[], number: string | null): AttachedFile[] {
  return files.filter((each) => each.number === number && each.forReply === (number !== null))
}

/** What is wrong is said beside the file, before anything is sent. */
export function addFiles(
  files: readonly AttachedFile[],
  number: string | null,
  chosen: readonly ChosenFile[],
): AttachedFile[] {
  let room = LIMITS.attachmentsPerMessage - filesOf(files, number).filter(({ problem }) => !problem).length
  const added = chosen.map(({ id, file }): AttachedFile => {
    const problem = problemOf(file, room)
    if (!problem) room -= 1
    return {
      id,
      file,
      number,
      forReply: number !== null,
      status: problem ? 'failed' : 'waiting',
      share: 0,
      problem,
      error: null,
      attachment: null,
    }
  })
  return [...files, ...added]
}

function problemOf({ size }: File, room: number): FileProblem | null {
  if (size > LIMITS.attachmentBytes) return 'too_large'
  if (size === 0) return 'empty'
  return room > 0 ? null : 'too_many'
}
