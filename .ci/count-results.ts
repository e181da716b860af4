import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The part of Vitest's JSON report that is counted. */
interface Report {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { name: string; status: string; assertionResults: { status: string }[]; message?: string }[]
}

/** Adds up the reports and checks of one run in `folder`; prints what failed, then the one line. */
const folder = process.argv[2] as string
let passed = 0
let failed = 0
let skipped = 0

const checks = join(folder, 'checks')
const lines = existsSync(checks) ? readFileSync(checks, 'utf8').trim().split('\n') : []
for (const line of lines) {
  if (line === 'passed') passed += 1
  else {
    failed += 1
    process.stdout.write(`${line}\n`)
  }
}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  const report: Report = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  passed += report.numPassedTests
  failed += report.numFailedTests
  skipped += report.numPendingTests + report.numTodoTests
  // A file that breaks before its first test, or in what is done before or after all of them, has no failed test of its own.
  for (const suite of report.testResults) {
    const hasFailedTest = suite.assertionResults.some(({ status }) => status === 'failed')
    if (suite.status !== 'failed' || hasFailedTest) continue
    failed += 1
    process.stdout.write(`failed: ${suite.name} did not run: ${suite.message ?? ''}\n`)
  }
}
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = failed > 0 ? 1 : 0
