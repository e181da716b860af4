import { setTimeout as delay } from 'node:timers/promises'
import type { IndexTarget } from '../content/indexing/index-target.ts'
import { IndexTargetError } from '../content/indexing/index-target-error.ts'
import { remoteIndexTarget } from '../content/indexing/remote-index-target.ts'
import type { ControlAddress } from '../control/ask-running-server.ts'

export interface OpenIndexTargetDependencies {
  /** Which living process holds the data folder; null when none does. */
  readHolder: () => Promise<{ pid: number; control?: ControlAddress | undefined } | null>
  /** Opens the store in this process. */
  openDirect: () => Promise<IndexTarget>
  /** Whether `openDirect` failed because another process took the folder in between. */
  isFolderTaken: (error: unknown) => boolean
  /** How long a holder that takes no pages is waited for; it may be a server that is still starting. */
  patienceMs?: number
}

const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 100

/**
 * The embedded store, which one process alone may hold: opened here, or reached through the running server that has it.
 *
 * Errors: `IndexTargetError` when another process has it that takes no pages.
 */
export async function openIndexTarget(dependencies: OpenIndexTargetDependencies): Promise<IndexTarget> {
  const running = await reachHolder(dependencies)
  if (running) return running
  try {
    return await dependencies.openDirect()
  } catch (error) {
    if (!dependencies.isFolderTaken(error)) throw error
    const started = await reachHolder(dependencies)
    if (started) return started
    throw error
  }
}

async function reachHolder({
  readHolder,
  patienceMs = PATIENCE_MS,
}: OpenIndexTargetDependencies): Promise<IndexTarget | null> {
  const giveUpAt = Date.now() + patienceMs
  for (;;) {
    const holder = await readHolder()
    if (!holder) return null
    if (holder.control) return remoteIndexTarget(holder.control)
    if (Date.now() >= giveUpAt) {
      throw new IndexTargetError(
        `Process ${holder.pid} holds the data folder and takes no pages: it is another index command, or a server that is still starting. Try again in a moment.`,
      )
    }
    await delay(LOOK_EVERY_MS)
  }
}
