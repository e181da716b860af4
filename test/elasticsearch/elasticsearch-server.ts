import { chown, mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { builtAnalysisPlugin } from './analysis-plugin.ts'
import { cacheFolder } from './cache-folder.ts'
import { cachedDistribution } from './distribution.ts'
import { findJavaHome } from './java-home.ts'
import { requireFreePort } from './require-free-port.ts'
import { runCommand } from './run-command.ts'
import { createRunFolder } from './run-folder.ts'
import { type ServerProcess, serverEnvironment, startServerProcess } from './server-process.ts'
import { requireReachable, unprivilegedUser } from './unprivileged-user.ts'

const HOST = '127.0.0.1'

export type ElasticsearchOptions = {
  /** 0, the default, takes any free port. */
  port?: number
  /** Keeps the data for a later start; without it they go at stop. One server at a time. */
  dataFolder?: string | undefined
  /** Turns security on; this is then the password of the user `elastic`. At least six characters. */
  password?: string
  /** The Java heap, `512m` by default. */
  heap?: string
  /** Told in a line what is done when it takes a while. */
  onProgress?: (line: string) => void
  /** Ends a start under way; once started, use `stop`. */
  signal?: AbortSignal
}

export type ElasticsearchServer = {
  url: string
  /** Settles when the server has ended, by `stop` or by itself, and its folder is removed. */
  exited: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a real, single-node Elasticsearch on the loopback interface and waits until it answers.
 * @throws StartError with a code for whatever is missing or in the way
 */
export async function startElasticsearch(options: ElasticsearchOptions = {}): Promise<ElasticsearchServer> {
  const { port = 0, password, heap = '512m', onProgress, signal } = options
  await requireFreePort(HOST, port)
  const dataFolder = options.dataFolder && (await openDataFolder(options.dataFolder))
  const javaHome = findJavaHome()
  const cache = cacheFolder()
  const distribution = await cachedDistribution({ cache, javaHome, onProgress, signal })
  const plugin = await builtAnalysisPlugin(cache, distribution, javaHome)
  const runFolder = await createRunFolder({
    distribution,
    plugin,
    settings: settings(port, dataFolder, password),
  })
  // The launcher's own helper may write for a moment longer than a launcher that is stopped early.
  const removeRunFolder = () => rm(runFolder, { recursive: true, force: true, maxRetries: 5 })

  let server: ServerProcess | undefined
  try {
    const environment = serverEnvironment(runFolder, javaHome, heap)
    if (password) await storePassword(runFolder, environment, password)
    signal?.throwIfAborted()
    server = startServerProcess(runFolder, environment)
    const headers = password ? basicAuthorization(password) : {}
    const url = await server.ready({ port, headers, signal })
    const exited = server.exited.then(removeRunFolder)
    const { stop } = server
    return { url, exited, stop: () => stop().then(() => exited) }
  } catch (failure) {
    await server?.stop()
    await removeRunFolder()
    throw failure
  }
}

function settings(port: number, dataFolder: string | undefined, password: string | undefined) {
  return {
    'cluster.name': 'guichet-test',
    'discovery.type': 'single-node',
    'network.host': HOST,
    'http.port': port,
    'transport.port': 0,
    'node.portsfile': true,
    'cluster.routing.allocation.disk.threshold_enabled': false,
    'xpack.security.enabled': password !== undefined,
    ...(password !== undefined && { 'xpack.security.http.ssl.enabled': false }),
    ...(password !== undefined && { 'xpack.security.transport.ssl.enabled': false }),
    ...(dataFolder && { 'path.data': dataFolder }),
  }
}

async function openDataFolder(given: string): Promise<string> {
  const folder = resolve(given)
  await mkdir(folder, { recursive: true })
  if (unprivilegedUser) {
    requireReachable(resolve(folder, '..'))
    await chown(folder, unprivilegedUser.uid, unprivilegedUser.gid)
  }
  return folder
}

/** The first password of the reserved user `elastic`, as the official container image sets it. */
async function storePassword(runFolder: string, env: NodeJS.ProcessEnv, password: string): Promise<void> {
  const keystore = join(runFolder, 'bin', 'elasticsearch-keystore')
  const asServer = { ...unprivilegedUser, cwd: runFolder, env }
  await runCommand(keystore, ['create'], asServer)
  await runCommand(keystore, ['add', '--stdin', 'bootstrap.password'], {
    ...asServer,
    input: `${password}\n`,
  })
}

function basicAuthorization(password: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`elastic:${password}`).toString('base64')}` }
}
