import { setTimeout } from 'node:timers/promises'

/** Waits; rejects with the signal's reason when it aborts. */
export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>

export const pauseOnTheClock: Pause = async (ms, signal) => {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}

/** Lets tasks run one at a time, in the order they came in. */
export function createTurns(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const mine = last.then(task)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** Keeps the starts of requests at least `intervalMs` apart. */
export function createPace(intervalMs: number, now: () => number, pause: Pause) {
  let interval = intervalMs
  let lastStart = Number.NEGATIVE_INFINITY
  return {
    async wait(signal?: AbortSignal): Promise<void> {
      const rest = lastStart + interval - now()
      if (rest > 0) await pause(rest, signal)
      lastStart = now()
    },
    slowDown(atLeastMs: number): void {
      interval = Math.max(interval, atLeastMs)
    },
  }
}
