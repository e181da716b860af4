import type { Call } from './controller.ts'
import type { ReplayModule } from './replay-lost-calls.ts'

/** One call that the page made before the script arrived: its arguments, and how to settle its promise. */
export type QueuedCall = [args: never[], resolve: (value: unknown) => void, reject: (error: unknown) => void]

export type GuichetGlobal = Call & {
  q?: { push(call: QueuedCall): unknown } | QueuedCall[]
  /** Set by the script itself, never by the stub. */
  loaded?: boolean
}

/** Puts `call`, the real function, in the place of the page's stub and carries out what was queued, in order. */
export function takeOverQueue(
  page: { Guichet?: GuichetGlobal; document: Document },
  call: GuichetGlobal,
  importReplay: () => Promise<ReplayModule>,
): void {
  const queued = (page.Guichet?.q ?? []) as QueuedCall[]
  const settle = ([args, resolve, reject]: QueuedCall) =>
    call(...(args as unknown as Parameters<Call>)).then(resolve, reject)
  page.Guichet = call
  call.loaded = true
  // A page may have kept a reference to the stub, which goes on pushing to the global's `q`.
  call.q = { push: settle }
  // An early form of the snippet queued its promise's own functions in the place of the caller's arguments.
  if (queued.some(([args, resolve]) => args[0] === resolve)) {
    importReplay().then((file) => file.replayLostCalls(page, call, queued))
  } else queued.forEach(settle)
}
