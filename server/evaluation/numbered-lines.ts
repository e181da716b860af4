import { readFile } from 'node:fs/promises'
import { EvaluationError } from './evaluation-error.ts'

export interface NumberedLine {
  /** Counts from 1. */
  number: number
  text: string
}

/**
 * The lines of a UTF-8 file that are not blank.
 *
 * @throws {EvaluationError} `file_unreadable`
 */
export async function numberedLines(file: string): Promise<NumberedLine[]> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new EvaluationError('file_unreadable', `${file} ${reasonOf(error)}.`)
  })
  return content
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at) => ({ number: at + 1, text }))
    .filter(({ text }) => text.trim() !== '')
}

function reasonOf({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'does not exist'
  if (code === 'EISDIR') return 'is a folder, not a file'
  return `cannot be read (${code})`
}
