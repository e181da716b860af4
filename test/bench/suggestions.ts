import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runGuichet, startGuichet } from '../support/guichet-process.ts'

/**
 * Latency of `GET /v1/suggestions` while questions are typed, and of `POST` with whole drafts, next to the same server's
 * `/healthz`: real questions on real content, one after the other.
 *
 * Run: `npm run bench:suggestions [corpus folder]`. Content: `EVAL_DATA` (default ../shared/data), never in the repository.
 */
const evaluationData = process.env.EVAL_DATA ?? '../shared/data'
const folder = join(evaluationData, process.argv[2] ?? 'elastic-search-small')
const MOST_QUESTIONS = 250

if (!existsSync(folder)) {
  process.stderr.write(`There is no content in ${folder}: set EVAL_DATA.\n`)
  process.exit(1)
}

const guichet = await startGuichet()
try {
  const env = { GUICHET_DATA: guichet.dataFolder }
  const indexed = await runGuichet(['index', join(folder, 'corpus.jsonl'), '--json'], env)
  process.stdout.write(`${folder}: ${indexed.stdout}`)
  const lines = (await readFile(join(folder, 'queries.jsonl'), 'utf8')).trim().split('\n')
  const questions = lines
    .slice(0, MOST_QUESTIONS)
    .map((line) => JSON.parse(line) as { text: string; body?: string; lang: string })

  const healthz = await timeEach(questions, () => fetch(`${guichet.url}/healthz`))
  const typed = await timeEach(questions, ({ text, lang }) => {
    // Half typed: what the person has written three quarters of the way.
    const q = text.slice(0, Math.ceil(text.length * 0.75)).slice(0, 500)
    return fetch(
      `${guichet.url}/v1/suggestions?${new URLSearchParams({ site: 'pub_demo', q, locale: lang })}`,
    )
  })
  const drafts = await timeEach(questions, ({ text, body = '', lang }) =>
    fetch(`${guichet.url}/v1/suggestions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        site: 'pub_demo',
        subject: text.slice(0, 200),
        description: body.slice(0, 20_000),
        locale: lang,
      }),
    }),
  )
  report('GET /healthz', healthz)
  report('GET /v1/suggestions, three quarters typed', typed)
  report('POST /v1/suggestions, whole drafts', drafts)
} finally {
  await guichet.stop()
}

async function timeEach<T>(inputs: T[], request: (input: T) => Promise<Response>): Promise<number[]> {
  const times: number[] = []
  for (const input of inputs) {
    const begun = performance.now()
    const response = await request(input)
    await response.text()
    times.push(performance.now() - begun)
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}`)
  }
  return times
}

function report(name: string, milliseconds: number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)
  process.stdout.write(`${name}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, ${sorted.length} requests\n`)
}
