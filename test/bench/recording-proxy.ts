import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** A search as it was sent to Elasticsearch. */
export interface RecordedSearch {
  method: string
  path: string
  /** One object, or the lines of an `_msearch`. */
  body: object | object[]
}

export interface RecordingProxy {
  url: string
  /** What was searched while `work` was done, in order. */
  searchesDuring(work: () => Promise<unknown>): Promise<RecordedSearch[]>
  close(): Promise<void>
}

/** Everything else that a server sends, to look after its index, has nothing to do with a question. */
const SEARCHES = /\/_(?:m?search|mget)\b/

/** Stands in front of an Elasticsearch, passes everything on, and can tell what was searched. */
export async function startRecordingProxy(elasticsearch: string): Promise<RecordingProxy> {
  let recorded: RecordedSearch[] = []
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming)
    const { method = 'GET', url: path = '/' } = incoming
    if (SEARCHES.test(path)) recorded.push({ method, path, body: parsed(incoming, body) })
    passOn(elasticsearch, incoming, body, outgoing)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async searchesDuring(work) {
      recorded = []
      await work()
      return recorded
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function parsed({ headers }: IncomingMessage, body: Buffer): object | object[] {
  const text = body.toString()
  if (!headers['content-type']?.includes('ndjson')) return JSON.parse(text)
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function passOn(
  elasticsearch: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
): void {
  const onward = request(new URL(url ?? '/', elasticsearch), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(outgoing)
  })
  onward.on('error', () => outgoing.destroy())
  onward.end(body)
}
