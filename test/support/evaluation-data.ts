import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(process.env.EVAL_DATA ?? '../shared/data')

/** The real content that is measured with, which is not part of the repository; says so when it is absent. */
export function evaluationData(...path: string[]): string | null {
  const file = join(folder, ...path)
  if (existsSync(file)) return file
  process.stderr.write(`SKIPPED: ${file} is absent. Set EVAL_DATA to the folder of evaluation data.\n`)
  return null
}
