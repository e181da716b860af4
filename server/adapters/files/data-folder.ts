import { StartUpError } from '../../start-up-error.ts'
import { makeFolder } from './make-folder.ts'

/** @throws {StartUpError} when the folder is not there and cannot be made. */
export function makeDataFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartUpError(
      'data_folder_unwritable',
      `The data folder ${folder} cannot be made (${code}). Set GUICHET_DATA to a folder that can be written.`,
    )
  }
}

/** For a file in the data folder that cannot be read or written; null for all else. */
export function dataFolderProblem(error: unknown, dataFolder: string): StartUpError | null {
  // What fails while an open file is read names no path; of the files that may, all are in the data folder.
  const { code, syscall, path = syscall === 'read' ? dataFolder : '' } = error as NodeJS.ErrnoException
  if (!code || !path.startsWith(dataFolder)) return null
  return new StartUpError(
    'data_folder_unwritable',
    `${path} cannot be used (${code}): give this user the right, or choose another folder with GUICHET_DATA.`,
    { cause: error },
  )
}
