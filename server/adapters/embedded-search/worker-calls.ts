import { parentPort } from 'node:worker_threads'

export interface WorkerRequest {
  id: number
  name: string
  input: unknown
}

export type WorkerResponse = { id: number; output: unknown } | { id: number; error: string }

/** The message that a worker sends once it takes calls. */
export const READY = 'ready'

/** The worker's side: answers each request with what the call of its name resolves to. */
export function answerCalls<Calls>(
  calls: {
    [Name in keyof Calls]: Calls[Name] extends { input: infer Input; output: infer Output }
      ? (input: Input) => Promise<Output>
      : never
  },
): void {
  const port = parentPort
  if (!port) throw new Error('This file runs in a worker thread.')
  const byName = calls as Record<string, (input: unknown) => Promise<unknown>>
  port.on('message', async ({ id, name, input }: WorkerRequest) => {
    try {
      port.postMessage({ id, output: await byName[name]?.(input) } satisfies WorkerResponse)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      port.postMessage({ id, error: message } satisfies WorkerResponse)
    }
  })
  port.postMessage(READY)
}
