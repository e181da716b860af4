import { readFileSync } from 'node:fs'
import { ELASTICSEARCH_VERSION } from './distribution.ts'
import { type ElasticsearchServer, startElasticsearch } from './elasticsearch-server.ts'
import { StartError } from './start-error.ts'
import { readStartOptions, START_HELP } from './start-options.ts'

const PARENT_CHECKED_EVERY_MS = 250

/** `npm run elasticsearch`: a local cluster in the foreground, until Ctrl-C, SIGTERM or the end of its parent. */
async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2), process.env)
  if ('help' in options) {
    process.stdout.write(START_HELP)
    return
  }
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  whenParentEnds(stop)

  const server = await startElasticsearch({
    ...options,
    onProgress: (line) => process.stderr.write(`${line}\n`),
    signal: stopping.signal,
  })
  process.stdout.write(welcome(server))
  stopping.signal.addEventListener('abort', () => server.stop())
  if (stopping.signal.aborted) await server.stop()
  await server.exited
  if (!stopping.signal.aborted) throw new StartError('start_failed', 'Elasticsearch ended by itself')
}

/** The process ids are for trying failures: `kill -KILL`, or `kill -STOP` and `kill -CONT`. */
function welcome({ url, nodes, caFile }: ElasticsearchServer): string {
  const each = nodes.map(({ name, url, processId }) => `  ${name}  ${url}  process ${processId}\n`)
  return [
    `Elasticsearch ${ELASTICSEARCH_VERSION} is ready on ${url} (Ctrl-C stops it)\n`,
    ...(nodes.length > 1 ? each : []),
    ...(caFile ? [`  certificate authority: ${caFile}\n`] : []),
  ].join('')
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
