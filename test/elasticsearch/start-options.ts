import { parseArgs } from 'node:util'
import type { ElasticsearchOptions } from './elasticsearch-server.ts'
import { StartError } from './start-error.ts'

const DEFAULT_PORT = 9200
const LAST_PORT = 65_535
/** More than anybody needs for a failure test, and little enough for one machine. */
const MOST_NODES = 9
const SHORTEST_PASSWORD = 6

export const START_HELP = `Usage: npm run elasticsearch -- [options]

A real Elasticsearch on the loopback interface, without Docker, in the foreground: Ctrl-C stops it, and it ends with
the program that started it. Needs mvn (the first time, to download it) and a JDK 21 or later.

Options
  --nodes N          a cluster of N nodes (default 1). Three stay a cluster when one is lost.
  --port PORT        of the first node; the others take the ports after it (default ${DEFAULT_PORT}; 0 takes free ones)
  --data FOLDER      keep the data there for the next start with as many nodes (default: it goes at the end)
  --password TEXT    turn security on, with this password of the user elastic; ${SHORTEST_PASSWORD} characters or more
  --tls              speak TLS, with a certificate authority of its own; needs --password
  --heap SIZE        the Java heap of a node (default 512m; 400m where there are several)
  --help             show this

Environment
  ELASTICSEARCH_PORT, ELASTICSEARCH_DATA, ELASTICSEARCH_PASSWORD   where the option is absent
  ELASTICSEARCH_CACHE   where the download is kept
  ES_JAVA_HOME          the JDK
`

const OPTIONS = {
  nodes: { type: 'string' },
  port: { type: 'string' },
  data: { type: 'string' },
  password: { type: 'string' },
  tls: { type: 'boolean' },
  heap: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type StartOptions = Pick<ElasticsearchOptions, 'nodes' | 'port' | 'dataFolder' | 'password' | 'tls' | 'heap'>

/**
 * What the command line and the environment ask for, or that help is wanted.
 * @throws StartError `options_invalid`, which says what to give instead
 */
export function readStartOptions(
  args: string[],
  environment: NodeJS.ProcessEnv,
): StartOptions | { help: true } {
  const values = parse(args)
  if (values.help) return { help: true }
  const nodes = wholeNumber('--nodes', values.nodes || '1', 1, MOST_NODES)
  const [name, given] = values.port
    ? ['--port', values.port]
    : ['ELASTICSEARCH_PORT', environment.ELASTICSEARCH_PORT || `${DEFAULT_PORT}`]
  // The ports after it must be ports too.
  const port = wholeNumber(name, given, 0, LAST_PORT - nodes + 1)
  const password = values.password ?? (environment.ELASTICSEARCH_PASSWORD || undefined)
  if (password !== undefined && password.length < SHORTEST_PASSWORD)
    throw invalid(`The password is too short: give ${SHORTEST_PASSWORD} characters or more.`)
  if (values.tls && password === undefined) throw invalid('--tls needs security on: give a --password too.')
  if (values.heap !== undefined && !/^\d+[mg]$/i.test(values.heap))
    throw invalid(`--heap ${values.heap} is not a size: give one such as 512m or 2g.`)
  return {
    nodes,
    port,
    dataFolder: values.data ?? (environment.ELASTICSEARCH_DATA || undefined),
    tls: values.tls ?? false,
    ...(password !== undefined && { password }),
    ...(values.heap !== undefined && { heap: values.heap }),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    const [reason] = (error as Error).message.split(/\.\s/, 1)
    throw invalid(`${reason}. See --help.`)
  }
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw invalid(`${name} ${value} does not fit: give a whole number from ${least} to ${most}.`)
}

function invalid(message: string): StartError {
  return new StartError('options_invalid', message)
}
