import { readLock } from '../adapters/database/data-folder-lock.ts'
import type { Config } from '../config.ts'
import type { ControlAddress } from '../control/ask-running-server.ts'
import { ControlError } from '../control/control-error.ts'

/**
 * How the running server that holds the embedded store is reached; null: nobody holds it, and a command opens the store itself.
 *
 * Errors: `ControlError` when a process holds it that cannot be reached.
 */
export async function controlOfHolder({
  databaseUrl,
  dataFolder,
}: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<ControlAddress | null> {
  const holder = databaseUrl ? null : await readLock(dataFolder)
  if (!holder) return null
  if (holder.control) return holder.control
  throw new ControlError(
    `Process ${holder.pid} holds the data folder: it is another command, or a server that is still starting. Try again in a moment.`,
  )
}
