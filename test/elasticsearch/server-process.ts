import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type ClusterAccess, clusterClient, isFormed, type WantedHealth } from './cluster-access.ts'
import { portInUse } from './require-free-port.ts'
import { spawnDyingWithParent } from './run-command.ts'
import { StartError } from './start-error.ts'
import { unprivilegedUser } from './unprivileged-user.ts'

const KEPT_OUTPUT_CHARACTERS = 100_000
const POLL_EVERY_MS = 100
const READY_WITHIN_MS = 240_000
const STOPPED_WITHIN_MS = 20_000

const PROCESS_ID_FILE = join('tmp', 'server.pid')
const PORTS_FILE = join('logs', 'http.ports')

type ReadyOptions = WantedHealth & {
  /** The port asked for, to name it when another server was faster. */
  port: number
  access: ClusterAccess
  signal?: AbortSignal | undefined
}

export type ServerProcess = {
  /** Waits until the server answers; the base URL. @throws StartError `port_in_use`, `start_failed` */
  ready(options: ReadyOptions): Promise<string>
  /** Of the server itself, not of its launcher; known once it is ready. */
  processId(): Promise<number>
  /** Settles when the server has ended, for whatever reason. */
  exited: Promise<void>
  stop(): Promise<void>
}

/** What the server and its command-line tools need of the environment, and nothing more of ours. */
export function serverEnvironment(runFolder: string, javaHome: string, heap: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    LANG: process.env.LANG,
    HOME: runFolder,
    ES_JAVA_HOME: javaHome,
    ES_TMPDIR: join(runFolder, 'tmp'),
    ES_JAVA_OPTS: `-Xms${heap} -Xmx${heap}`,
  }
}

/**
 * The server's launcher, which ends the server when it is told to end; when it is killed the server sees its standard
 * input close and ends by itself.
 */
export async function startServerProcess(
  runFolder: string,
  environment: NodeJS.ProcessEnv,
): Promise<ServerProcess> {
  // An earlier start from the same folder listened elsewhere.
  await rm(join(runFolder, PORTS_FILE), { force: true })
  const program = join(runFolder, 'bin', 'elasticsearch')
  const child = spawnDyingWithParent(program, ['--pidfile', join(runFolder, PROCESS_ID_FILE)], {
    ...unprivilegedUser,
    cwd: runFolder,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-KEPT_OUTPUT_CHARACTERS)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  let ended = false
  const exited = once(child, 'close').then(
    () => {
      ended = true
    },
    (failure) => {
      ended = true
      output += String(failure)
    },
  )

  return {
    exited,
    stop: () => stop(child, exited),
    processId: async () => Number(await readFile(join(runFolder, PROCESS_ID_FILE), 'utf8')),
    async ready({ port, access, signal, ...wanted }) {
      const giveUpAt = Date.now() + READY_WITHIN_MS
      while (!ended && Date.now() < giveUpAt) {
        const url = await publishedUrl(runFolder, access)
        if (url && (await answers(url, access, wanted))) return url
        await delay(POLL_EVERY_MS, undefined, { ...(signal && { signal }) })
      }
      if (output.includes('BindHttpException')) throw portInUse(port)
      const what = ended ? 'did not start' : `is not ready after ${READY_WITHIN_MS / 60_000} minutes`
      throw new StartError('start_failed', `Elasticsearch ${what}: ${reasonIn(output)}`)
    },
  }
}

/** With `node.portsfile` the server writes where it listens once it does, one address a line. */
async function publishedUrl(runFolder: string, { authority }: ClusterAccess): Promise<string | undefined> {
  const file = join(runFolder, PORTS_FILE)
  if (!existsSync(file)) return undefined
  const [address] = (await readFile(file, 'utf8')).split('\n')
  return address && `${authority ? 'https' : 'http'}://${address}`
}

async function answers(url: string, access: ClusterAccess, wanted: WantedHealth): Promise<boolean> {
  const client = clusterClient(url, access)
  try {
    return await isFormed(client, wanted)
  } finally {
    await client.close()
  }
}

async function stop(child: ChildProcess, exited: Promise<void>): Promise<void> {
  child.kill('SIGTERM')
  const forced = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS)
  await exited
  clearTimeout(forced)
}

function reasonIn(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim())
  return lines.findLast((line) => /ERROR|FATAL|Exception/.test(line)) ?? lines.at(-1) ?? 'it said nothing'
}
