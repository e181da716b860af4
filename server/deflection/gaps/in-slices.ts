import { setImmediate as letOthersRun } from 'node:timers/promises'

/** Somebody who types waits for the thread that long at most. */
const SLICE_MS = 10

/** Runs long work that yields now and then, and lets requests be answered in between. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  let sliceEndsAt = performance.now() + SLICE_MS
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() < sliceEndsAt) continue
    await letOthersRun()
    sliceEndsAt = performance.now() + SLICE_MS
  }
}
