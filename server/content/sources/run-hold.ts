import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import type { BeginOutcome, RunHold, SourceStore } from './source-store.ts'

/** A holder that is killed is missed after this long; one of this machine at once. */
const HOLD_SECONDS = 60
const EXTEND_EVERY_MS = 15_000

export interface HeldRun {
  owner: string
  /** Aborts when somebody else has the source, or it was removed. */
  lost: AbortSignal
  [Symbol.dispose](): void
}

/** Takes a source for one run and keeps it until it is disposed of, or says why it cannot be had. */
export async function holdRun(
  sources: SourceStore,
  name: string,
  onError: (error: unknown) => void,
): Promise<HeldRun | Exclude<BeginOutcome, 'begun'>> {
  const hold = { owner: `${hostname()}/${process.pid}/${randomUUID()}`, seconds: HOLD_SECONDS }
  const begun = await begin(sources, name, hold)
  if (begun !== 'begun') return begun
  const lost = new AbortController()
  const timer = setInterval(() => {
    sources.extend(name, hold).then((held) => {
      if (!held) lost.abort(new Error(`The source ${name} is no longer this run's`))
    }, onError)
  }, EXTEND_EVERY_MS)
  return { owner: hold.owner, lost: lost.signal, [Symbol.dispose]: () => clearInterval(timer) }
}

async function begin(sources: SourceStore, name: string, hold: RunHold): Promise<BeginOutcome> {
  const outcome = await sources.begin(name, hold)
  return typeof outcome === 'object' && isDead(outcome.heldBy)
    ? sources.begin(name, hold, outcome.heldBy)
    : outcome
}

/** A process of this machine that no longer runs; of another machine nobody here can tell. */
function isDead(owner: string): boolean {
  const [host, id] = owner.split('/')
  const processId = Number(id)
  if (host !== hostname() || !Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
