import { createDeskDeliveryStore } from '../adapters/database/desk-delivery-store.ts'
import { createJobQueue } from '../adapters/database/job-queue.ts'
import { openDatabase } from '../adapters/database/open-database.ts'
import { type Config, readConfig } from '../config.ts'
import {
  createDeskDeliveries,
  type DeskDeliveries,
  remoteDeskDeliveries,
} from '../desk/desk-deliveries-control.ts'
import { controlOfHolder } from './control-of-holder.ts'
import { deskCommand } from './desk-command.ts'

/** `guichet desk` on the configured store, or through the running server that holds it. */
export async function runDeskCommand(args: string[]): Promise<number> {
  const config = readConfig(process.env)
  return deskCommand(args, {
    stdout: process.stdout,
    stderr: process.stderr,
    withDeliveries: async (use) => {
      const control = await controlOfHolder(config)
      return control ? use(remoteDeskDeliveries(control)) : withOwnStore(config, use)
    },
  })
}

async function withOwnStore<T>(config: Config, use: (deliveries: DeskDeliveries) => Promise<T>): Promise<T> {
  await using cleanUp = new AsyncDisposableStack()
  const database = await openDatabase(config)
  cleanUp.defer(() => database.close())
  // What is replayed is a job: a server takes it, now or when it starts.
  const jobs = await createJobQueue(database, { onError: () => undefined })
  cleanUp.defer(() => jobs.stop())
  return await use(createDeskDeliveries(createDeskDeliveryStore(database, jobs), () => new Date()))
}
