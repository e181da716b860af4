import { join } from 'node:path'
import type { Client, estypes } from '@elastic/elasticsearch'
import { createCertificates } from './certificates.ts'
import { clusterClient } from './cluster-access.ts'
import { openDataFolder } from './data-folder.ts'
import { type ElasticsearchNode, type StartingNode, startNode } from './elasticsearch-node.ts'
import { freePorts } from './free-ports.ts'
import { HOST, type NodeSettings, nodeSettings } from './node-settings.ts'
import { requireFreePort } from './require-free-port.ts'
import { serverPrograms } from './server-programs.ts'

export type ElasticsearchOptions = {
  /** Of the first node; the others take the ports after it. 0, the default, takes any free ports. */
  port?: number
  /** 1 by default; three or more stay a cluster when one is lost. */
  nodes?: number
  /** Keeps the data for a later start; without it they go at stop. One cluster at a time. */
  dataFolder?: string | undefined
  /** Turns security on; this is then the password of the user `elastic`. At least six characters. */
  password?: string
  /** Speaks TLS, with a certificate of an authority of its own. Needs `password`. */
  tls?: boolean
  /** The Java heap of each node: `512m` of one alone, `400m` of each of several, by default. */
  heap?: string
  /** Told in a line what is done when it takes a while. */
  onProgress?: (line: string) => void
  /** Ends a start under way; once started, use `stop`. */
  signal?: AbortSignal
}

export type ElasticsearchServer = {
  /** The first node's. */
  url: string
  nodes: ElasticsearchNode[]
  /** Asks the first node, and may do everything. */
  client: Client
  /** The PEM file of the certificate authority, with `tls`. It goes when the server stops. */
  caFile: string | undefined
  /** Makes a key that may do what is said and nothing else, as `ELASTICSEARCH_API_KEY` takes it. Needs `password`. */
  createApiKey(name: string, may: estypes.SecurityRoleDescriptor): Promise<string>
  /** Settles when every node has ended, by `stop` or by itself, and its folder is removed. */
  exited: Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a real Elasticsearch of one node or several on the loopback interface and waits until it answers.
 * @throws StartError with a code for whatever is missing or in the way
 */
export async function startElasticsearch(options: ElasticsearchOptions = {}): Promise<ElasticsearchServer> {
  const { port = 0, nodes: count = 1, password, onProgress, signal } = options
  const httpPorts = Array.from({ length: count }, (_, at) => (port === 0 ? 0 : port + at))
  for (const httpPort of httpPorts) await requireFreePort(HOST, httpPort)
  const programs = await serverPrograms({ onProgress, signal })
  const certificates = options.tls ? await createCertificates(HOST) : undefined
  const access = { password, authority: certificates?.authority }
  const settings = await settingsOfEach(httpPorts, options)

  const starting: StartingNode[] = []
  const remove = async () => {
    await Promise.all(starting.map((node) => node.remove()))
  }
  try {
    if (count > 1) onProgress?.(`Starting ${count} nodes …`)
    const heap = options.heap ?? (count === 1 ? '512m' : '400m')
    for (const one of settings) {
      signal?.throwIfAborted()
      starting.push(await startNode({ ...programs, heap, access, settings: one, certificates }))
    }
    const nodes = await Promise.all(starting.map((node) => node.ready(count, signal)))
    const url = nodes[0]?.url as string
    const client = clusterClient(url, access)
    const exited = Promise.all(starting.map(({ ended }) => ended)).then(remove)
    return {
      url,
      nodes,
      client,
      caFile: starting[0]?.caFile,
      exited,
      async createApiKey(name, may) {
        const key = await client.security.createApiKey({ name, role_descriptors: { [name]: may } })
        return key.encoded
      },
      async stop() {
        await client.close()
        await remove()
        await exited
      },
    }
  } catch (failure) {
    await remove()
    throw failure
  }
}

async function settingsOfEach(
  httpPorts: number[],
  { dataFolder, password, tls = false }: ElasticsearchOptions,
): Promise<NodeSettings[]> {
  const alone = httpPorts.length === 1
  // Nodes that are to find one another must know the ports beforehand.
  const transportPorts = alone ? [] : await freePorts(HOST, httpPorts.length)
  const names = httpPorts.map((_, at) => `node-${at + 1}`)
  return Promise.all(
    names.map(async (name, at) =>
      nodeSettings({
        name,
        httpPort: httpPorts[at] as number,
        transportPort: transportPorts[at] ?? 0,
        cluster: alone ? undefined : { names, addresses: transportPorts.map((port) => `${HOST}:${port}`) },
        dataFolder: dataFolder && (await openDataFolder(alone ? dataFolder : join(dataFolder, name))),
        security: password !== undefined,
        tls,
      }),
    ),
  )
}
