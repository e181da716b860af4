import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findSecrets } from '../../server/contract/secrets/find-secrets.ts'
import { redact } from '../../server/deflection/redaction/redact.ts'
import { maskForSearch } from '../../widget/panel/secrets/mask-for-search.ts'

/**
 * How often real questions and pages are said to hold a secret, and how many questions are searched with, and kept with,
 * less than was typed. Prints counts, and with `-- --show` what was found: to be read, never to be kept.
 *
 * Run: `npm run bench:secrets`. Content: `EVAL_DATA` (default ../shared/data), never in the repository.
 */
const evaluationData = process.env.EVAL_DATA ?? '../shared/data'
const SETS = [
  'elastic-discuss',
  'elastic-search-small',
  'redash-help',
  'cdtn-fr',
  'stackfaq',
  'opensearch-docs',
]
const show = process.argv.includes('--show')

interface Text {
  text?: string
  title?: string
  body?: string
}

for (const set of SETS) {
  for (const file of ['queries', 'corpus']) {
    const path = join(evaluationData, set, `${file}.jsonl`)
    if (!existsSync(path)) {
      process.stderr.write(`There is no ${path}: set EVAL_DATA.\n`)
      continue
    }
    const lines = (await readFile(path, 'utf8')).trim().split('\n')
    report(
      `${set} ${file}`,
      lines.map((line) => JSON.parse(line) as Text),
    )
  }
}

function report(name: string, texts: Text[]): void {
  const kinds = new Map<string, number>()
  let flagged = 0
  let shortened = 0
  let redacted = 0
  for (const { text, title = '', body = '' } of texts) {
    const question = text ?? title
    const whole = `${question}\n${body}`
    const found = findSecrets(whole)
    if (found.length > 0) flagged += 1
    if (maskForSearch(question) !== question) shortened += 1
    if (redact(question) !== question) redacted += 1
    for (const { kind, start, end } of found) {
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      if (show)
        process.stdout.write(`  ${kind}: ${JSON.stringify(whole.slice(Math.max(start - 30, 0), end))}\n`)
    }
  }
  const counts = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')
  process.stdout.write(
    `${name}: ${flagged} of ${texts.length} texts (${counts || 'nothing'}); ${shortened} questions or titles searched with less, ${redacted} kept with less\n`,
  )
}
