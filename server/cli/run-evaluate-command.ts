import { openTemporarySearch } from '../adapters/open-temporary-search.ts'
import { readConfig } from '../config.ts'
import { evaluateCommand } from './evaluate-command.ts'
import { interruption } from './interruption.ts'

/** `guichet evaluate` on the engines that this installation has. */
export async function runEvaluateCommand(args: string[]): Promise<number> {
  return evaluateCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interruption(),
    openSearch: (engine) => openTemporarySearch(engine, readConfig(process.env)),
  })
}
