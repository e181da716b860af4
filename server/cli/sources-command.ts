import type { IndexTarget } from '../content/indexing/index-target.ts'
import { holdRun } from '../content/sources/run-hold.ts'
import { EXIT, refusalOf } from './command-output.ts'
import { expectedProblem, type RunSourceOnceDependencies, runSourceOnce, settle } from './run-source-once.ts'
import { readSourcesArguments, SOURCES_HELP, type SourcesArguments } from './sources-arguments.ts'
import { jsonList, listLines } from './sources-list.ts'

export interface SourcesCommandDependencies extends RunSourceOnceDependencies {
  /** Opens the store, or reaches the server that holds it. */
  openTarget: () => Promise<IndexTarget>
}

type Outcome = { exitCode: number } | { problem: string }

/**
 * `guichet sources`. Resolves to the exit code that `SOURCES_HELP` states.
 *
 * Errors: rejects with what `openTarget`, a source or the target throw, except what is told in one line.
 */
export async function sourcesCommand(
  args: string[],
  dependencies: SourcesCommandDependencies,
): Promise<number> {
  const refuse = refusalOf('sources', args, dependencies)
  const read = readSourcesArguments(args)
  if ('help' in read) {
    dependencies.stdout.write(SOURCES_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet sources --help`)
    return EXIT.misused
  }
  try {
    await using target = await disposable(dependencies.openTarget())
    const outcome = await act(target.target, read.arguments, dependencies)
    if ('exitCode' in outcome) return outcome.exitCode
    refuse(outcome.problem)
  } catch (error) {
    const problem = expectedProblem(error)
    if (problem === null) throw error
    refuse(problem)
  }
  return EXIT.failed
}

async function act(
  target: IndexTarget,
  asked: SourcesArguments,
  dependencies: SourcesCommandDependencies,
): Promise<Outcome> {
  switch (asked.action) {
    case 'list':
      return list(target, asked.json, dependencies)
    case 'run':
      return runSourceOnce(target, asked.name, asked, dependencies)
    case 'remove':
      return remove(target, asked, dependencies)
  }
}

async function list(
  target: IndexTarget,
  json: boolean,
  { stdout }: SourcesCommandDependencies,
): Promise<Outcome> {
  const listed = []
  for (const source of await target.sources.list()) {
    listed.push({ source, pages: await target.countOf(source.name) })
  }
  for (const line of json ? [jsonList(listed)] : listLines(listed)) stdout.write(`${line}\n`)
  return { exitCode: EXIT.done }
}

async function remove(
  target: IndexTarget,
  { name, yes, json }: Extract<SourcesArguments, { action: 'remove' }>,
  { stdout, stderr, log }: SourcesCommandDependencies,
): Promise<Outcome> {
  const pages = await target.countOf(name)
  const isKnown = (await target.sources.find(name)) !== null
  if (!isKnown && pages === 0) return { problem: `There is no source "${name}".` }
  if (!yes) return { problem: `This would remove "${name}" and its ${pages} pages: say so with --yes.` }
  if (isKnown) {
    // A run that is under way would put its pages back.
    const held = await holdRun(target.sources, name, (error) => log.warn({ err: error }, 'the hold was lost'))
    if (typeof held === 'object' && 'heldBy' in held) {
      return { problem: `The source "${name}" is being read by another process; try again when it is done.` }
    }
    using _hold = held === 'unknown_source' ? null : held
    await target.sources.remove(name)
  }
  const removed = await target.removeAllBut(name, new Set())
  const searchProblem = await settle(target)
  const out = json ? stderr : stdout
  out.write(`Removed ${name} and its ${removed} pages\n`)
  if (json) stdout.write(`${JSON.stringify({ source: name, removed })}\n`)
  if (searchProblem) stderr.write(`${searchProblem}\n`)
  return { exitCode: EXIT.done }
}

async function disposable(opened: Promise<IndexTarget>) {
  const target = await opened
  return { target, [Symbol.asyncDispose]: () => target.close() }
}
