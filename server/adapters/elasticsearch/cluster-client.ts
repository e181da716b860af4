import { readFileSync } from 'node:fs'
import { Client } from '@elastic/elasticsearch'

export interface ClusterOptions {
  /** `https://host:port`, a user and a password in it if the cluster wants them. */
  node: string
  apiKey?: string
  /** The certificate authority of a cluster that has its own, as a PEM file. */
  caFile?: string
}

/** A cluster that is not there is noticed by then; searches have a shorter deadline of their own. */
const REQUEST_TIMEOUT_MS = 5_000
const RETRIES = 1

/** Connects with the first request, so that a server can start while its cluster is down. */
export function createClusterClient({ node, apiKey, caFile }: ClusterOptions): Client {
  return new Client({
    node,
    ...(apiKey === undefined ? {} : { auth: { apiKey } }),
    ...(caFile === undefined ? {} : { tls: { ca: readFileSync(caFile) } }),
    requestTimeout: REQUEST_TIMEOUT_MS,
    maxRetries: RETRIES,
    sniffOnStart: false,
    sniffOnConnectionFault: false,
    sniffInterval: false,
    enableMetaHeader: false,
  })
}
