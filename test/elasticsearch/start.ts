import { readFileSync } from 'node:fs'
import { ELASTICSEARCH_VERSION } from './distribution.ts'
import { startElasticsearch } from './elasticsearch-server.ts'
import { StartError } from './start-error.ts'

const DEFAULT_PORT = 9200
const PARENT_CHECKED_EVERY_MS = 250

/**
 * `npm run elasticsearch`: a local server in the foreground, until Ctrl-C, SIGTERM or the end of its parent.
 * Environment: `ELASTICSEARCH_PORT` (9200; 0 takes a free one), `ELASTICSEARCH_DATA` (a folder to keep the data in),
 * `ELASTICSEARCH_CACHE` (where the download is kept), `ES_JAVA_HOME`.
 */
async function main(): Promise<void> {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  whenParentEnds(stop)

  const server = await startElasticsearch({
    port: portIn(process.env.ELASTICSEARCH_PORT),
    dataFolder: process.env.ELASTICSEARCH_DATA,
    onProgress: (line) => process.stderr.write(`${line}\n`),
    signal: stopping.signal,
  })
  process.stdout.write(`Elasticsearch ${ELASTICSEARCH_VERSION} is ready on ${server.url} (Ctrl-C stops it)\n`)
  stopping.signal.addEventListener('abort', () => server.stop())
  if (stopping.signal.aborted) await server.stop()
  await server.exited
  if (!stopping.signal.aborted) throw new StartError('start_failed', 'Elasticsearch ended by itself')
}

function portIn(value: string | undefined): number {
  if (!value) return DEFAULT_PORT
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new StartError(
    'port_invalid',
    `ELASTICSEARCH_PORT=${value} is not a port: give a number from 0 to 65535`,
  )
}

/** npm that is killed passes no signal on, but its death changes who our parents are. */
function whenParentEnds(stop: () => void): void {
  const parents = lineage()
  setInterval(() => lineage() !== parents && stop(), PARENT_CHECKED_EVERY_MS).unref()
}

/** Our parent; when npm started us through a shell, which outlives npm, the shell's parent too. */
function lineage(): string {
  const parent = `${process.ppid}`
  if (!process.env.npm_lifecycle_event) return parent
  try {
    const status = readFileSync(`/proc/${parent}/status`, 'utf8')
    const [, shellParent = ''] = /^Name:\s*\w*sh$[\s\S]*^PPid:\s*(\d+)/m.exec(status) ?? []
    return `${parent} ${shellParent}`
  } catch {
    return parent
  }
}

try {
  await main()
} catch (failure) {
  const stopped = failure instanceof Error && failure.name === 'AbortError'
  if (!stopped) {
    process.stderr.write(`${failure instanceof StartError ? failure.message : (failure as Error).stack}\n`)
    process.exitCode = 1
  }
}
