import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program, for tests that start it themselves. */
export const GUICHET = fileURLToPath(new URL('../../server/cli/guichet.ts', import.meta.url))
const UNHURRIED = new URL('./unhurried.ts', import.meta.url)

export interface GuichetProcess {
  /** Where it says that it serves. */
  url: string
  port: number
  dataFolder: string
  child: ChildProcess
  /** What it has printed so far. */
  stdout(): string
  stderr(): string
  /** Resolves to the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface GuichetProcessOptions {
  /** Kept when given; else a new folder, removed by `stop`. */
  dataFolder?: string
  env?: Record<string, string>
  /** As `npm start` runs it; else it serves the sites of `env.GUICHET_SITES` alone. Default: true. */
  demo?: boolean
  /** Modules that are loaded before it. */
  preloads?: URL[]
}

/** The real server, on a free port unless `env.PORT` says another. */
export async function startGuichet(options: GuichetProcessOptions = {}): Promise<GuichetProcess> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'guichet-data-'))
  const demo = options.demo ?? true
  const args = demo ? ['start', '--demo'] : ['start']
  const ready = demo ? /Demo console\s+(\S+?)\/demo\// : /is ready: (\S+)\n/
  const child = spawnGuichet(args, { PORT: '0', GUICHET_DATA: dataFolder, ...options.env }, options.preloads)
  const output = collect(child)
  const url = await Promise.race([
    waitFor(() => ready.exec(output.stdout())?.[1]),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The server ended with ${code} before it was ready:\n${output.stderr()}`)
    }),
  ])
  return {
    url,
    port: Number(new URL(url).port),
    dataFolder,
    child,
    ...output,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit')
        child.kill(signal)
        await exited
      }
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true })
      return child.exitCode
    },
  }
}

/** Runs one command of the command line to its end. */
export async function runGuichet(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawnGuichet(args, env)
  const output = collect(child)
  const [code] = await once(child, 'close')
  return { code, stdout: output.stdout(), stderr: output.stderr() }
}

/**
 * The server of a suite of which browsers ask one thing after another: however busy the machine, nobody goes without links
 * because they were late.
 */
export function startUnhurriedGuichet(options: GuichetProcessOptions = {}): Promise<GuichetProcess> {
  return startGuichet({ ...options, preloads: [UNHURRIED, ...(options.preloads ?? [])] })
}

/** For those who do not wait until it is ready. */
export function spawnGuichet(
  args: string[],
  env: Record<string, string>,
  preloads: URL[] = [],
): ChildProcess {
  const imports = preloads.map(({ href }) => `--import=${href}`)
  return spawn(process.execPath, [...imports, GUICHET, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collect(child: ChildProcess): { stdout(): string; stderr(): string } {
  let [stdout, stderr] = ['', '']
  child.stdout?.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr?.on('data', (chunk) => {
    stderr += chunk
  })
  return { stdout: () => stdout, stderr: () => stderr }
}

async function waitFor<T>(read: () => T | undefined): Promise<T> {
  for (;;) {
    const value = read()
    if (value !== undefined) return value
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
