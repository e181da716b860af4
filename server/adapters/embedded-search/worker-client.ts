import { Worker } from 'node:worker_threads'
import { READY, type WorkerRequest, type WorkerResponse } from './worker-calls.ts'

interface WorkerClientOptions {
  file: URL
  workerData: unknown
}

interface Waiting {
  request: WorkerRequest
  resolve: (output: unknown) => void
  reject: (reason: unknown) => void
}

interface Thread {
  worker: Worker
  ready: Promise<void>
  /** Calls that the worker has not been given yet, in order: one that is given up costs it nothing. */
  queued: Waiting[]
  underWay: Map<number, Waiting>
}

/** More than one, so that the worker never idles between two calls, and a long one does not hold up the short ones. */
const MOST_UNDER_WAY = 4

/**
 * Calls into a worker thread. A worker that ends by itself rejects what it was asked; the next call starts a new one, so
 * that a worker which cannot start does not start for ever.
 */
export class WorkerClient<Calls extends { [Name in keyof Calls]: { input: unknown; output: unknown } }> {
  readonly #options: WorkerClientOptions
  #thread: Thread | null = null
  #closed = false
  #nextId = 0

  constructor(options: WorkerClientOptions) {
    this.#options = options
  }

  /** Resolves once the worker takes calls. */
  async start(): Promise<void> {
    await this.#runningThread().ready
  }

  /** Rejects when the call fails, the worker ends, or `signal` aborts: then the answer is not waited for. */
  async call<Name extends keyof Calls & string>(
    name: Name,
    input: Calls[Name]['input'],
    signal?: AbortSignal,
  ): Promise<Calls[Name]['output']> {
    signal?.throwIfAborted()
    const thread = this.#runningThread()
    const request: WorkerRequest = { id: this.#nextId++, name, input }
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const waiting: Waiting = { request, resolve, reject }
    const giveUp = () => {
      const place = thread.queued.indexOf(waiting)
      if (place >= 0) thread.queued.splice(place, 1)
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    thread.queued.push(waiting)
    sendQueued(thread)
    try {
      return (await promise) as Calls[Name]['output']
    } finally {
      signal?.removeEventListener('abort', giveUp)
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#thread?.worker.terminate()
  }

  #runningThread(): Thread {
    if (this.#closed) throw new Error('The worker is closed.')
    this.#thread ??= this.#startThread()
    return this.#thread
  }

  #startThread(): Thread {
    const { file, workerData } = this.#options
    const worker = new Worker(file, { workerData })
    const started = Promise.withResolvers<void>()
    const thread: Thread = { worker, ready: started.promise, queued: [], underWay: new Map() }
    let reason = new Error('The worker ended.')
    // Who only calls and never awaits the start has no use for it; the calls themselves reject.
    started.promise.catch(() => {})
    worker.on('message', (message: WorkerResponse | typeof READY) => {
      if (message === READY) return started.resolve()
      const waiting = thread.underWay.get(message.id)
      thread.underWay.delete(message.id)
      if ('error' in message) waiting?.reject(new Error(message.error))
      else waiting?.resolve(message.output)
      sendQueued(thread)
    })
    worker.on('error', (error) => {
      reason = new Error('The worker failed.', { cause: error })
    })
    worker.on('exit', () => {
      if (this.#thread === thread) this.#thread = null
      started.reject(reason)
      for (const waiting of [...thread.underWay.values(), ...thread.queued]) waiting.reject(reason)
    })
    return thread
  }
}

function sendQueued({ worker, queued, underWay }: Thread): void {
  while (underWay.size < MOST_UNDER_WAY) {
    const next = queued.shift()
    if (!next) return
    underWay.set(next.request.id, next)
    worker.postMessage(next.request)
  }
}
