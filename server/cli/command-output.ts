import type { ProgressStream } from './index-progress.ts'

export interface CommandStreams {
  stdout: { write(text: string): unknown }
  stderr: ProgressStream
}

/** Exit codes that every command on sources keeps to. */
export const EXIT = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const

/** What went wrong, in one line on standard error, and with `--json` as one line of JSON on standard output. */
export function refusalOf(command: string, args: string[], { stdout, stderr }: CommandStreams) {
  return (problem: string): void => {
    stderr.write(`guichet ${command}: ${problem}\n`)
    if (args.includes('--json')) stdout.write(`${JSON.stringify({ error: problem })}\n`)
  }
}
