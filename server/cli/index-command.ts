import type { IndexTarget } from '../content/indexing/index-target.ts'
import type { Audience } from '../contract/vocabulary.ts'
import { type CommandStreams, EXIT, refusalOf } from './command-output.ts'
import { INDEX_HELP, type IndexArguments, isWebAddress, readIndexArguments } from './index-arguments.ts'
import { type DefinedSource, defineSource } from './index-source.ts'
import { expectedProblem, type RunSourceOnceDependencies, runSourceOnce } from './run-source-once.ts'

export interface IndexCommandDependencies extends CommandStreams, RunSourceOnceDependencies {
  /** Opens the store, or reaches the server that holds it. Called once the source is known to be readable. */
  openTarget: () => Promise<IndexTarget>
}

/**
 * `guichet index`. Resolves to the exit code that `INDEX_HELP` states.
 *
 * Errors: rejects with what `openTarget`, the source or the target throw, except what is told in one line.
 */
export async function indexCommand(args: string[], dependencies: IndexCommandDependencies): Promise<number> {
  const { stdout, stderr } = dependencies
  const refuse = refusalOf('index', args, dependencies)
  const read = readIndexArguments(args)
  if ('help' in read) {
    stdout.write(INDEX_HELP)
    return EXIT.done
  }
  if ('problem' in read) {
    refuse(`${read.problem} See: guichet index --help`)
    return EXIT.misused
  }
  const source = await defineSource(read.arguments)
  if ('problem' in source) {
    refuse(source.problem)
    return EXIT.failed
  }
  if (source.note) stderr.write(`${source.note}\n`)
  try {
    const outcome = await indexSource(source, read.arguments, dependencies)
    if ('problem' in outcome) {
      refuse(outcome.problem)
      return EXIT.failed
    }
    return outcome.exitCode
  } catch (error) {
    const problem = expectedProblem(error)
    if (problem === null) throw error
    refuse(problem)
    return EXIT.failed
  }
}

async function indexSource(
  { definition }: DefinedSource,
  { place, refresh, allowEmpty, json }: IndexArguments,
  dependencies: IndexCommandDependencies,
): ReturnType<typeof runSourceOnce> {
  const target = await dependencies.openTarget()
  try {
    const { name } = definition
    const known = await target.sources.find(name)
    await target.sources.register(definition)
    if (known && isNarrower(definition.options.audience, known.options.audience)) {
      // Until each page is read again, or for good if it cannot be, the former ones would be shown to too many.
      await target.removeAllBut(name, new Set())
      dependencies.stderr.write(NARROWER_NOTE)
    }
    if (refresh) await target.sources.forget(name)
    const outcome = await runSourceOnce(
      target,
      name,
      { allowEmpty, json },
      {
        ...dependencies,
        // A report names the files as the person did.
        readSource: (source, run) =>
          dependencies.readSource(isWebAddress(place) ? source : { ...source, address: place }, run),
      },
    )
    // A source that could not be read even once was a slip of the pen.
    if ('problem' in outcome && !known && (await target.countOf(name)) === 0)
      await target.sources.remove(name)
    return outcome
  } finally {
    await target.close()
  }
}

const NARROWER_NOTE = 'Fewer people may see this source than before: its pages come back as they are read.\n'

/** Whether somebody who could see the pages no longer may. */
function isNarrower(now: Audience[], before: Audience[]): boolean {
  return !now.includes('everyone') && before.some((one) => !now.includes(one))
}
