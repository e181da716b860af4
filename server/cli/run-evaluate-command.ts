import { openTemporarySearch } from '../adapters/open-temporary-search.ts'
import { readConfig } from '../config.ts'
import { evaluateCommand } from './evaluate-command.ts'

/** `guichet evaluate` on the engines that this installation has. */
export async function runEvaluateCommand(args: string[]): Promise<number> {
  const interruption = new AbortController()
  process.once('SIGINT', () => interruption.abort())
  process.once('SIGTERM', () => interruption.abort())
  return evaluateCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption.signal,
    openSearch: (engine) => openTemporarySearch(engine, readConfig(process.env)),
  })
}
