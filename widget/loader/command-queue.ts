import { replaySnippet } from './replay-snippet.ts'

/** One call that the page made before the script arrived: its arguments, and how to settle its promise. */
type QueuedCall = [
  args: ArrayLike<unknown>,
  resolve: (value: unknown) => void,
  reject: (error: unknown) => void,
]

type GuichetGlobal = ((...args: unknown[]) => Promise<unknown>) & {
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
): boolean {
  const stub = page.Guichet
  if (stub?.loaded) return false

  const call: GuichetGlobal = (...args) =>
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

  const queued = Array.isArray(stub?.q) ? stub.q : []
  if (queued.some(hasLostArguments)) {
    page.Guichet = replaying(call, queued)
    replaySnippet(page.document)
    page.Guichet = call
  }
  for (const each of queued) {
    if (hasLostArguments(each))
      each[2](new Error('Guichet: this call was lost. Copy the newest snippet into the page.'))
    else settle(each)
  }
  return true
}

/** An early form of the snippet queued its promise's own functions in the place of the caller's arguments. */
function hasLostArguments([args, resolve]: QueuedCall): boolean {
  return args[0] === resolve
}

/** The real function, which also settles the promises that the same calls were given the first time, in order. */
function replaying(call: GuichetGlobal, queued: QueuedCall[]): GuichetGlobal {
  const again: GuichetGlobal = (...args) => {
    const result = call(...args)
    const first = queued.shift()
    if (first) result.then(first[1], first[2])
    return result
  }
  again.loaded = true
  return again
}
