import type { ProgressStream } from './index-progress.ts'
import { printable } from './printable.ts'

/** What `parseArgs` does not accept, as one sentence. */
export function misuseOf(error: unknown): string {
  return `${(error as Error).message.split(/\.\s/, 1)[0]}.`
}

export interface CommandStreams {
  stdout: { write(text: string): unknown }
  stderr: ProgressStream
}

/** Exit codes that every command keeps to. */
export const EXIT = { done: 0, failed: 1, misused: 2, interrupted: 130 } as const

/** What went wrong, in one line on standard error, and with `--json` as one line of JSON on standard output. */
export function refusalOf(
  command: string,
  args: string[],
  { stdout, stderr }: Record<'stdout' | 'stderr', { write(text: string): unknown }>,
) {
  return (problem: string): void => {
    stderr.write(`guichet ${command}: ${printable(problem)}\n`)
    if (args.includes('--json')) stdout.write(`${JSON.stringify({ error: problem })}\n`)
  }
}
