import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CERTIFICATE_FILES, type Certificates } from './certificates.ts'
import type { ClusterAccess } from './cluster-access.ts'
import type { NodeSettings } from './node-settings.ts'
import { pauseProcess } from './paused-process.ts'
import { createRunFolder, writeSettings } from './run-folder.ts'
import { type ServerProcess, serverEnvironment, startServerProcess } from './server-process.ts'
import type { ServerPrograms } from './server-programs.ts'
import { storePassword } from './store-password.ts'

export type ElasticsearchNode = {
  name: string
  url: string
  /** Of the server, for signals from outside; another one after `restart`. */
  processId: number
  /** As an operator would end it. */
  stop(): Promise<void>
  /** At once, as a machine is lost (SIGKILL). */
  kill(): Promise<void>
  /** Stops it where it stands (SIGSTOP): connections stay open and nothing is answered. */
  pause(): Promise<void>
  resume(): Promise<void>
  /**
   * Starts it again at the same address with the data that it had, after `stop` or `kill`. Resolves once it answers and
   * the cluster's health is at least `status` (`yellow`: every primary shard is in place).
   */
  restart(options?: { status?: 'red' | 'yellow' }): Promise<void>
}

type NodeOptions = ServerPrograms & {
  heap: string
  settings: NodeSettings
  access: ClusterAccess
  certificates: Certificates | undefined
}

/** A node that is on its way, so that those of a cluster can be started together. */
export type StartingNode = {
  caFile: string | undefined
  /** Waits until it answers and is in a cluster of so many nodes. @throws StartError `port_in_use`, `start_failed` */
  ready(nodes: number, signal: AbortSignal | undefined): Promise<ElasticsearchNode>
  /** Settles when it has ended for good: by `remove`, or without having been told to. */
  ended: Promise<void>
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

export async function startNode(options: NodeOptions): Promise<StartingNode> {
  const { settings, access, certificates } = options
  const runFolder = await createRunFolder(options)
  const environment = serverEnvironment(runFolder, options.javaHome, options.heap)
  const { promise: ended, resolve: endsForGood } = Promise.withResolvers<void>()
  let server: ServerProcess | undefined
  /** The end of the server is wanted, and it may be started again. */
  let told = false
  let paused: Awaited<ReturnType<typeof pauseProcess>> | undefined

  async function start(): Promise<ServerProcess> {
    const started = await startServerProcess(runFolder, environment)
    told = false
    started.exited.then(() => told || endsForGood())
    server = started
    return started
  }

  async function resume(): Promise<void> {
    await paused?.resume()
    paused = undefined
  }

  async function stop(): Promise<void> {
    told = true
    await resume()
    await server?.stop()
  }

  async function remove(): Promise<void> {
    await stop()
    // The launcher's own helper may write for a moment longer than a launcher that is stopped early.
    await rm(runFolder, { recursive: true, force: true, maxRetries: 5 })
    endsForGood()
  }

  async function ready(nodes: number, signal?: AbortSignal): Promise<ElasticsearchNode> {
    if (!server) throw new Error('The node has not been started')
    const url = await server.ready({ port: settings['http.port'], access, nodes, signal })
    const node: ElasticsearchNode = {
      name: settings['node.name'],
      url,
      processId: await server.processId(),
      stop,
      resume,
      async kill() {
        told = true
        process.kill(node.processId, 'SIGKILL')
        await server?.exited
      },
      async pause() {
        paused ??= await pauseProcess(node.processId)
      },
      async restart({ status = 'yellow' } = {}) {
        const port = Number(new URL(url).port)
        await writeSettings(runFolder, { ...settings, 'http.port': port })
        const restarted = await start()
        await restarted.ready({ port, access, nodes: 1, status })
        node.processId = await restarted.processId()
      },
    }
    return node
  }

  try {
    if (access.password) await storePassword(runFolder, environment, access.password)
    await start()
  } catch (failure) {
    await remove()
    throw failure
  }
  const caFile = certificates && join(runFolder, 'config', CERTIFICATE_FILES.authority)
  return { caFile, ready, ended, remove }
}
