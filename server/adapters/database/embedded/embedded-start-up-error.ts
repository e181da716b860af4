import { StartUpError } from '../../../start-up-error.ts'

const DISK_FULL = '53100'

/** The one line for the operator. Nothing but damage keeps a store that was whole from opening. */
export function embeddedStartUpError(error: unknown, folder: string): StartUpError {
  if (error instanceof StartUpError) return error
  const { code, message } = error as { code?: string; message: string }
  if (code === DISK_FULL) {
    return new StartUpError('data_folder_unwritable', `The disk that holds ${folder} is full.`, {
      cause: error,
    })
  }
  return corruptStore(folder, message, error)
}

export function corruptStore(folder: string, reason: string, cause?: unknown): StartUpError {
  return new StartUpError(
    'store_corrupt',
    `The store in ${folder} is damaged (${reason.replace(/\s+/g, ' ').trim()}): put a back-up in its place, or move it away to start afresh.`,
    { cause },
  )
}
