import type { ReplayModule } from './replay-lost-calls.ts'

/** One call that the page made before the script arrived: its arguments, and how to settle its promise. */
export type QueuedCall = [
  args: ArrayLike<unknown>,
  resolve: (value: unknown) => void,
  reject: (error: unknown) => void,
]

export type GuichetGlobal = ((...args: unknown[]) => Promise<unknown>) & {
  q?: { push(call: QueuedCall): unknown } | QueuedCall[]
  /** Set by the script itself, never by the stub. */
  loaded?: boolean
}

/**
 * Puts the real function in the place of the page's stub and carries out what was queued, in order. Answers false,
 * and changes nothing, when the script has been included before.
 */
export function takeOverQueue(
  page: { Guichet?: GuichetGlobal; document: Document },
  run: (verb: unknown, args: unknown[]) => unknown,
  importReplay: () => Promise<ReplayModule>,
): boolean {
  const stub = page.Guichet
  if (stub?.loaded) return false

  const queued = Array.isArray(stub?.q) ? stub.q : []
  const now: GuichetGlobal = (...args) =>
    new Promise((resolve) => {
      resolve(run(args[0], args.slice(1)))
    })
  let call = now
  if (queued.some(hasLostArguments)) {
    const replayed = importReplay()
      .then(({ replayLostCalls }) => replayLostCalls(page, now, queued))
      .catch((error) => {
        for (const [, , reject] of queued) reject(error)
      })
    call = (...args) => replayed.then(() => now(...args))
  }
  const settle = ([args, resolve, reject]: QueuedCall) => {
    call(...Array.from(args)).then(resolve, reject)
  }
  call.loaded = true
  // A page may have kept a reference to the stub, which goes on pushing to the global's `q`.
  call.q = { push: settle }
  page.Guichet = call
  if (call === now) for (const each of queued) settle(each)
  return true
}

/** An early form of the snippet queued its promise's own functions in the place of the caller's arguments. */
function hasLostArguments([args, resolve]: QueuedCall): boolean {
  return args[0] === resolve
}
