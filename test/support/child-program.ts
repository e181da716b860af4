import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A program of the tests in a process of its own, read by the lines that it prints. */
export class ChildProgram {
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>
  readonly #exited: Promise<unknown>

  constructor(program: URL, ...parameters: string[]) {
    this.#child = spawn(process.execPath, [fileURLToPath(program), ...parameters], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    this.#exited = once(this.#child, 'exit')
    const { stdout } = this.#child
    if (!stdout) throw new Error('The output of the program cannot be read')
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  }

  get pid(): number | undefined {
    return this.#child.pid
  }

  /** @throws when the program ends before another line. */
  async nextLine(): Promise<string> {
    const line = await this.#lines.next()
    if (line.done) throw new Error('The program ended without another line')
    return line.value
  }

  /** The lines that it had printed when it was gone. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<string[]> {
    this.#child.kill(signal)
    await this.#exited
    const rest: string[] = []
    for (let line = await this.#lines.next(); !line.done; line = await this.#lines.next())
      rest.push(line.value)
    return rest
  }
}
