import { createReadStream } from 'node:fs'
import { reportIncrementalCommand } from './report-incremental-command.ts'

const CHUNK_BYTES = 1024 * 1024

/** `guichet report incremental` on files of this machine. */
export function runReportIncrementalCommand(args: string[]): Promise<number> {
  return reportIncrementalCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    read: (path) => createReadStream(path, { highWaterMark: CHUNK_BYTES }),
  })
}
