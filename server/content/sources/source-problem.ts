import { IndexTargetError } from '../indexing/index-target-error.ts'
import { SourceError } from './source-error.ts'

/** One line for the site owner on what is expected to go wrong outside; null for what is a defect. */
export function sourceProblem(error: unknown): string | null {
  if (error instanceof SourceError || error instanceof IndexTargetError) return error.message
  const { syscall, code, path } = error as NodeJS.ErrnoException
  if (code === undefined || !FILE_CALLS.has(syscall ?? '')) return null
  return code === 'ENOENT' && path !== undefined
    ? `${path} does not exist on this machine.`
    : `${path ?? 'The source'} cannot be read (${code}). What was read before is in; nothing was removed.`
}

const FILE_CALLS = new Set(['read', 'open', 'scandir', 'stat', 'lstat', 'realpath'])
