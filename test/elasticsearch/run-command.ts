import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A command that ended with another status than 0; `output` is what it wrote, on both streams. */
export class CommandError extends Error {
  readonly output: string

  constructor(command: string, status: number | null, output: string) {
    super(`${command} ended with status ${status}`)
    this.name = 'CommandError'
    this.output = output
  }
}

export function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)))
}

const SETPRIV = 'setpriv'

/**
 * Starts a process that the kernel kills when this one dies, even by `kill -9`. Where `setpriv` is missing (it is
 * part of every Linux distribution's util-linux) the process is started all the same, without that promise.
 */
export function spawnDyingWithParent(command: string, args: string[], options: SpawnOptions): ChildProcess {
  return isOnPath(SETPRIV)
    ? spawn(SETPRIV, ['--pdeathsig', 'KILL', command, ...args], options)
    : spawn(command, args, options)
}

/** Runs a command to its end. Rejects with a `CommandError`, or with the signal's reason when aborted. */
export async function runCommand(
  command: string,
  args: string[],
  options: SpawnOptions & { input?: string } = {},
): Promise<void> {
  const { input, ...spawnOptions } = options
  const child = spawnDyingWithParent(command, args, { ...spawnOptions, stdio: 'pipe' })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  // A command that ends without reading its input is judged by its status, not by the broken pipe.
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  if (status !== 0) throw new CommandError(command, status, output)
}
