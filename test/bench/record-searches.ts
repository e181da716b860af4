import { setTimeout as delay } from 'node:timers/promises'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import type { AskedQuestion } from './content.ts'
import { type RecordedSearch, type RecordingProxy, startRecordingProxy } from './recording-proxy.ts'

/** Longer than the server leaves an engine alone that was late. */
const BETWEEN_TRIES_MS = 1_500
const MOST_TRIES = 20

interface RecordOptions {
  elasticsearch: string
  /** Of the server, which keeps it for its next start. */
  dataFolder: string
  /** What is indexed beside the shipped pages, JSONL. */
  corpus: string | null
  questions: AskedQuestion[]
  /** Whether the answer came from the search. */
  asked: (guichet: GuichetProcess, question: AskedQuestion) => Promise<boolean>
}

/** Starts a server, fills its index, and tells of each question what it asks of Elasticsearch. */
export async function recordSearches({
  elasticsearch,
  dataFolder,
  corpus,
  questions,
  asked,
}: RecordOptions): Promise<RecordedSearch[][]> {
  const proxy = await startRecordingProxy(elasticsearch)
  const env = { ELASTICSEARCH_URL: proxy.url, GUICHET_DATA: dataFolder }
  const guichet = await startGuichet({ dataFolder, env })
  try {
    if (corpus) {
      const { code, stderr } = await runGuichet(['index', corpus, '--json'], env)
      if (code !== 0) throw new Error(`The content could not be indexed:\n${stderr}`)
    }
    const searches: RecordedSearch[][] = []
    for (const question of questions) {
      const recorded = () => recordOne(proxy, () => asked(guichet, question))
      searches.push((await recorded()) ?? (await recordLater(recorded)))
    }
    return searches
  } finally {
    await guichet.stop()
    await proxy.close()
  }
}

/** Null when the answer was late: then not all of its searches may have been sent. */
async function recordOne(
  proxy: RecordingProxy,
  asked: () => Promise<boolean>,
): Promise<RecordedSearch[] | null> {
  let inTime = false
  const recorded = await proxy.searchesDuring(async () => {
    inTime = await asked()
  })
  return inTime ? recorded : null
}

async function recordLater(record: () => Promise<RecordedSearch[] | null>): Promise<RecordedSearch[]> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    await delay(BETWEEN_TRIES_MS)
    const recorded = await record()
    if (recorded) return recorded
  }
  throw new Error('Elasticsearch is too busy to answer in time')
}
