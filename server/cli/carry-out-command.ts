import { ControlError } from '../control/control-error.ts'
import { StartUpError } from '../start-up-error.ts'
import { EXIT, refusalOf } from './command-output.ts'

/** What is asked for cannot be done; one line for the person who runs the command. */
export class CommandRefused extends Error {}

interface Output {
  write(text: string): unknown
}

interface Command<Asked> {
  /** As it is typed after `guichet`. */
  name: string
  help: string
  /** What the command line asks for, or one line that says what is wrong with it. */
  read(args: string[]): Asked | { help: true } | { problem: string }
  /** Resolves to what goes to standard output, or to an exit code when all has been said. */
  run(asked: Asked): Promise<string | number>
}

/**
 * Resolves to the exit code. What is expected to go wrong is told in one line: the command refuses (`CommandRefused`), or the
 * store cannot be had (`ControlError`, `StartUpError`).
 *
 * Errors: rejects with what is a defect.
 */
export async function carryOutCommand<Asked extends object>(
  args: string[],
  { stdout, stderr }: { stdout: Output; stderr: Output },
  { name, help, read, run }: Command<Asked>,
): Promise<number> {
  const refuse = refusalOf(name, args, { stdout, stderr })
  const asked = read(args)
  if ('help' in asked) {
    stdout.write(help)
    return EXIT.done
  }
  if ('problem' in asked) {
    refuse(`${asked.problem} See: guichet ${name} --help`)
    return EXIT.misused
  }
  try {
    const done = await run(asked as Asked)
    if (typeof done === 'number') return done
    stdout.write(done)
    return EXIT.done
  } catch (error) {
    const isExpected =
      error instanceof CommandRefused || error instanceof ControlError || error instanceof StartUpError
    if (!isExpected) throw error
    refuse(error.message)
    return EXIT.failed
  }
}
