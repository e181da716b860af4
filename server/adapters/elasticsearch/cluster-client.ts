import { readFileSync } from 'node:fs'
import { Client, type TransportRequestOptions } from '@elastic/elasticsearch'

export interface ClusterOptions {
  /**
   * `https://host:port`, a user and a password in it if the cluster wants them; or several of one cluster: where one does
   * not answer, the next is asked.
   */
  node: string | string[]
  apiKey?: string
  /** The certificate authority of a cluster that has its own, as a PEM file. */
  caFile?: string
}

/** A cluster that is not there is noticed by then; searches have a shorter deadline of their own. */
export const REQUEST_TIMEOUT_MS = 5_000
/** Making indices, and writing long pages into them, takes a busy cluster longer than a search. */
const INDEXING_TIMEOUT_MS = 60_000
const RETRIES = 1

/** Connects with the first request, so that a server can start while its cluster is down. */
export function createClusterClient(cluster: ClusterOptions): Client {
  return createClient(cluster, REQUEST_TIMEOUT_MS)
}

/**
 * One that waits for what takes long. It takes a client of its own: the transport gives up after its client's timeout
 * whatever a single request asks for, unless that is less.
 */
export function createIndexingClient(cluster: ClusterOptions): Client {
  return createClient(cluster, INDEXING_TIMEOUT_MS)
}

function createClient({ node, apiKey, caFile }: ClusterOptions, requestTimeout: number): Client {
  return new Client({
    node,
    ...(apiKey === undefined ? {} : { auth: { apiKey } }),
    ...(caFile === undefined ? {} : { tls: { ca: readFileSync(caFile) } }),
    requestTimeout,
    maxRetries: RETRIES,
    sniffOnStart: false,
    sniffOnConnectionFault: false,
    sniffInterval: false,
    enableMetaHeader: false,
  })
}

/** A node that hangs is left out from then on; a search that its caller gives up would tell the client nothing. */
const HANGING_NODE_MS = 200

/** A search has a deadline: where a node is gone, the next is asked at once, each of them once. */
export function searchOptions({ node }: Pick<ClusterOptions, 'node'>): TransportRequestOptions {
  const nodes = Array.isArray(node) ? node.length : 1
  if (nodes === 1) return { maxRetries: 0 }
  return { maxRetries: nodes - 1, requestTimeout: HANGING_NODE_MS, retryBackoff: () => 0 }
}
