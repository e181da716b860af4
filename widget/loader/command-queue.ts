/** One call that the page made before the script arrived: its arguments, and how to settle its promise. */
export type QueuedCall = [
  args: ArrayLike<unknown>,
  resolve: (value: unknown) => void,
  reject: (error: unknown) => void,
]

type Global = ((...args: unknown[]) => Promise<unknown>) & {
  q?: { push(call: QueuedCall): unknown } | QueuedCall[]
  /** Set by the script itself, never by the stub. */
  loaded?: boolean
}

/**
 * Puts the real function in the place of the page's stub and carries out what was queued, in order. Answers false,
 * and changes nothing, when the script has been included before.
 */
export function takeOverQueue(
  page: { Guichet?: Global },
  run: (verb: unknown, args: unknown[]) => unknown,
): boolean {
  const stub = page.Guichet
  if (stub?.loaded) return false

  const call: Global = (...args) =>
    new Promise((resolve) => {
      resolve(run(args[0], args.slice(1)))
    })
  const settle = ([args, resolve, reject]: QueuedCall) => {
    call(...Array.from(args)).then(resolve, reject)
  }
  call.loaded = true
  // A page may have kept a reference to the stub, which goes on pushing to the global's `q`.
  call.q = { push: settle }
  page.Guichet = call
  if (Array.isArray(stub?.q)) stub.q.forEach(settle)
  return true
}
