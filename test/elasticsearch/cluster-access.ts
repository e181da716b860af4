import { Client } from '@elastic/elasticsearch'

/** How to get into a cluster as the one who may do everything. */
export type ClusterAccess = {
  /** Of the user `elastic`, where security is on. */
  password: string | undefined
  /** The certificate authority of a cluster that speaks TLS, as PEM text. */
  authority: string | undefined
}

export function clusterClient(url: string, { password, authority }: ClusterAccess): Client {
  return new Client({
    node: url,
    maxRetries: 0,
    ...(password !== undefined && { auth: { username: 'elastic', password } }),
    ...(authority !== undefined && { tls: { ca: authority } }),
  })
}

export type WantedHealth = {
  /** How many nodes must have found one another. */
  nodes: number
  /** `yellow` by default: every primary shard is in place. */
  status?: 'red' | 'yellow'
}

/** Whether the cluster answers and is as it is wanted. Never rejects. */
export async function isFormed(client: Client, { nodes, status = 'yellow' }: WantedHealth): Promise<boolean> {
  try {
    const health = await client.cluster.health({
      wait_for_status: status,
      wait_for_nodes: `>=${nodes}`,
      timeout: '1s',
    })
    return !health.timed_out
  } catch {
    return false
  }
}
