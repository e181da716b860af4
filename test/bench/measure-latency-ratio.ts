import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as textOf } from 'node:stream/consumers'
import type { Client } from '@elastic/elasticsearch'
import { createClusterClient } from '../../server/adapters/elasticsearch/cluster-client.ts'
import { removeIndices } from '../../server/adapters/elasticsearch/remove-indices.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import type { AskedQuestion } from './content.ts'
import { type LatencyFigures, latencyFigures, timed } from './latency-figures.ts'
import { recordSearches } from './record-searches.ts'
import type { RecordedSearch } from './recording-proxy.ts'

interface LatencyRatioOptions {
  elasticsearch: string
  /** What is searched beside the shipped pages, JSONL. */
  corpus: string | null
  questions: AskedQuestion[]
  /** How often each question is asked either way. */
  rounds: number
  /** How many of its letters are typed: above 0 and up to 1. */
  typed: number
}

export interface LatencyRatio {
  /** `GET /v1/suggestions` over HTTP, from sending to the whole answer. */
  server: LatencyFigures
  /** The same searches, sent by the client to Elasticsearch. */
  direct: LatencyFigures
  /** Questions that the server answered without the search, being late; they are in neither figure. */
  degraded: number
}

/**
 * What the way through the server costs: first a recording proxy tells what the server asks of Elasticsearch for each
 * question, then each question and its searches are asked in turns, now one first, now the other.
 */
export async function measureLatencyRatio({
  elasticsearch,
  corpus,
  questions,
  rounds,
  typed,
}: LatencyRatioOptions): Promise<LatencyRatio> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'guichet-bench-'))
  const agent = new Agent({ keepAlive: true })
  const client = createClusterClient({ node: elasticsearch })
  const asked = (guichet: GuichetProcess, question: AskedQuestion) =>
    suggestions(guichet.url, question, typed, agent)
  let index: string | undefined
  try {
    const searches = await recordSearches({ elasticsearch, dataFolder, corpus, questions, asked })
    index = indexSearched(searches)
    const guichet = await startGuichet({ dataFolder, env: { ELASTICSEARCH_URL: elasticsearch } })
    try {
      const [server, direct]: [number[], number[]] = [[], []]
      let degraded = 0
      // The first round warms both up and counts for nothing.
      for (let round = 0; round <= rounds; round += 1) {
        for (const [at, question] of questions.entries()) {
          const same = searches[at] ?? []
          // There was nothing in it to search for.
          if (same.length === 0) continue
          let inTime = true
          let [through, straight] = [0, 0]
          const ways = [
            async () => {
              through = await timed(async () => {
                inTime = await asked(guichet, question)
              })
            },
            async () => {
              straight = await timed(() => sendAll(client, same))
            },
          ]
          // Who comes second finds the words in memory.
          for (const way of (at + round) % 2 === 0 ? ways : ways.reverse()) await way()
          if (round === 0) continue
          if (inTime) {
            server.push(through)
            direct.push(straight)
          } else degraded += 1
        }
      }
      return { server: latencyFigures(server), direct: latencyFigures(direct), degraded }
    } finally {
      await guichet.stop()
    }
  } finally {
    agent.destroy()
    if (index) await removeIndices(client, `${index}*`)
    await client.close()
    await rm(dataFolder, { recursive: true })
  }
}

function indexSearched(searches: RecordedSearch[][]): string | undefined {
  const [search] = searches.flat()
  const [header] = Array.isArray(search?.body) ? search.body : []
  return header && 'index' in header ? String(header.index) : search?.path.split('/')[1]
}

async function sendAll(client: Client, searches: RecordedSearch[]): Promise<void> {
  for (const { method, path, body } of searches) {
    await client.transport.request({
      method,
      path,
      ...(Array.isArray(body) ? { bulkBody: body } : { body }),
    })
  }
}

/** Whether the answer came from the search. By Node's plain client: a heavier one would be measured with the server. */
async function suggestions(
  server: string,
  { text, lang }: AskedQuestion,
  typed: number,
  agent: Agent,
): Promise<boolean> {
  const q = text.slice(0, Math.ceil(text.length * typed)).slice(0, 500)
  const address = `${server}/v1/suggestions?${new URLSearchParams({ site: 'pub_demo', q, locale: lang })}`
  const { status, body } = await new Promise<{ status: number | undefined; body: Promise<string> }>(
    (resolve, reject) => {
      const asking = request(address, { agent }, (answer) =>
        resolve({ status: answer.statusCode, body: textOf(answer) }),
      )
      asking.on('error', reject)
      asking.end()
    },
  )
  const answer = await body
  if (status !== 200) throw new Error(`${address} answered ${status}: ${answer}`)
  return !JSON.parse(answer).degraded
}
