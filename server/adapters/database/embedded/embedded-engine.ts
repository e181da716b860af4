import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type {
  EngineFailure,
  EngineReply,
  EngineRequest,
  EngineResult,
  EngineStart,
} from './engine-messages.ts'
import { Mutex } from './mutex.ts'

/** Replaying the log of a long day takes seconds; an engine that says nothing for this long hangs. */
const START_LIMIT_MS = 90_000
const CLOSE_LIMIT_MS = 10_000

/** The engine could not be started; `message` is what it said, on one line. */
class EngineStartFailure extends Error {}

/** The engine has stopped, or was closed: nothing more can be asked of it. */
class EngineGone extends Error {}

/** A statement that failed; `code` is its SQLSTATE. */
export class EngineError extends Error {
  readonly code: string | undefined
  readonly detail: string | undefined
  readonly constraint: string | undefined

  constructor({ message, code, detail, constraint }: EngineFailure) {
    super(message)
    this.name = 'EngineError'
    this.code = code
    this.detail = detail
    this.constraint = constraint
  }
}

/**
 * PostgreSQL in this process, over one folder, in a thread of its own. It has one session: whoever begins a transaction
 * takes `session` until its end, and so does every other statement for its own length.
 */
export class EmbeddedEngine {
  /** The lease of the one session. `query` and `exec` do not take it themselves. */
  readonly session = new Mutex()
  /** Resolves when the engine stops without having been asked to. */
  readonly lost: Promise<Error>

  readonly #worker: Worker
  readonly #waiting: PromiseWithResolvers<EngineResult>[] = []
  #gone: Error | null = null
  #closing = false

  private constructor(worker: Worker) {
    const { promise: lost, resolve: tellLost } = Promise.withResolvers<Error>()
    this.lost = lost
    this.#worker = worker
    worker.on('message', (reply: EngineReply) => this.#settle(reply))
    const stopped = (error: Error) => {
      this.#fail(error)
      if (!this.#closing) tellLost(error)
    }
    worker.on('error', (error) => stopped(new EngineGone(`The embedded database failed: ${error}`)))
    worker.on('exit', () => stopped(this.#gone ?? new EngineGone('The embedded database has stopped')))
  }

  /** @throws {EngineStartFailure} */
  static async start(folder: string, limitMs = START_LIMIT_MS): Promise<EmbeddedEngine> {
    const worker = new Worker(new URL('./engine-thread.ts', import.meta.url), {
      workerData: { folder },
      // What PostgreSQL prints is reported in the failure; the server's own output stays its own.
      stdout: true,
      stderr: true,
    })
    // One that comes after the outcome is known has nobody else to hear it, and would end the process.
    worker.on('error', () => undefined)
    try {
      const start = await firstMessage(worker, limitMs)
      if (start.started) return new EmbeddedEngine(worker)
      throw new EngineStartFailure(summary(start))
    } catch (error) {
      await worker.terminate()
      throw error
    }
  }

  query(sql: string, parameters: readonly unknown[]): Promise<EngineResult> {
    return this.#ask({ kind: 'query', sql, parameters })
  }

  /** Several statements at once, without parameters. */
  exec(sql: string): Promise<EngineResult> {
    return this.#ask({ kind: 'exec', sql })
  }

  /** Waits for the statement or transaction under way. */
  async close(): Promise<void> {
    if (this.#closing) return
    this.#closing = true
    const closed = this.session.run(() => this.#ask({ kind: 'close' })).catch(() => undefined)
    await Promise.race([closed, timeOut(CLOSE_LIMIT_MS)])
    this.#fail(new EngineGone('The embedded database is closed'))
    await this.#worker.terminate()
  }

  #ask(request: EngineRequest): Promise<EngineResult> {
    if (this.#gone) return Promise.reject(this.#gone)
    const waiting = Promise.withResolvers<EngineResult>()
    this.#waiting.push(waiting)
    this.#worker.postMessage(request)
    return waiting.promise
  }

  /** Replies come in the order of the requests. */
  #settle(reply: EngineReply): void {
    const waiting = this.#waiting.shift()
    if (reply.ok) waiting?.resolve(reply.result)
    else waiting?.reject(new EngineError(reply.failure))
  }

  #fail(error: Error): void {
    this.#gone ??= error
    for (const waiting of this.#waiting.splice(0)) waiting.reject(this.#gone)
  }
}

async function firstMessage(worker: Worker, limitMs: number): Promise<EngineStart> {
  const abandoned = new AbortController()
  const { signal } = abandoned
  try {
    return await Promise.race([
      once(worker, 'message', { signal }).then(([message]) => message as EngineStart),
      once(worker, 'exit', { signal }).then(() => {
        throw new EngineStartFailure('it stopped while starting')
      }),
      timeOut(limitMs, signal).then(() => {
        throw new EngineStartFailure(`it did not start within ${limitMs / 1000} seconds`)
      }),
    ]).catch((error) => {
      throw error instanceof EngineStartFailure ? error : new EngineStartFailure(oneLine(String(error)))
    })
  } finally {
    abandoned.abort()
  }
}

function timeOut(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    timer.unref()
    signal?.addEventListener('abort', () => clearTimeout(timer))
  })
}

/** PostgreSQL's own last word says more than the exception that followed it. */
function summary({ message, log }: { message: string; log: string[] }): string {
  const said = log.findLast((line) => /\b(PANIC|FATAL|ERROR):/.test(line))
  return oneLine(said?.replace(/^.*?\b(PANIC|FATAL|ERROR):\s*/, '') ?? message)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
