import { CERTIFICATE_FILES } from './certificates.ts'

export const HOST = '127.0.0.1'

type NodeSettingsOptions = {
  name: string
  /** 0: any free port. */
  httpPort: number
  transportPort: number
  /** All its nodes, with their transport addresses; a node alone has none. */
  cluster: { names: string[]; addresses: string[] } | undefined
  dataFolder: string | undefined
  security: boolean
  tls: boolean
}

/** Flat settings, as elasticsearch.yml has them. */
export type NodeSettings = {
  'node.name': string
  'http.port': number
  [setting: string]: string | number | boolean | string[]
}

export function nodeSettings(options: NodeSettingsOptions): NodeSettings {
  const { name, httpPort, transportPort, cluster, dataFolder, security, tls } = options
  return {
    'cluster.name': 'guichet-test',
    'node.name': name,
    'network.host': HOST,
    'http.port': httpPort,
    'transport.port': transportPort,
    'node.portsfile': true,
    'cluster.routing.allocation.disk.threshold_enabled': false,
    ...(cluster
      ? { 'discovery.seed_hosts': cluster.addresses, 'cluster.initial_master_nodes': cluster.names }
      : { 'discovery.type': 'single-node' }),
    'xpack.security.enabled': security,
    ...(security && {
      'xpack.security.transport.ssl.enabled': false,
      'xpack.security.http.ssl.enabled': tls,
    }),
    ...(tls && {
      'xpack.security.http.ssl.certificate': CERTIFICATE_FILES.certificate,
      'xpack.security.http.ssl.key': CERTIFICATE_FILES.key,
    }),
    ...(dataFolder && { 'path.data': dataFolder }),
  }
}
