import { readLock } from '../adapters/database/data-folder-lock.ts'
import { createDeskDeliveryStore } from '../adapters/database/desk-delivery-store.ts'
import { createJobQueue } from '../adapters/database/job-queue.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { type Config, readConfig } from '../config.ts'
import {
  createDeskDeliveries,
  type DeskDeliveries,
  DeskDeliveriesError,
  remoteDeskDeliveries,
} from '../desk/desk-deliveries-control.ts'
import { deskCommand } from './desk-command.ts'

/** `guichet desk` on the configured store, or through the running server that holds it. */
export async function runDeskCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return deskCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    withDeliveries: async (use) => {
      const holder = config.databaseUrl ? null : await readLock(config.dataFolder)
      if (holder?.control) return use(remoteDeskDeliveries(holder.control))
      if (holder) {
        throw new DeskDeliveriesError(
          `Process ${holder.pid} holds the data folder: it is another command, or a server that is still starting. Try again in a moment.`,
        )
      }
      return withOwnStore(config, use)
    },
  })
}

async function withOwnStore<T>(
  { databaseUrl, dataFolder }: Config,
  use: (deliveries: DeskDeliveries) => Promise<T>,
): Promise<T> {
  await using cleanUp = new AsyncDisposableStack()
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataFolder })
  cleanUp.defer(() => database.close())
  // What is replayed is a job: a server takes it, now or when it starts.
  const jobs = await createJobQueue(database, { onError: () => undefined })
  cleanUp.defer(() => jobs.stop())
  return await use(createDeskDeliveries(createDeskDeliveryStore(database, jobs), () => new Date()))
}
